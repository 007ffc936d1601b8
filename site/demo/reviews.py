"""Reviews by those who bought, the same for one seed; one product turns bad in the end."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from random import Random

from demo.goods import Catalogue, Product
from demo.orders import BREAKING_DAYS, BREAKING_SKU, Order
from demo.people import Person
from demo.writing import write, write_damage

STAR_SHARES = {5: 0.52, 4: 0.26, 3: 0.11, 2: 0.06, 1: 0.05}
REPEATS_SHARE = 0.02  # "Love it." may be said of several goods
TRIES = 60


@dataclass(frozen=True)
class Review:
    """What one buyer says of one product, after the order ``order_number`` was delivered."""

    product_sku: str
    person: Person
    order_number: str
    written_at: datetime
    stars: int
    title: str
    body: str

    @property
    def language(self) -> str:
        return self.person.language


@dataclass(frozen=True)
class Occasion:
    """A delivered product that its buyer may review."""

    product: Product
    order: Order
    written_at: datetime
    is_damaged: bool


def reviews(
    orders: list[Order], catalogue: Catalogue, *, today: date, n: int = 1000, seed: int = 5
) -> list[Review]:
    """``n`` reviews by members, the oldest first; fewer where fewer goods were delivered."""
    rng = Random(f"reviews {seed}")
    open_occasions = list(occasions(rng, orders, catalogue, today))
    damaged = [one for one in open_occasions if one.is_damaged]
    others = [one for one in open_occasions if not one.is_damaged]
    chosen = damaged + rng.sample(others, min(max(n - len(damaged), 0), len(others)))
    chosen = sorted(chosen[:n], key=lambda one: one.written_at)
    stars = drawn_stars(rng, chosen, catalogue)
    scribe = Scribe(rng, int(n * REPEATS_SHARE))
    return [scribe.review(one, given) for one, given in zip(chosen, stars, strict=True)]


def occasions(
    rng: Random, orders: list[Order], catalogue: Catalogue, today: date
) -> Iterator[Occasion]:
    """Each member's first delivery of each product, with the time a review would be written."""
    seen = set()
    for order in orders:
        if order.is_guest or order.status != "DELIVERED":
            continue
        for line in order.lines:
            key = (order.person.email, line.product_sku)
            days = rng.randint(4, 24)
            written_at = order.placed_at + timedelta(days=days, minutes=rng.randrange(600))
            if key in seen or written_at.date() >= today:
                continue
            seen.add(key)
            is_late = (today - written_at.date()).days <= BREAKING_DAYS
            is_damaged = is_late and line.product_sku == BREAKING_SKU
            yield Occasion(catalogue.product(line.product_sku), order, written_at, is_damaged)


def drawn_stars(rng: Random, chosen: list[Occasion], catalogue: Catalogue) -> list[int]:
    """Stars in exactly the usual shares: better goods get more of the good ones."""
    quality = {product.sku: rng.gauss(0, 0.35) for product in catalogue.products}
    pleasure = [
        rng.gauss(-2.2, 0.25) if one.is_damaged else rng.gauss(quality[one.product.sku], 1)
        for one in chosen
    ]
    pleased_first = sorted(range(len(chosen)), key=lambda place: -pleasure[place])
    stars = [0] * len(chosen)
    for place, given in zip(pleased_first, shares(len(chosen)), strict=True):
        stars[place] = given
    return stars


def shares(n: int) -> list[int]:
    """``n`` stars, the best first, in the shares of ``STAR_SHARES``."""
    given = [star for star, share in STAR_SHARES.items() for _ in range(round(n * share))]
    return (given + [min(STAR_SHARES)] * n)[:n]


class Scribe:
    """Writes reviews, no two the same for a product and few the same at all."""

    def __init__(self, rng: Random, repeats: int) -> None:
        self.rng = rng
        self.repeats = repeats
        self.used: dict[str, set[str]] = defaultdict(set)

    def review(self, occasion: Occasion, stars: int) -> Review:
        title, body = self.words(occasion, stars)
        self.used[body].add(occasion.product.sku)
        return Review(
            product_sku=occasion.product.sku,
            person=occasion.order.person,
            order_number=occasion.order.number,
            written_at=occasion.written_at,
            stars=stars,
            title=title,
            body=body,
        )

    def words(self, occasion: Occasion, stars: int) -> tuple[str, str]:
        """A title and a body not yet used, or one of the few allowed repeats."""
        for _ in range(TRIES):
            title, body = self.draft(occasion, stars)
            if body not in self.used:
                return title, body
            if self.repeats and occasion.product.sku not in self.used[body]:
                self.repeats -= 1
                return title, body
        raise RuntimeError(f"{occasion.product.sku}: the phrase banks have no more to say")

    def draft(self, occasion: Occasion, stars: int) -> tuple[str, str]:
        language = occasion.order.person.language
        if occasion.is_damaged:
            return write_damage(self.rng, occasion.product, language)
        return write(self.rng, occasion.product, language, stars)
