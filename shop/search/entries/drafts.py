"""What an entry has to say, from its source: plain values, nothing is read or written."""

import hashlib
from dataclasses import asdict, dataclass, field
from datetime import datetime
from decimal import Decimal

from django.utils import translation
from oscar.core.loading import get_class

from shop.catalogue.printing import printed
from shop.partner.models import selling
from shop.search.entries.narrowing import said_of
from shop.search.folding import folded
from shop.search.languages import LANGUAGES, dictionary
from shop.search.querying import clean
from shop.search.reading import as_read

Selector = get_class("partner.strategy", "Selector")

LONGEST_DESCRIPTION = 20_000  # characters that are searched
CENT = Decimal("0.01")


@dataclass(frozen=True)
class Texts:
    """What is searched, folded, from the weightiest: see :data:`shop.search.entries.writing`."""

    title: str
    near: str  # attributes and categories
    elsewhere: str  # titles in the shop's other languages
    description: str

    def digest(self, language):
        """Tells whether the search vector has to be made anew."""
        texts = "\x1f".join([dictionary(language), *asdict(self).values()])
        return hashlib.md5(texts.encode(), usedforsecurity=False).hexdigest()


@dataclass(frozen=True)
class Draft:
    """An entry's columns, without what it learns by itself (popularity, since when a price is)."""

    product_id: int
    language: str
    title: str
    url: str
    has_variants: bool
    price: Decimal | None
    price_excl_tax: Decimal | None
    previous_price: Decimal | None
    currency: str
    has_price_range: bool
    is_available: bool
    category_ids: list
    facet_ids: list
    swatches: list
    rating: float | None
    review_count: int
    priority: int
    picture: dict | None
    date_created: datetime
    folded_title: str
    codes: list
    digest: str
    texts: Texts = field(compare=False, repr=False)


def drafts(sources, ids_of_values) -> list[Draft]:
    """A draft in each language for each of ``sources``.

    ``ids_of_values(said)`` gives the ids of facet values by ``(code, key)``.
    """
    strategy = Selector().strategy()
    told = {source.product.pk: _told(source) for source in sources}
    ids = ids_of_values([one for said in told.values() for one in said])
    return [
        draft
        for source in sources
        for draft in _drafts(source, told[source.product.pk], ids, strategy)
    ]


def _told(source):
    """What the attributes say, each thing once; what a variant says comes after its parent's."""
    own = source.product.pk
    values = sorted(source.values, key=lambda value: value.product_id != own)
    said = {(one.code, one.key): one for value in values for one in said_of(value)}
    return list(said.values())


def _drafts(source, said, ids, strategy):
    product = source.product
    common = {
        "product_id": product.pk,
        "has_variants": product.is_parent,
        "category_ids": sorted({category.pk for category in source.categories}),
        "facet_ids": sorted({ids[pair] for one in said if (pair := (one.code, one.key)) in ids}),
        "rating": product.rating,
        "review_count": source.review_count,
        "priority": product.priority,
        "picture": printed(source.image),
        "date_created": product.date_created,
        "codes": _codes(source),
        **_selling(source, strategy),
    }
    for language in LANGUAGES:
        yield _spoken(source, said, language, common)


def _spoken(source, said, language, common):
    title = _text(source.product, "title", language)
    texts = _texts(source, said, language, title)
    with translation.override(language):
        url = source.product.get_absolute_url()
    return Draft(
        **common,
        language=language,
        title=title,
        url=url,
        swatches=[[one.label(language), one.swatch] for one in said if one.swatch],
        folded_title=texts.title,
        digest=texts.digest(language),
        texts=texts,
    )


def _texts(source, said, language, title):
    product = source.product
    names = [_text(category, "name", language) for category in source.categories]
    others = [getattr(product, f"title_{code}") or "" for code in LANGUAGES if code != language]
    description = as_read(_text(product, "description", language))[:LONGEST_DESCRIPTION]
    return Texts(
        title=folded(title),
        near=folded(" ".join([*(one.label(language) for one in said), *names])),
        elsewhere=folded(" ".join(text for text in others if text != title)),
        description=folded(description),
    )


def _text(row, name, language):
    """In ``language``, else in the shop's own, else in any: as pages show it."""
    column = getattr(row, f"{name}_{language}")
    texts = (getattr(row, f"{name}_{code}") for code in LANGUAGES)
    return column or next(filter(None, texts), "")


def _codes(source):
    """As searches are cleaned, which are compared with them."""
    upcs = [one.upc for one in (source.product, *source.children)]
    skus = [record.partner_sku for records in source.records.values() for record in records]
    return sorted({code for one in (*upcs, *skus) if one and (code := clean(one).casefold())})


def _selling(source, strategy):
    """Price and availability of the record that sells: see ``shop.partner.models.selling``."""
    each = [selling(source.records[one.pk]) for one in source.sold if one.pk in source.records]
    record = selling(each)
    if record is None or record.price is None:
        return dict.fromkeys(["price", "price_excl_tax", "previous_price"]) | {
            "currency": "",
            "has_price_range": False,
            "is_available": False,
        }
    price = strategy.pricing_policy(record.product, record)
    taxed = price.incl_tax if price.is_tax_known else price.excl_tax
    return {
        "price": taxed.quantize(CENT),
        "price_excl_tax": price.excl_tax.quantize(CENT),
        "previous_price": _before_sale(record, price, taxed),
        "currency": record.price_currency,
        "has_price_range": len({one.price for one in each if one.price is not None}) > 1,
        "is_available": record.is_available,
    }


def _before_sale(record, price, taxed):
    """With the tax share of the present price on it."""
    if not record.is_on_sale:
        return None
    share = taxed / price.excl_tax if price.excl_tax else 1
    return (record.previous_price * share).quantize(CENT)
