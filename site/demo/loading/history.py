"""How an order came to where it stands, and the money that moved on the way."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random

from demo.orders import Order

CARD, CASH = "test-card", "cash-on-delivery"
CARD_LABEL = "Visa •••• 4242"
WAY = ("PROCESSING", "SHIPPED", "DELIVERED")
# Hours after the step before, at least and at most.
HOURS = {
    "PAID": (0.01, 0.05),
    "PROCESSING": (2, 20),
    "SHIPPED": (8, 40),
    "DELIVERED": (24, 96),
    "CANCELLED": (1, 30),
    "REFUNDED": (48, 240),
}


@dataclass(frozen=True)
class Change:
    """A step from one status to the next."""

    before: str
    after: str
    at: datetime


@dataclass(frozen=True)
class Movement:
    """Money received (``Debit``) or given back (``Refund``): always the whole total."""

    kind: str
    reference: str
    at: datetime


def provider(order: Order) -> str:
    """Code of the shop's payment provider."""
    return CARD if order.payment == "test-card" else CASH


def status(order: Order) -> str:
    """Where it stands. A card is charged at once; what waits for one is cancelled by the hour."""
    return "PAID" if order.status == "PENDING" and provider(order) == CARD else order.status


def changes(order: Order, now: datetime) -> list[Change]:
    """The steps up to its status, spread over the time it had."""
    rng = Random(f"history {order.number}")
    path = _path(order)
    hours = [rng.uniform(*HOURS[name]) for name in path]
    had = (now - order.placed_at).total_seconds() / 3600
    scale = min(1.0, 0.9 * had / sum(hours)) if hours else 1.0
    moments = [
        order.placed_at + timedelta(hours=scale * sum(hours[: i + 1])) for i in range(len(hours))
    ]
    return [Change(*step) for step in zip(["PENDING", *path], path, moments, strict=False)]


def movements(order: Order, number: str, steps: list[Change]) -> Iterator[Movement]:
    """What the steps did to the money: a card pays at once, cash when the parcel is handed over."""
    is_paid = False
    for step in steps:
        if step.after == "PAID":
            is_paid = True
            yield Movement("Debit", f"test-{number}", step.at)
        elif step.after == "DELIVERED" and not is_paid:
            is_paid = True
            yield Movement("Debit", f"delivery-{number}", step.at)
        elif step.after in ("CANCELLED", "REFUNDED") and is_paid:
            yield Movement("Refund", f"refund-{number}", step.at)


def _path(order: Order) -> list[str]:
    """The statuses after PENDING."""
    last = status(order)
    paid = ["PAID"] if provider(order) == CARD else []
    if last in WAY:
        return [*paid, *WAY[: WAY.index(last) + 1]]
    if last == "REFUNDED":
        return [*paid, *WAY, last]
    return [*paid, last] if last == "CANCELLED" else paid
