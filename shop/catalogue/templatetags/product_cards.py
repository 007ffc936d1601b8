"""Cards: drawn from entries, each once for everybody."""

import json
from functools import lru_cache

from django import template
from django.template.loader import get_template
from django.templatetags.static import static
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from shop.search.models import Entry
from shop.search.selecting import shown

register = template.Library()

REMEMBERED = 5000  # drawn cards of some 2 KB, in each process
SIZES = "(min-width: 75rem) 18rem, (min-width: 48rem) 30vw, 46vw"
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
def card(entry: Entry, eager: str = "") -> SafeString:
    """The card of ``entry``; with ``eager`` its picture loads at once, the ``first`` before all.

    A card shows nothing but these columns, so what was drawn from the same ones is shown again.
    """
    columns = tuple(getattr(entry, name) for name in DRAWN)
    return _drawn(columns, json.dumps([entry.picture, entry.swatches]), eager)


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
    entry = Entry(**dict(zip(DRAWN, columns, strict=True)))
    context = {
        "card": entry,
        "picture": picture,
        "sizes": SIZES,
        "eager": eager,
        "badge": _badge(entry),
        "add": _add(entry),
        "sprite": static("icons/sprite.svg"),
        "price": _price(
            entry.price, entry.previous_price, entry.currency, entry.has_price_range, entry.language
        ),
        "rating": _rating(entry.rating, entry.review_count, entry.language),
        "swatches": swatches if len(swatches) > 1 else None,
    }
    html = _template("shop/_product_card.html").template.render(template.Context(context))
    return mark_safe(html)  # noqa: S308  (a template's output, which has escaped what it printed)


def _badge(entry):
    if not entry.is_available:
        return {"kind": "paper", "label": _("Sold out")}
    return {"kind": "sale", "label": _("Sale")} if entry.previous_price else None


def _add(entry):
    """The quick way into the basket, where one click says all."""
    if not entry.can_be_added_at_once:
        return None
    return {
        "url": reverse("basket:add", args=[entry.product_id]),
        "title": _("Add to basket"),
        "label": _("Add %(title)s to basket") % {"title": entry.title},
    }


@lru_cache(maxsize=REMEMBERED)
def _price(price, previous, currency, is_from, language):
    """Many things cost the same."""
    told = {"price": price, "previous": previous, "currency": currency, "from": is_from}
    return mark_safe(_template("shop/_price.html").render(told).strip())  # noqa: S308


@lru_cache(maxsize=REMEMBERED)
def _rating(score, count, language):
    if not count:
        return ""
    told = {"score": score, "count": count}
    return mark_safe(_template("shop/_rating.html").render(told).strip())  # noqa: S308


_template = lru_cache(get_template)
