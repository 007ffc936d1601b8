"""Where products stand: their public categories with all above them."""

from oscar.core.loading import get_model

Category = get_model("catalogue", "Category")
ProductCategory = get_model("catalogue", "ProductCategory")


class Shelves:
    """Public categories by their path in the tree."""

    def __init__(self, categories):
        self._by_path = {one.path: one for one in categories}
        self._by_id = {one.pk: one for one in self._by_path.values()}

    @classmethod
    def of(cls, ids):
        """Those that hold the products ``ids``, and all above them: two queries."""
        links = ProductCategory.objects.filter(product__in=list(ids)).order_by()
        paths = set()
        for path in links.values_list("category__path", flat=True).distinct():
            paths |= set(_upwards(path))
        return cls(Category.objects.browsable().filter(path__in=paths) if paths else [])

    def fill(self, found):
        """Give each source its categories, from the roots down: one query."""
        links = ProductCategory.objects.filter(product__in=list(found)).order_by("pk")
        for product_id, category_id in links.values_list("product", "category"):
            category = self._by_id.get(category_id)
            if category is not None:
                known = found[product_id].categories
                known += [one for one in self._line(category) if one not in known]

    def _line(self, category):
        return [self._by_path[path] for path in _upwards(category.path) if path in self._by_path]


def _upwards(path):
    """``00010002`` gives ``0001`` and ``00010002``."""
    step = Category.steplen
    return [path[:end] for end in range(step, len(path) + 1, step)]
