"""Cards: drawn from entries, each once for everybody."""

import json
from functools import lru_cache

from django import template
from django.template.loader import get_template
from django.utils.safestring import SafeString, mark_safe

from shop.search.models import Entry
from shop.search.selecting import shown

register = template.Library()

REMEMBERED = 5000  # drawn cards of some 2 KB, in each process
DRAWN = [
    "product_id",
    "language",
    "title",
    "url",
    "has_variants",
    "price",
    "previous_price",
    "currency",
    "has_price_range",
    "is_available",
    "rating",
    "review_count",
]


@register.simple_tag
def card(entry: Entry, eager: bool = False) -> SafeString:
    """The card of ``entry``; ``eager`` loads its picture at once.

    A card shows nothing but these columns, so what was drawn from the same ones is shown again.
    """
    columns = tuple(getattr(entry, name) for name in DRAWN)
    return _drawn(columns, json.dumps([entry.picture, entry.swatches]), bool(eager))


@register.simple_tag
def product_cards(products) -> list[Entry]:
    """Entries in the order of ``products`` (a queryset, page or list): one query more."""
    return shown(product.pk for product in products)


@register.simple_tag
def product_card(product) -> Entry | None:
    """The entry of one product; in a loop use ``product_cards``."""
    return next(iter(shown([product.pk])), None)


@lru_cache(maxsize=REMEMBERED)
def _drawn(columns, pictured, eager):
    picture, swatches = json.loads(pictured)
    entry = Entry(**dict(zip(DRAWN, columns, strict=True)), picture=picture, swatches=swatches)
    html = get_template("shop/_product_card.html").render({"card": entry, "eager": eager})
    return mark_safe(html)  # noqa: S308  (a template's output, which has escaped what it printed)
