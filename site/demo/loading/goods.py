"""Products with their variants, stock, prices and attributes."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from django.utils import timezone
from oscar.core.loading import get_model

from demo.catalogue import skus
from demo.goods import Catalogue, Text, Variant
from demo.goods import Product as Thing
from demo.loading import attributes, categories, partners
from demo.loading.money import money
from demo.loading.rows import date_field, in_each_language, own_dates

Product = get_model("catalogue", "Product")
ProductAttributeValue = get_model("catalogue", "ProductAttributeValue")
StockRecord = get_model("partner", "StockRecord")


def load(catalogue: Catalogue) -> int:
    """Make the missing products whole; the SKU is their UPC, also of one that has variants."""
    there = set(by_sku())
    missing = [thing for thing in catalogue.products if thing.sku not in there]
    if not missing:
        return 0
    with own_dates(date_field(Product)):
        made = Product.objects.bulk_create(list(_browsable(missing)))
        made += Product.objects.bulk_create(list(_variants(missing)))
    rows = {product.upc: product for product in made}
    _shelve(missing, rows)
    StockRecord.objects.bulk_create(list(_stock(missing, rows)))
    ProductAttributeValue.objects.bulk_create(list(_told(missing, rows)))
    return len(made)


def by_sku() -> dict[str, Product]:
    """Every product with a SKU, those with variants and the variants alike."""
    return {product.upc: product for product in Product.objects.exclude(upc=None)}


def all_skus(catalogue: Catalogue) -> list[str]:
    return [sku for thing in catalogue.products for sku in skus(thing)]


def _browsable(things: list[Thing]) -> Iterator[Product]:
    product_class, now = attributes.product_class(), timezone.now()
    for thing in things:
        yield Product(
            structure=Product.PARENT if thing.variants else Product.STANDALONE,
            upc=thing.sku,
            slug=thing.slug,
            product_class=product_class,
            priority=int(thing.is_featured),
            date_created=_made(thing, now),
            **in_each_language(
                title=thing.title, description=thing.description, meta_description=thing.summary
            ),
        )


def _variants(things: list[Thing]) -> Iterator[Product]:
    parents, now = by_sku(), timezone.now()
    for thing in things:
        for variant in thing.variants:
            yield Product(
                structure=Product.CHILD,
                parent=parents[thing.sku],
                upc=variant.sku,
                slug=f"{thing.slug}-{variant.sku.rpartition('-')[2].lower()}",
                date_created=_made(thing, now),
                **in_each_language(title=_titled(thing, variant)),
            )


def _titled(thing: Thing, variant: Variant) -> Text:
    return Text(
        **{code: f"{thing.title.of(code)}, {variant.label.of(code)}" for code in ("en", "vi")}
    )


def _made(thing: Thing, now: datetime) -> datetime:
    return now - timedelta(days=thing.made_days_ago)


def _shelve(things: list[Thing], rows: dict[str, Product]) -> None:
    shelves, through = categories.by_path(), Product.categories.through
    through.objects.bulk_create(
        through(product=rows[thing.sku], category=shelves[thing.category]) for thing in things
    )


def _stock(things: list[Thing], rows: dict[str, Product]) -> Iterator[StockRecord]:
    workshops = partners.by_code()
    for thing in things:
        for one in thing.variants or (thing,):
            yield StockRecord(
                product=rows[one.sku],
                partner=workshops[thing.partner],
                partner_sku=one.sku,
                price=money(one.price),
                previous_price=money(one.was) if one.was else None,
                num_in_stock=one.stock,
                low_stock_threshold=5,
            )


def _told(things: list[Thing], rows: dict[str, Product]) -> Iterator[ProductAttributeValue]:
    kinds, choices = attributes.by_code(), attributes.options()
    for sku, code, text in _texts(things):
        value = {"value_option": choices[code, text.en]} if code in attributes.CHOICES else {}
        value = value or in_each_language(value_text=text)
        yield ProductAttributeValue(product=rows[sku], attribute=kinds[code], **value)
    for thing in things:
        weight = thing.weight_grams / 1000
        yield ProductAttributeValue(
            product=rows[thing.sku], attribute=kinds["weight"], value_float=weight
        )


def _texts(things: list[Thing]) -> Iterator[tuple[str, str, Text]]:
    """SKU, attribute and words; what tells variants apart is told of them, not of their parent."""
    named = attributes.colours()
    for thing in things:
        differing = {
            name for one in thing.variants for name in ("colour", "size") if getattr(one, name)
        }
        for code, text in thing.attributes.items():
            if code not in differing:
                yield thing.sku, code, text
        for variant in thing.variants:
            if variant.colour:
                yield variant.sku, "colour", named[variant.colour]
            if variant.size:
                yield variant.sku, "size", variant.size
