"""What the demo shop sells, as plain values."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace


def names(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


LANGUAGES = ("en", "vi")
KINDS = names(
    "teapot teacup gaiwan tea_tin tea_pouch bowl plate vase jar basket tray lantern lacquer_box"
    " stool chopsticks scarf throw cushion tote candle incense coffee_bag phin mug honey_jar"
    " chocolate notebook cards"
)
COLOURS = names(
    "celadon indigo ink bone ochre lacquer moss plum sand sky terracotta charcoal jade blush"
)
PATTERNS = names(
    "plain crackle brushed waves lotus bamboo stripes dots weave fish mountains checks"
)
VIEWS = ("front", "detail", "in_use")
TASTES = ("tea", "table", "weave", "gift", "coffee", "scent", "paper", "collector")


@dataclass(frozen=True)
class Text:
    """The same words in every language of the shop."""

    en: str
    vi: str

    def of(self, language: str) -> str:
        return self.vi if language == "vi" else self.en


@dataclass(frozen=True)
class Appearance:
    """How a thing is drawn; by the names of ``demo.pictures``."""

    kind: str
    colour: str
    pattern: str = "plain"
    shape: int = 0

    def in_colour(self, colour: str) -> "Appearance":
        return replace(self, colour=colour)


@dataclass(frozen=True)
class Partner:
    """A workshop that owns the stock of its goods."""

    slug: str
    name: Text
    place: Text
    about: Text


@dataclass(frozen=True)
class Category:
    """A shelf of the shop; ``path`` is made of slugs, as in ``tea/green-tea``."""

    path: str
    name: Text
    description: Text
    picture: Appearance

    @property
    def slug(self) -> str:
        return self.path.rpartition("/")[2]

    @property
    def parent_path(self) -> str:
        return self.path.rpartition("/")[0]


@dataclass(frozen=True)
class Variant:
    """One colour or size of a product; prices are whole đồng with tax."""

    sku: str
    label: Text
    price: int
    stock: int
    was: int | None = None
    colour: str | None = None
    size: Text | None = None


@dataclass(frozen=True)
class Product:
    """A thing on the shelf; prices are whole đồng with tax, ``was`` the one before the sale.

    ``attributes`` holds material, origin, size, care and, where it tells goods apart, colour.
    ``tastes`` are hidden: who buys this, the strongest first.
    """

    sku: str
    slug: str
    title: Text
    summary: Text
    description: Text
    category: str
    partner: str
    price: int
    stock: int
    weight_grams: int
    made_days_ago: int
    picture: Appearance
    tastes: tuple[str, ...]
    attributes: Mapping[str, Text] = field(hash=False)
    was: int | None = None
    is_featured: bool = False
    variants: tuple[Variant, ...] = ()

    @property
    def colours(self) -> tuple[str, ...]:
        """Colours of the variants in their order, each once."""
        return tuple(dict.fromkeys(variant.colour for variant in self.variants if variant.colour))

    @property
    def top_category(self) -> str:
        return self.category.partition("/")[0]


@dataclass(frozen=True)
class Catalogue:
    """Everything the demo shop sells."""

    partners: tuple[Partner, ...]
    categories: tuple[Category, ...]
    products: tuple[Product, ...]

    def product(self, sku: str) -> Product:
        """The product with this SKU, or the one that has it as a variant."""
        for product in self.products:
            if sku == product.sku or any(sku == variant.sku for variant in product.variants):
                return product
        raise KeyError(sku)
