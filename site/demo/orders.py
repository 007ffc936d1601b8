"""A year of orders for the demo shop, the same for one seed."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone
from random import Random

from demo.baskets import Shopper, fill, pick_quantity, pick_variant, stocked_shelf
from demo.goods import Catalogue, Product
from demo.people import Person, guests

VIETNAM = timezone(timedelta(hours=7))
FIRST_NUMBER = 100_001
YEAR_DAYS = 365
SALE_DAYS = 30
GUEST_SHARE = 0.25
BREAKING_SKU = "TB-PHO-BOWL"  # its new packing fails in the last BREAKING_DAYS, see demo.reviews
BREAKING_DAYS = 60
RISING = {BREAKING_SKU: 6.0, "CP-CERAMIC-PHIN": 3.0, "LS-LOTUS-LANTERN": 3.0}
HOURS = {8: 3, 9: 5, 10: 6, 11: 7, 12: 9, 13: 6, 14: 5, 15: 5, 16: 5, 17: 5, 18: 6}
HOURS |= {19: 8, 20: 11, 21: 11, 22: 7, 23: 3}


@dataclass(frozen=True)
class OrderLine:
    """``quantity`` of one SKU; ``product_sku`` is its product, ``unit_price`` whole đồng then."""

    sku: str
    product_sku: str
    quantity: int
    unit_price: int


@dataclass(frozen=True)
class Order:
    """One order; ``delivery`` is standard or express, ``payment`` cod or test-card."""

    number: str
    person: Person
    is_guest: bool
    placed_at: datetime
    lines: tuple[OrderLine, ...]
    delivery: str
    payment: str
    status: str


def orders(
    people: list[Person], catalogue: Catalogue, *, today: date, n: int = 2000, seed: int = 3
) -> list[Order]:
    """``n`` orders of the 365 days before ``today``, the oldest first."""
    rng = Random(f"orders {seed}")
    shelf = stocked_shelf(rng, catalogue, today, RISING)
    members = [Shopper(person) for person in people]
    visitors = [Shopper(person) for person in guests(max(n // 5, 1), today=today)]
    keen = {shopper.person.email: rng.lognormvariate(0, 0.8) for shopper in members + visitors}
    found = []
    for number, placed_at in enumerate(moments(rng, n, today), FIRST_NUMBER):
        day = placed_at.date()
        known = joined(members, day)
        is_guest = rng.random() < GUEST_SHARE or not known
        crowd = visitors if is_guest else known
        shopper = rng.choices(crowd, [keen[one.person.email] for one in crowd])[0]
        lines = [line(rng, product, day, today) for product in fill(rng, shopper, shelf, day)]
        found.append(order(rng, number, shopper.person, is_guest, placed_at, lines, today))
    return found


def order(
    rng: Random,
    number: int,
    person: Person,
    is_guest: bool,
    placed_at: datetime,
    lines: list[OrderLine],
    today: date,
) -> Order:
    is_abroad = person.address.country != "VN"
    payment = "test-card" if is_abroad or rng.random() < 0.42 else "cod"
    delivery = "express" if not is_abroad and rng.random() < 0.3 else "standard"
    status = drawn_status(rng, (today - placed_at.date()).days)
    if status == "PAID" and payment == "cod":
        status = "PENDING"
    return Order(str(number), person, is_guest, placed_at, tuple(lines), delivery, payment, status)


def line(rng: Random, product: Product, day: date, today: date) -> OrderLine:
    """Before the sale began, goods cost what they cost before it."""
    one = pick_variant(rng, product) or product
    is_before_sale = (today - day).days > SALE_DAYS
    price = one.was if one.was and is_before_sale else one.price
    return OrderLine(one.sku, product.sku, pick_quantity(rng, product), price)


def moments(rng: Random, n: int, today: date) -> list[datetime]:
    """``n`` moments of the year before ``today``, more of them lately and before feasts."""
    days = [today - timedelta(days=age) for age in range(YEAR_DAYS, 0, -1)]
    chosen = rng.choices(days, [busyness(day, today) for day in days], k=n)
    return sorted(moment(rng, day) for day in chosen)


def moment(rng: Random, day: date) -> datetime:
    hour = rng.choices(list(HOURS), list(HOURS.values()))[0]
    clock = time(hour, rng.randrange(60), rng.randrange(60))
    return datetime.combine(day, clock, VIETNAM)


def busyness(day: date, today: date) -> float:
    """Growth over the year, times the season: Tết, Mid-Autumn, the end of the year."""
    growth = 1.4 - 0.8 * (today - day).days / YEAR_DAYS
    is_before_tet = (day.month, day.day) >= (1, 8) and (day.month, day.day) <= (2, 8)
    season = 2.2 if is_before_tet else {9: 1.5, 12: 1.6}.get(day.month, 1.0)
    return growth * season * (1.15 if day.weekday() >= 5 else 1)


def drawn_status(rng: Random, age_days: int) -> str:
    """How far an order of that age has come."""
    chances = next(chances for days, chances in STATUSES if age_days >= days)
    return rng.choices(list(chances), list(chances.values()))[0]


STATUSES = (
    (18, {"DELIVERED": 93, "CANCELLED": 4, "REFUNDED": 3}),
    (9, {"DELIVERED": 74, "SHIPPED": 20, "CANCELLED": 5, "REFUNDED": 1}),
    (5, {"SHIPPED": 52, "DELIVERED": 22, "PROCESSING": 22, "CANCELLED": 4}),
    (2, {"PROCESSING": 45, "SHIPPED": 25, "PAID": 20, "PENDING": 10}),
    (0, {"PENDING": 45, "PAID": 40, "PROCESSING": 15}),
)


def joined(shoppers: list[Shopper], day: date) -> list[Shopper]:
    return [shopper for shopper in shoppers if shopper.person.joined <= day]


def products_by_buyer(found: list[Order]) -> dict[str, set[str]]:
    """The products each person bought, by email."""
    bought: dict[str, set[str]] = defaultdict(set)
    for one in found:
        bought[one.person.email] |= {line.product_sku for line in one.lines}
    return dict(bought)
