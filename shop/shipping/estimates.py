"""How long delivery takes, as product pages tell it."""

from dataclasses import dataclass
from decimal import Decimal

from django.conf import settings
from django.utils.translation import get_language
from oscar.core.loading import get_model

from shop.sharing.values import kept

OrderAndItemCharges = get_model("shipping", "OrderAndItemCharges")
WeightBased = get_model("shipping", "WeightBased")


@dataclass(frozen=True)
class Estimate:
    """One delivery method: working days to the door, and what it costs in the shop's currency.

    ``charge`` is that of one item, or None where it goes by weight; ``free_from`` is a basket's
    worth, or None.
    """

    name: str
    fewest: int
    most: int
    charge: Decimal | None
    free_from: Decimal | None
    currency: str


def estimates() -> list[Estimate]:
    """Of every method that says how long it takes, the quickest first; remembered."""
    return kept(f"delivery {get_language()}", ("delivery",), _read)


def _read():
    """Two queries."""
    methods = [
        method
        for model in (OrderAndItemCharges, WeightBased)
        for method in model.objects.filter(most_days__isnull=False).order_by("pk")
    ]
    return sorted(map(_estimate, methods), key=lambda one: (one.most, one.fewest))


def _estimate(method):
    is_charged = isinstance(method, OrderAndItemCharges)
    least = method.most_days if method.fewest_days is None else method.fewest_days
    return Estimate(
        name=method.name,
        fewest=least,
        most=method.most_days,
        charge=method.price_per_order + method.price_per_item if is_charged else None,
        free_from=method.free_shipping_threshold if is_charged else None,
        currency=settings.SHOP_CURRENCY,
    )
