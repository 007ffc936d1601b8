"""What a list is narrowed by, as chips that each take one condition away."""

from dataclasses import dataclass

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from oscar.templatetags.currency_filters import currency

from shop.search.criteria import Criteria


@dataclass(frozen=True)
class Chip:
    """One condition. ``url`` is the list without it."""

    label: str
    url: str


def chips(criteria: Criteria, params, shelves, path: str) -> list[Chip]:
    """A chip for each condition; ``params`` are the address's, which may hold others too."""
    return [
        Chip(label, without(params, path, name, key=key))
        for name, key, label in _conditions(criteria, shelves)
    ]


def without(params, path: str, *names: str, key: str | None = None) -> str:
    """The address without ``names`` (without ``name=key`` only), on its first page."""
    kept = params.copy()
    for name in names:
        rest = [value for value in kept.getlist(name) if key is not None and value != key]
        if rest:
            kept.setlist(name, rest)
        else:
            kept.pop(name, None)
    for gone in ("page", "after"):
        kept.pop(gone, None)
    return f"{path}?{kept.urlencode()}" if kept else path


def _conditions(criteria, shelves):
    names = {one.pk: one.name for one in shelves}
    for key in criteria.categories:
        yield "category", str(key), names.get(key, _("Category"))
    for code, values in criteria.values.items():
        for value in values:
            yield code, value.key, str(value)
    if criteria.price_min is not None:
        amount = currency(criteria.price_min, settings.SHOP_CURRENCY)
        yield "price_min", None, _("from %(price)s") % {"price": amount}
    if criteria.price_max is not None:
        amount = currency(criteria.price_max, settings.SHOP_CURRENCY)
        yield "price_max", None, _("up to %(price)s") % {"price": amount}
    if criteria.rating:
        label = ngettext("%(stars)d star and up", "%(stars)d stars and up", criteria.rating)
        yield "rating", None, label % {"stars": criteria.rating}
    if criteria.available:
        yield "available", None, _("In stock")
    if criteria.sale:
        yield "sale", None, _("On sale")
