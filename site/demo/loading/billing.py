"""What an order of the demo costs: goods at the prices of their day, a voucher, delivery."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from random import Random

from demo.loading import delivery, offers
from demo.loading.money import money, rounded
from demo.orders import Order, OrderLine

NOTHING = Decimal("0.00")
WELCOME_SHARE, THANKS_SHARE = 0.45, 0.12
FALLEN = ("CANCELLED", "REFUNDED")


@dataclass(frozen=True)
class Item:
    """A line; ``before`` and ``after`` are its price without and with its part of the discount."""

    line: OrderLine
    unit: Decimal
    discount: Decimal = NOTHING

    @property
    def before(self) -> Decimal:
        return self.unit * self.line.quantity

    @property
    def after(self) -> Decimal:
        return self.before - self.discount


@dataclass(frozen=True)
class Bill:
    """All that is paid for one order; the shop's prices hold no separate tax."""

    items: tuple[Item, ...]
    promise: offers.Promise | None
    charge: Decimal

    @property
    def discount(self) -> Decimal:
        return sum((item.discount for item in self.items), NOTHING)

    @property
    def total(self) -> Decimal:
        return sum((item.after for item in self.items), self.charge)


def bills(orders: Iterable[Order]) -> dict[str, Bill]:
    """A bill for each order by its number, vouchers given out in the order of time."""
    welcomed: set[str] = set()
    made = {}
    for order in orders:
        plain = [Item(line, money(line.unit_price)) for line in order.lines]
        promise = _promise(order, sum(item.before for item in plain), welcomed)
        welcomed.add(order.person.email)
        items = _discounted(plain, promise)
        charge = delivery.charge(order.delivery, sum(item.after for item in items))
        made[order.number] = Bill(tuple(items), promise, charge)
    return made


def _promise(order: Order, worth: Decimal, welcomed: set[str]) -> offers.Promise | None:
    """A welcome to some members' first order, thanks for some large ones; none that fell."""
    luck = Random(f"voucher {order.number}").random()
    if order.status in FALLEN:
        return None
    if not order.is_guest and order.person.email not in welcomed and luck < WELCOME_SHARE:
        return offers.PROMISES[offers.WELCOME]
    thanks = offers.PROMISES[offers.MORNING]
    return thanks if luck > 1 - THANKS_SHARE and thanks.discount(worth) else None


def _discounted(items: list[Item], promise: offers.Promise | None) -> list[Item]:
    """The items with the voucher spread over them by their worth; the last takes what is left."""
    worth = sum(item.before for item in items)
    left = total = promise.discount(worth) if promise else NOTHING
    spread = []
    for item in items[:-1]:
        part = rounded(total * item.before / worth)
        spread.append(Item(item.line, item.unit, part))
        left -= part
    return [*spread, Item(items[-1].line, items[-1].unit, left)]
