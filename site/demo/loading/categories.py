"""The shelves, as a tree in the order of the menu."""

from django.core.cache import cache
from oscar.core.loading import get_model

from demo.goods import Catalogue
from demo.goods import Category as Shelf
from demo.loading.rows import in_each_language

Category = get_model("catalogue", "Category")


def load(catalogue: Catalogue) -> int:
    """Make the missing categories below their parents."""
    made = 0
    for shelf in catalogue.categories:
        if shelf.path not in by_path():
            _add(shelf)
            made += 1
    if made:
        _forget_addresses()
    return made


def by_path() -> dict[str, Category]:
    """Every category of the shop by its slugs from the root, as in ``tea/green-tea``."""
    found: dict[str, Category] = {}
    by_place: dict[str, str] = {}
    for category in Category.objects.order_by("path"):
        above = by_place.get(category.path[: -Category.steplen], "")
        by_place[category.path] = f"{above}/{category.slug}" if above else category.slug
        found[by_place[category.path]] = category
    return found


def _add(shelf: Shelf) -> None:
    fields = in_each_language(name=shelf.name, description=shelf.description)
    if shelf.parent_path:
        by_path()[shelf.parent_path].add_child(slug=shelf.slug, **fields)
    else:
        Category.add_root(slug=shelf.slug, **fields)


def _forget_addresses() -> None:
    """Oscar keeps a category's address by its id: a new database must not get an old one's."""
    categories = Category.objects.values_list("pk", flat=True)
    languages = ("en", "vi")
    cache.delete_many([f"CATEGORY_URL_{code}_{pk}" for pk in categories for code in languages])
