"""What one person puts in a basket on one day: their taste, what goes together, the season."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from random import Random

from demo.goods import Catalogue, Product, Variant, names
from demo.people import Person

CONSUMABLES = names("tea_tin tea_pouch coffee_bag incense candle honey_jar chocolate")
COMPANIONS = {
    "teapot": ("teacup", "teacup", "tea_pouch", "tea_tin", "tray"),
    "gaiwan": ("teacup", "tea_tin", "tea_pouch"),
    "teacup": ("teapot", "tea_pouch", "tea_tin"),
    "tea_tin": ("teapot", "gaiwan", "teacup", "honey_jar"),
    "tea_pouch": ("teacup", "teapot", "tea_tin"),
    "phin": ("coffee_bag", "coffee_bag", "mug"),
    "coffee_bag": ("phin", "mug", "chocolate", "coffee_bag"),
    "mug": ("coffee_bag", "phin", "chocolate"),
    "chocolate": ("coffee_bag", "chocolate", "honey_jar"),
    "honey_jar": ("tea_pouch", "honey_jar", "chocolate"),
    "candle": ("incense", "candle", "lantern"),
    "incense": ("candle", "incense"),
    "lantern": ("lantern", "candle"),
    "throw": ("cushion", "cushion", "basket"),
    "cushion": ("throw", "cushion"),
    "scarf": ("tote", "scarf"),
    "tote": ("scarf", "basket"),
    "basket": ("tray", "basket", "throw"),
    "bowl": ("plate", "chopsticks", "bowl"),
    "plate": ("bowl", "chopsticks", "plate"),
    "chopsticks": ("bowl", "plate"),
    "jar": ("bowl", "plate", "jar"),
    "notebook": ("cards", "notebook"),
    "cards": ("notebook", "cards"),
    "lacquer_box": ("vase", "stool", "lacquer_box"),
    "vase": ("lacquer_box", "vase"),
    "stool": ("vase", "lacquer_box"),
}
SEASONAL = {
    1: {"cards": 3.0, "incense": 2.0, "tea_tin": 1.6, "honey_jar": 1.5, "lacquer_box": 1.5},
    2: {"cards": 2.0, "incense": 1.8, "tea_tin": 1.4},
    9: {"lantern": 3.5, "tea_tin": 1.5},
    12: {"candle": 1.8, "throw": 1.8, "scarf": 1.6, "chocolate": 1.5},
}
LAUNCHED_DAYS = 30  # goods made more lately than that were not sold before
LAUNCH_BOOST = 4
RISING_DAYS = 80
COMPANION_SHARE, SESSION_TASTE_SHARE, AGAIN_SHARE = 0.5, 0.8, 0.35
SECOND_TASTE_WEIGHT = 0.3
LINES = {1: 26, 2: 33, 3: 23, 4: 12, 5: 6}


@dataclass
class Shopper:
    """A person with what they have bought so far."""

    person: Person
    bought: list[Product] = field(default_factory=list)


@dataclass(frozen=True)
class Shelf:
    """The goods with how much each is wanted, whatever the taste; ``rising`` more so lately."""

    catalogue: Catalogue
    wanted: Mapping[str, float] = field(hash=False)
    rising: Mapping[str, float] = field(hash=False)
    today: date

    def on(self, day: date) -> dict[str, float]:
        """How much each product on sale that day is wanted in its season."""
        season = SEASONAL.get(day.month, {})
        age = (self.today - day).days
        return {
            product.sku: self.wanted[product.sku]
            * season.get(product.picture.kind, 1)
            * (LAUNCH_BOOST if product.made_days_ago <= LAUNCHED_DAYS else 1)
            * (self.rising.get(product.sku, 1) if age <= RISING_DAYS else 1)
            for product in self.catalogue.products
            if product.made_days_ago > LAUNCHED_DAYS or product.made_days_ago >= age
        }


def stocked_shelf(
    rng: Random, catalogue: Catalogue, today: date, rising: Mapping[str, float]
) -> Shelf:
    """A shelf where cheaper and featured goods sell more, with some luck."""
    wanted = {
        product.sku: rng.lognormvariate(0, 0.35)
        * (200_000 / product.price) ** 0.35
        * (1.4 if product.is_featured else 1)
        for product in catalogue.products
    }
    return Shelf(catalogue, wanted, rising, today)


def fill(rng: Random, shopper: Shopper, shelf: Shelf, day: date) -> list[Product]:
    """The different products of one order; the shopper remembers them."""
    wanted = shelf.on(day)
    goods = [product for product in shelf.catalogue.products if product.sku in wanted]
    session = drawn_taste(rng, shopper.person)
    chosen = again(rng, shopper, goods) or [draw(rng, of_taste(goods, session, wanted))]
    for _ in range(rng.choices(list(LINES), list(LINES.values()))[0] - len(chosen)):
        taken = {product.sku for product in chosen}
        left = [product for product in goods if product.sku not in taken]
        chosen.append(draw(rng, next_weights(rng, chosen, left, session, shopper, wanted)))
    shopper.bought += chosen
    return chosen


def next_weights(
    rng: Random,
    chosen: list[Product],
    left: list[Product],
    session: str,
    shopper: Shopper,
    wanted: Mapping[str, float],
) -> list[tuple[Product, float]]:
    """What may follow: a companion of the basket, more of this taste, or another mood."""
    if rng.random() < COMPANION_SHARE:
        kinds = COMPANIONS.get(rng.choice(chosen).picture.kind, ())
        companions = [
            (product, wanted[product.sku] * kinds.count(product.picture.kind))
            for product in left
            if product.picture.kind in kinds
        ]
        if companions:
            return companions
    mood = session if rng.random() < SESSION_TASTE_SHARE else drawn_taste(rng, shopper.person)
    return of_taste(left, mood, wanted)


def again(rng: Random, shopper: Shopper, goods: list[Product]) -> list[Product]:
    """Something used up and bought once more, or nothing."""
    used_up = [product for product in shopper.bought if product.picture.kind in CONSUMABLES]
    on_sale = {product.sku for product in goods}
    used_up = [product for product in used_up if product.sku in on_sale]
    return [rng.choice(used_up)] if used_up and rng.random() < AGAIN_SHARE else []


def of_taste(
    goods: Iterable[Product], taste: str, wanted: Mapping[str, float]
) -> list[tuple[Product, float]]:
    return [
        (product, wanted[product.sku] * (1 if product.tastes[0] == taste else SECOND_TASTE_WEIGHT))
        for product in goods
        if taste in product.tastes
    ] or [(product, wanted[product.sku]) for product in goods]


def drawn_taste(rng: Random, person: Person) -> str:
    return rng.choices(list(person.taste), list(person.taste.values()))[0]


def draw(rng: Random, weights: list[tuple[Product, float]]) -> Product:
    products, chances = zip(*weights, strict=True)
    found: Product = rng.choices(products, chances)[0]
    return found


def pick_variant(rng: Random, product: Product) -> Variant | None:
    """A colour or size; those with more stock are those that sell."""
    if not product.variants:
        return None
    return rng.choices(product.variants, [variant.stock + 8 for variant in product.variants])[0]


def pick_quantity(rng: Random, product: Product) -> int:
    if product.picture.kind in {"teacup", "bowl", "plate"} and product.price < 150_000:
        return rng.choice([2, 2, 4, 4, 6])
    if product.price > 600_000:
        return 1
    most = 3 if product.picture.kind in CONSUMABLES else 2
    return rng.choices([1, 2, 3][:most], [70, 23, 7][:most])[0]
