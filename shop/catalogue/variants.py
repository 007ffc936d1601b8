"""The ways to buy a product: itself or, for a parent, each of its public children."""

from collections import defaultdict
from dataclasses import dataclass

from oscar.core.loading import get_model

from shop.partner.models import selling

ProductAttributeValue = get_model("catalogue", "ProductAttributeValue")
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
    def few_left(self):
        """How many are left when that is few; else None."""
        if not self.is_available or not self.record.can_track_allocations:
            return None
        left = self.record.net_stock_level
        return left if left <= FEW else None


@dataclass(frozen=True)
class Choice:
    """The variants of a product, one of them chosen; ``names`` says what tells them apart."""

    variants: list[Variant]
    names: list[str]

    @property
    def chosen(self) -> Variant | None:
        return next((variant for variant in self.variants if variant.is_chosen), None)

    @property
    def has_several_prices(self) -> bool:
        return len({variant.price for variant in self.variants}) > 1


def choice_for(product) -> Choice:
    """The variants of ``product``, or of its parent with ``product`` chosen: three queries."""
    parent = product.parent if product.is_child else product
    products = _sold(parent, product)
    labels, names = _labels(products) if parent.is_parent else ({}, [])
    records = _records(products)
    chosen = product if product in products else _first_choice(products, records)
    variants = [
        Variant(
            product=sold,
            label=labels.get(sold.pk) or sold.get_title(),
            record=records.get(sold.pk),
            is_chosen=sold == chosen,
        )
        for sold in products
    ]
    return Choice(variants=variants, names=names)


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


def _labels(products):
    """Each product's values of the attributes that differ, and the names of those attributes."""
    values = ProductAttributeValue.objects.filter(product__in=products)
    values = values.select_related("attribute", "value_option").order_by("attribute", "pk")
    by_attribute = defaultdict(dict)
    for value in values:
        by_attribute[value.attribute][value.product_id] = str(value.value_as_text)
    differing = {a: texts for a, texts in by_attribute.items() if len(set(texts.values())) > 1}
    differing = differing or by_attribute
    labels = {
        product.pk: " · ".join(t[product.pk] for t in differing.values() if product.pk in t)
        for product in products
    }
    return labels, [attribute.name for attribute in differing]
