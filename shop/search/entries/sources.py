"""All that entries are made of, for many products in a fixed number of queries."""

from collections import defaultdict
from dataclasses import dataclass, field

from django.db.models import Count, prefetch_related_objects
from oscar.core.loading import get_model

from shop.search.entries.shelves import Shelves

AttributeValue = get_model("catalogue", "ProductAttributeValue")
Product = get_model("catalogue", "Product")
ProductImage = get_model("catalogue", "ProductImage")
ProductReview = get_model("reviews", "ProductReview")
StockRecord = get_model("partner", "StockRecord")


@dataclass
class Source:
    """A browsable product with its public variants, and what is known of both."""

    product: object
    children: list = field(default_factory=list)
    records: dict = field(default_factory=lambda: defaultdict(list))  # by product id
    values: list = field(default_factory=list)  # AttributeValue, own ones first
    image: object = None
    categories: list = field(default_factory=list)  # with all above them, from the root
    review_count: int = 0

    @property
    def sold(self):
        """What can go into a basket: the product itself, or its variants."""
        return self.children if self.product.is_parent else [self.product]


def browsable(ids):
    """Ids of the products with a page of their own that ``ids``, variants among them, mean."""
    pairs = Product.objects.filter(pk__in=list(ids)).order_by().values_list("pk", "parent_id")
    return sorted({parent or own for own, parent in pairs})


def sources(ids) -> list[Source]:
    """Sources of those of ``ids`` that are browsable: eight queries, whatever their number."""
    products = Product.objects.browsable().filter(pk__in=ids).select_related("product_class")
    found = {product.pk: Source(product) for product in products.order_by("pk")}
    if not found:
        return []
    roots = _add_children(found)
    _add_records(found, roots)
    _add_values(found, roots)
    _add_images(found, roots)
    _add_reviews(found)
    Shelves.of(found).fill(found)
    return list(found.values())


def _add_children(found):
    """Variants to their parents; returns the browsable product's id by each one's."""
    parents = [key for key, source in found.items() if source.product.is_parent]
    roots = {key: key for key in found}
    children = Product.objects.filter(parent__in=parents, is_public=True) if parents else []
    for child in sorted(children, key=lambda child: child.pk):
        child.parent = found[child.parent_id].product
        found[child.parent_id].children.append(child)
        roots[child.pk] = child.parent_id
    return roots


def _add_records(found, roots):
    known = {p.pk: p for source in found.values() for p in (source.product, *source.children)}
    for record in StockRecord.objects.filter(product__in=list(roots)).order_by("pk"):
        record.product = known[record.product_id]
        found[roots[record.product_id]].records[record.product_id].append(record)


def _add_values(found, roots):
    values = AttributeValue.objects.filter(product__in=list(roots))
    values = values.select_related("attribute", "value_option").order_by("attribute_id", "pk")
    several = []
    for value in values:
        found[roots[value.product_id]].values.append(value)
        if value.attribute.type == "multi_option":
            several.append(value)
    if several:
        prefetch_related_objects(several, "value_multi_option")


def _add_images(found, roots):
    """The first picture of each, its own before a variant's."""
    images = ProductImage.objects.filter(product__in=list(roots))
    for image in images.order_by("display_order", "pk"):
        source = found[roots[image.product_id]]
        is_own = image.product_id == source.product.pk
        if source.image is None or (is_own and source.image.product_id != source.product.pk):
            source.image = image


def _add_reviews(found):
    reviews = ProductReview.objects.approved().filter(product__in=list(found)).order_by()
    for key, number in reviews.values_list("product").annotate(number=Count("pk")):
        found[key].review_count = number
