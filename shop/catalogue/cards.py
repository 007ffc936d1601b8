"""The product card that lists, search, blocks and strips all draw."""

from collections import defaultdict
from dataclasses import dataclass, field
from decimal import Decimal

from oscar.core.loading import get_model

from shop.partner.models import selling

Product = get_model("catalogue", "Product")
ProductImage = get_model("catalogue", "ProductImage")
StockRecord = get_model("partner", "StockRecord")


@dataclass(frozen=True)
class Card:
    """One browsable product as a list shows it. Prices are in ``currency``, tax included."""

    product: Product
    picture: ProductImage | None
    price: Decimal | None
    previous_price: Decimal | None
    currency: str
    is_available: bool
    has_variants: bool
    has_price_range: bool
    records: list = field(repr=False, default_factory=list)

    @property
    def can_be_added_at_once(self):
        """True when one click says all: no variant to choose."""
        return self.is_available and not self.has_variants and self.price is not None

    @property
    def title(self):
        return self.product.get_title()

    @property
    def url(self):
        return self.product.get_absolute_url()

    @property
    def rating(self):
        return self.product.rating


def cards(products) -> list[Card]:
    """Cards for ``products`` in their order: three queries, whatever their number.

    ``products`` is a queryset of browsable products (standalone or parent).
    """
    products = list(products)
    pictures = _first_pictures(products)
    records = _records_by_browsable_product(products)
    return [_card(product, pictures.get(product.pk), records[product.pk]) for product in products]


def _card(product, picture, records) -> Card:
    cheapest = selling(records)
    return Card(
        product=product,
        picture=picture,
        price=cheapest and cheapest.price,
        previous_price=cheapest.previous_price if cheapest and cheapest.is_on_sale else None,
        currency=cheapest.price_currency if cheapest else "",
        is_available=bool(cheapest and cheapest.is_available),
        has_variants=product.is_parent,
        has_price_range=len({record.price for record in records}) > 1,
        records=records,
    )


def _first_pictures(products):
    pictures = ProductImage.objects.filter(product__in=products).order_by("-display_order", "-pk")
    return {picture.product_id: picture for picture in pictures}


def _records_by_browsable_product(products):
    """The record that sells each product or, for a parent, those that sell its public children."""
    ids = [product.pk for product in products]
    records = (
        StockRecord.objects.filter(product__in=ids)
        | StockRecord.objects.filter(product__parent__in=ids, product__is_public=True)
    ).select_related("product__product_class", "product__parent__product_class")
    by_product = defaultdict(list)
    for record in records:
        by_product[record.product_id].append(record)
    found = defaultdict(list)
    for record in map(selling, by_product.values()):
        found[record.product.parent_id or record.product_id].append(record)
    return found
