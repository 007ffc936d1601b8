"""The category tree as an import needs it: ``("A", "B", "C")`` to an id, made if missing."""

from oscar.core.loading import get_model
from oscar.core.utils import slugify

Category = get_model("catalogue", "Category")
NOT_MADE = -1  # stands for the id of a category that a dry run would make


class CategoryTree:
    """Finds a category by names, whatever their case and in any language of the shop."""

    def __init__(self, language="en", names_vi=None, is_dry=False):
        self.created = 0
        self._language = language
        self._names_vi = names_vi or {}
        self._is_dry = is_dry
        self._ids = {}

    def id_of(self, path):
        """The id of the category at ``path``; it and its ancestors are made if need be."""
        key = tuple(name.lower() for name in path)
        if key not in self._ids:
            self._ids[key] = self._found_or_made(path)
        return self._ids[key]

    def forget(self):
        """Drop what is remembered, after a rollback."""
        self._ids.clear()

    def _found_or_made(self, path):
        *above, name = path
        parent_id = self.id_of(above) if above else None
        if parent_id == NOT_MADE:
            return self._made(name, None)
        parent = parent_id and Category.objects.get(pk=parent_id)
        siblings = parent.get_children() if parent else Category.get_root_nodes()
        known = list(siblings.values_list("pk", "slug", "name_en", "name_vi"))
        for pk, _slug, *names in known:
            if name.lower() in [(one or "").lower() for one in names]:
                return pk
        return self._made(name, parent, {slug for _pk, slug, *_names in known})

    def _made(self, name, parent, taken=frozenset()):
        self.created += 1
        if self._is_dry:
            return NOT_MADE
        texts = {"name_en": name, f"name_{self._language}": name}
        if name in self._names_vi:
            texts["name_vi"] = self._names_vi[name]
        category = Category(name=name, slug=_free_slug(name, taken), **texts)
        made = (
            parent.add_child(instance=category) if parent else Category.add_root(instance=category)
        )
        return made.pk


def _free_slug(name, taken):
    """Siblings need different slugs: a category's address is made of them."""
    slug = slugify(name)[:200] or "category"
    number, free = 1, slug
    while free in taken:
        number += 1
        free = f"{slug}-{number}"
    return free
