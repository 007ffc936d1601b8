"""What the shop has of the rows of a batch: a handful of queries, whatever their number."""

from dataclasses import dataclass, field

from django.conf import settings
from oscar.core.loading import get_model

Product = get_model("catalogue", "Product")
ProductAttributeValue = get_model("catalogue", "ProductAttributeValue")
ProductCategory = get_model("catalogue", "ProductCategory")
ProductReview = get_model("reviews", "ProductReview")
StockRecord = get_model("partner", "StockRecord")

STOCK = ["price", "price_currency", "previous_price", "num_in_stock"]
LANGUAGES = settings.MODELTRANSLATION_LANGUAGES
TEXTS = [f"{name}_{language}" for name in ("title", "description") for language in LANGUAGES]
PRODUCT = ["upc", "rating", "title", "description", *TEXTS]
IDENTITY = ["structure", "parent_id"]


@dataclass
class Known:
    """A product as it is; ``record_id`` is ``None`` for a parent, which has no stock record."""

    product_id: int
    record_id: int | None
    structure: str
    parent_id: int | None
    product: dict
    stock: dict
    categories: set = field(default_factory=set)
    attributes: dict = field(default_factory=dict)
    has_reviews: bool = False


def parent_code(partner, sku):
    """What a parent is known by: it has no stock record to carry its SKU."""
    return f"{partner.code}:{sku}"


def known_products(partner, rows, attribute_ids, language):
    """Products of ``rows`` by SKU, and parents that they name."""
    skus = {row.sku for row in rows}
    found = _sold(partner, skus)
    found |= _parents(partner, skus | {row.parent_sku for row in rows if row.parent_sku})
    by_id = {known.product_id: known for known in found.values()}
    _add_categories(by_id)
    _add_attributes(by_id, attribute_ids, f"value_text_{language}")
    rated = [key for key, known in by_id.items() if known.product["rating"] is not None]
    reviews = _any_of(ProductReview.objects.approved(), "product_id", rated)
    for key in reviews.values_list("product_id", flat=True).distinct():
        by_id[key].has_reviews = True
    return found


def hold_known(partner, rows):
    """Let nobody change what the shop has of ``rows`` until the transaction ends.

    Products before stock records, each in the order of ids: so nobody waits in a circle.
    """
    skus = [row.sku for row in rows]
    records = _any_of(StockRecord.objects.filter(partner=partner.pk), "partner_sku", skus)
    parents = _any_of(Product.objects, "code", [parent_code(partner, sku) for sku in skus])
    ids = [*records.values_list("product_id", flat=True), *parents.values_list("pk", flat=True)]
    for held in (_any_of(Product.objects, "id", ids), records):
        list(held.order_by("pk").select_for_update(no_key=True).values_list("pk", flat=True))


def upc_owners(rows):
    """Ids of the products that carry a UPC of ``rows``."""
    wanted = [row.upc for row in rows if row.upc]
    return dict(_any_of(Product.objects, "upc", wanted).values_list("upc", "pk"))


def _sold(partner, skus):
    through = [f"product__{name}" for name in [*IDENTITY, *PRODUCT]]
    records = _any_of(StockRecord.objects.filter(partner=partner.pk), "partner_sku", skus)
    lines = records.values_list("partner_sku", "product_id", "pk", *through, *STOCK)
    end = 5 + len(PRODUCT)
    return {
        line[0]: Known(
            *line[1:5],
            product=dict(zip(PRODUCT, line[5:end], strict=True)),
            stock=dict(zip(STOCK, line[end:], strict=True)),
        )
        for line in lines
    }


def _parents(partner, skus):
    codes = {parent_code(partner, sku): sku for sku in skus}
    parents = _any_of(Product.objects.rewrite(False), "code", codes)
    lines = parents.values("code", "pk", *IDENTITY, *PRODUCT)
    return {
        codes[line["code"]]: Known(
            product_id=line["pk"],
            record_id=None,
            structure=line["structure"],
            parent_id=line["parent_id"],
            product={name: line[name] for name in PRODUCT},
            stock={},
        )
        for line in lines
    }


def _add_categories(by_id):
    links = _any_of(ProductCategory.objects, "product_id", by_id)
    for product_id, category_id in links.values_list("product_id", "category_id"):
        by_id[product_id].categories.add(category_id)


def _add_attributes(by_id, attribute_ids, column):
    """Each attribute's value with its row: ``{attribute id: (row id, value)}``."""
    if not attribute_ids:
        return
    values = ProductAttributeValue.objects.filter(attribute_id__in=attribute_ids)
    values = _any_of(values, "product_id", by_id)
    for line in values.values_list("product_id", "attribute_id", "pk", column):
        by_id[line[0]].attributes[line[1]] = line[2:]


def _any_of(queryset, column, values):
    """Rows whose ``column`` is one of ``values``; a long ``IN`` keeps Django itself busy."""
    table = queryset.model._meta.db_table
    return queryset.order_by().extra(where=[f"{table}.{column} = ANY(%s)"], params=[list(values)])  # noqa: S610
