"""What can be said of one product, from the phrase banks in ``data/``."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from demo.catalogue import DATA
from demo.goods import Product
from demo.reading import read_toml

Bank = Mapping[str, Any]
Sentences = tuple[tuple[str, str], ...]  # pairs of aspect and sentence
GROUPS = {
    "tea": "tea_tin tea_pouch",
    "coffee": "coffee_bag",
    "sweet": "honey_jar chocolate",
    "pottery": "teapot teacup gaiwan bowl plate vase jar mug",
    "woven": "basket tray stool",
    "lacquer": "lacquer_box chopsticks",
    "textile": "scarf throw cushion tote",
    "light": "lantern",
    "scent": "candle incense",
    "phin": "phin",
    "paper": "notebook cards",
}
GROUP_OF_KIND = {kind: group for group, kinds in GROUPS.items() for kind in kinds.split()}
LACQUER_SHELVES = ("wood-lacquer-and-paper/lacquer", "wood-lacquer-and-paper/wood")


@dataclass(frozen=True)
class Phrases:
    """What can be said of one product in one language."""

    thing: str
    good: Sentences
    bad: Sentences
    shared_good: Sentences
    shared_bad: Sentences
    short_good: tuple[str, ...]
    short_bad: tuple[str, ...]
    shared_short_good: tuple[str, ...]
    shared_short_bad: tuple[str, ...]
    bank: Bank = field(hash=False)


@cache
def phrases_for(product: Product, language: str) -> Phrases:
    """The phrases of the product's group, its kind and itself, and those that fit all goods."""
    bank = read_bank(language)
    group, kind = group_of(product), product.picture.kind
    is_of_its_group = GROUP_OF_KIND[kind] in (group, "woven")  # a lacquer bowl is no pottery
    names = (group, kind if is_of_its_group else "", product.slug)
    own = [bank[name] for name in names if name in bank]
    things = bank["things"]
    return Phrases(
        thing=things.get(product.slug, things[product.picture.kind]),
        good=tuple(pairs(own, "good")),
        bad=tuple(pairs(own, "bad")),
        shared_good=tuple(pairs([bank["any"]], "good")),
        shared_bad=tuple(pairs([bank["any"]], "bad")),
        short_good=shorts(own, "short_good"),
        short_bad=shorts(own, "short_bad"),
        shared_short_good=shorts([bank["any"]], "short_good"),
        shared_short_bad=shorts([bank["any"]], "short_bad"),
        bank=bank,
    )


def group_of(product: Product) -> str:
    """The group of goods whose phrases fit; a lacquer tray is not spoken of as a woven one."""
    is_lacquer = product.category in LACQUER_SHELVES
    return "lacquer" if is_lacquer else GROUP_OF_KIND[product.picture.kind]


def pairs(tables: list[Bank], verdict: str) -> Iterator[tuple[str, str]]:
    for table in tables:
        for aspect, sentences in table.get(verdict, {}).items():
            yield from ((aspect, sentence) for sentence in sentences)


def shorts(tables: list[Bank], name: str) -> tuple[str, ...]:
    return tuple(words for table in tables for words in table.get(name, ()))


def at(bank: Bank, *path: str) -> list[str]:
    found: Any = bank
    for name in path:
        found = found[name]
    return list(found)


@cache
def read_bank(language: str) -> Bank:
    return read_toml(DATA / f"phrases_{language}.toml")
