"""The ways to buy a product: itself or, for a parent, each of its public children."""

from collections import defaultdict
from dataclasses import dataclass

from django.conf import settings
from oscar.core.loading import get_model

from shop.catalogue.attributes import facts_of, values_of
from shop.catalogue.axes import Axis, axes_of, differences
from shop.partner.models import selling

StockRecord = get_model("partner", "StockRecord")

FEW = 5


@dataclass(frozen=True)
class Variant:
    """One thing that can go into a basket. Prices are in ``currency``, tax included."""

    product: object
    label: str
    record: object | None
    is_chosen: bool = False

    @property
    def url(self):
        return self.product.get_absolute_url()

    @property
    def price(self):
        return self.record and self.record.price

    @property
    def previous_price(self):
        return self.record.previous_price if self.record and self.record.is_on_sale else None

    @property
    def currency(self):
        return self.record.price_currency if self.record else ""

    @property
    def is_available(self):
        return bool(self.record and self.record.is_available)

    @property
    def sku(self):
        return (self.record and self.record.partner_sku) or self.product.upc or ""

    @property
    def left(self):
        """How many are left, or None when nobody counts them."""
        if not self.is_available or not self.record.can_track_allocations:
            return None
        return self.record.net_stock_level

    @property
    def few_left(self):
        """How many are left when that is few; else None."""
        return self.left if self.left and self.left <= FEW else None

    @property
    def most(self):
        """How many one order can hold."""
        limits = (self.left, settings.OSCAR_MAX_BASKET_QUANTITY_THRESHOLD)
        return min((limit for limit in limits if limit), default=None)


@dataclass(frozen=True)
class Choice:
    """The variants of a product, one of them chosen, and the axes on which they differ."""

    variants: list[Variant]
    axes: list[Axis]
    facts: list[tuple[str, str]]

    @property
    def names(self) -> list[str]:
        return [axis.name for axis in self.axes]

    @property
    def chosen(self) -> Variant | None:
        return next((variant for variant in self.variants if variant.is_chosen), None)

    @property
    def has_several_prices(self) -> bool:
        return len({variant.price for variant in self.variants}) > 1

    @property
    def shows_prices(self) -> bool:
        """With one axis a price belongs to a value; with more it belongs to a combination."""
        return len(self.axes) == 1 and self.has_several_prices


def choice_for(product) -> Choice:
    """The variants of ``product``, or of its parent with ``product`` chosen: three queries."""
    parent = product.parent if product.is_child else product
    products = _sold(parent, product)
    records = _records(products)
    values = values_of({parent, *products})
    differing = differences(products, values) if parent.is_parent else []
    chosen = product if product in products else _first_choice(products, records)
    variants = [
        Variant(
            product=sold,
            label=" · ".join(filter(None, (d.texts[sold.pk] for d in differing)))
            or sold.get_title(),
            record=records.get(sold.pk),
            is_chosen=sold == chosen,
        )
        for sold in products
    ]
    axes = axes_of(variants, differing)
    return Choice(variants, axes, facts_of(parent, chosen or product, values))


def _sold(parent, product):
    """What a basket can hold; a hidden child is there only on its own page, for staff."""
    if not parent.is_parent:
        return [parent]
    children = list(parent.get_public_children().order_by("pk"))
    if product.is_child and product not in children:
        children.append(product)
    for child in children:
        child.parent = parent
    return children


def _records(products):
    """The stock record that sells each product."""
    by_id = {product.pk: product for product in products}
    records = defaultdict(list)
    for record in StockRecord.objects.filter(product__in=products):
        record.product = by_id[record.product_id]
        records[record.product_id].append(record)
    return {key: selling(found) for key, found in records.items()}


def _first_choice(products, records):
    """The first that can be bought, else the first."""
    available = (p for p in products if p.pk in records and records[p.pk].is_available)
    return next(available, products[0] if products else None)
