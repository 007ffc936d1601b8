"""Turn raw TOML of the demo catalogue into its values, refusing what the shop could not show."""

import tomllib
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from demo.goods import (
    COLOURS,
    KINDS,
    LANGUAGES,
    PATTERNS,
    TASTES,
    Appearance,
    Category,
    Partner,
    Product,
    Text,
    Variant,
    names,
)

Raw = Mapping[str, Any]
TERMS = ("material", "origin", "care")
COLOURLESS_KINDS = names("tea_tin tea_pouch coffee_bag honey_jar chocolate incense candle")


class CatalogueError(ValueError):
    """The demo data is wrong; the message names the file and the entry."""


def entries(path: Path, table: str, key: str, build: Callable[[Raw], Any]) -> list[Any]:
    """Each entry of a table, built; a mistake is told with the file and the entry's key."""
    built = []
    for raw in read_toml(path).get(table, []):
        try:
            built.append(build(raw))
        except (CatalogueError, KeyError, TypeError) as error:
            problem = f"lacks {error}" if isinstance(error, KeyError) else error
            entry = raw.get(key, f"an entry without {key}")
            raise CatalogueError(f"{path.name}: {entry}: {problem}") from error
    return built


def read_toml(path: Path) -> dict[str, Any]:
    """The tables of one file; raises ``CatalogueError`` where it is not TOML."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise CatalogueError(f"{path.name}: {error}") from error


def partner_from(raw: Raw) -> Partner:
    place = text(raw["place"], same=True)
    return Partner(raw["slug"], text(raw["name"]), place, text(raw["about"]))


def category_from(raw: Raw) -> Category:
    picture = appearance(raw["picture"])
    return Category(raw["path"], text(raw["name"]), text(raw["description"]), picture)


def product_from(raw: Raw, words: Raw) -> Product:
    variants = tuple(variant_from(variant, raw, words) for variant in raw.get("variants", ()))
    picture = appearance(raw["picture"])
    price, was = prices(raw)
    return Product(
        sku=raw["sku"],
        slug=raw["slug"],
        title=text(raw["title"]),
        summary=text(raw["summary"]),
        description=text(raw["description"]),
        category=raw["category"],
        partner=raw["partner"],
        price=price,
        was=was,
        stock=sum(variant.stock for variant in variants) if variants else raw["stock"],
        weight_grams=raw["weight"],
        made_days_ago=raw["made_days_ago"],
        picture=picture,
        tastes=tuple(known("taste", taste, TASTES) for taste in raw["tastes"]),
        attributes=attributes(raw["attributes"], picture, words),
        is_featured=raw.get("featured", False),
        variants=variants,
    )


def variant_from(raw: Raw, product: Raw, words: Raw) -> Variant:
    """A colour or a size; without a price of its own it costs what the product costs."""
    colour = raw.get("colour")
    size = text(raw["size"], same=True) if "size" in raw else None
    colours = [text(words["colour"][known("colour", colour, COLOURS)])] if colour else []
    parts = [*colours, size] if size else colours
    if not parts:
        raise CatalogueError(f"{raw['sku']} needs a colour or a size")
    label = Text(**{code: ", ".join(part.of(code) for part in parts) for code in LANGUAGES})
    inherited = (
        {} if "price" in raw else {key: product[key] for key in ("price", "was") if key in product}
    )
    price, was = prices({**inherited, **raw})
    return Variant(raw["sku"], label, price, raw["stock"], was, colour, size)


def attributes(raw: Raw, picture: Appearance, words: Raw) -> dict[str, Text]:
    found = {name: text(words[name][known(name, raw[name], words[name])]) for name in TERMS}
    found["size"] = text(raw["size"], same=True)
    if picture.kind not in COLOURLESS_KINDS:
        found["colour"] = text(words["colour"][picture.colour])
    return found


def appearance(raw: Raw) -> Appearance:
    return Appearance(
        known("kind", raw["kind"], KINDS),
        known("colour", raw["colour"], COLOURS),
        known("pattern", raw.get("pattern", "plain"), PATTERNS),
        raw.get("shape", 0),
    )


def prices(raw: Raw) -> tuple[int, int | None]:
    """The price and, on sale, the price before; whole đồng."""
    price, was = raw["price"], raw.get("was")
    if price <= 0 or (was is not None and was <= price):
        raise CatalogueError(f"price {price} must be above 0 and below the price before, {was}")
    return price, was


def text(raw: Raw | str, *, same: bool = False) -> Text:
    """Words in both languages; a plain string or equal words only where ``same`` allows it."""
    if isinstance(raw, str) and same:
        return Text(raw, raw)
    if isinstance(raw, str):
        raise CatalogueError(f"needs words in each language, not only {raw!r}")
    found = Text(raw["en"].strip(), raw["vi"].strip())
    if not (found.en and found.vi) or (found.en == found.vi and not same):
        raise CatalogueError(f"needs words of its own in each language, not {found.en!r}")
    return found


def known(what: str, name: str, names: Iterable[str]) -> str:
    """``name`` if it is one of ``names``; raises ``CatalogueError`` otherwise."""
    if name not in names:
        raise CatalogueError(f"unknown {what} {name!r}; known are {', '.join(sorted(names))}")
    return name
