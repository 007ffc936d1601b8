"""One product row: cells in, typed values or a :class:`RowProblem` out. Knows no Django."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache

Cells = Mapping[str, str]
CategoryPath = tuple[str, ...]

LARGEST_PRICE = Decimal("9999999999.99")
LARGEST_STOCK = 2_147_483_647
LONGEST = {"sku": 128, "parent_sku": 128, "upc": 64}
LONGEST_TITLE = 255
DEEPEST_CATEGORY = 10
NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
WHOLE = re.compile(r"-?\d+(?:\.0+)?")
ATTRIBUTE = "attributes."


class RowProblem(ValueError):
    """Why a row is rejected; what precedes a colon is the kind of problem."""


@dataclass(frozen=True)
class Expected:
    """What holds for every row of a file.

    ``currency`` is the shop's, ``file_currency`` that of rows which name none; ``decimals`` are
    those of the currency. ``takes_figures``: amounts are the shop's, whatever a row says.
    """

    currency: str
    file_currency: str
    known_currencies: frozenset[str]
    decimals: int = 2
    takes_figures: bool = False
    language: str = "en"
    languages: tuple[str, ...] = ("en",)
    has_variants: bool = False


@dataclass(frozen=True, slots=True)
class ProductRow:
    """A valid row. ``texts`` are by column (``title_vi``); absent or ``None`` means: leave it."""

    line: int
    sku: str
    texts: dict[str, str]
    price: Decimal | None
    previous_price: Decimal | None
    stock: int | None
    upc: str
    rating: float | None
    categories: frozenset[CategoryPath]
    parent_sku: str = ""
    attributes: dict[str, str] = field(default_factory=dict)

    @property
    def size(self) -> int:
        """Characters of text it holds, roughly."""
        return sum(map(len, self.texts.values())) + sum(map(len, self.attributes.values()))


def product_row(cells: Cells, expected: Expected, line: int) -> ProductRow:
    """Read canonical ``cells`` (``sku``, ``title``, ``title_vi``, ``price``, …)."""
    sku = code(cells, "sku")
    if not sku:
        raise RowProblem("missing SKU")
    parent_sku = code(cells, "parent_sku")
    _check_currency(cells, expected)
    return ProductRow(
        line=line,
        sku=sku,
        texts=_texts(cells, expected, is_child=bool(parent_sku)),
        price=_price(cells, expected, is_child=bool(parent_sku)),
        previous_price=money(cells.get("previous_price", ""), expected.decimals, "previous price"),
        stock=whole(cells.get("stock", ""), "stock", LARGEST_STOCK),
        upc=code(cells, "upc"),
        rating=_rating(cells.get("rating", "")),
        categories=frozenset() if parent_sku else category_paths(cells.get("category", "")),
        parent_sku=parent_sku,
        attributes=_attributes(cells),
    )


def code(cells: Cells, name: str) -> str:
    """A short identifier, trimmed."""
    text = cells.get(name, "").strip()
    if len(text) > LONGEST[name]:
        raise RowProblem(f"{name} longer than {LONGEST[name]} characters")
    return text


def money(text: str, decimals: int, name: str) -> Decimal | None:
    """A plain number such as 1234.50, not negative; ``None`` when empty."""
    text = text.strip()
    if not text:
        return None
    if not NUMBER.fullmatch(text) or not text.isascii():
        raise RowProblem(f"{name} is not a plain number: {text[:40]}")
    if text.startswith("-"):
        raise RowProblem(f"{name} is negative: {text[:40]}")
    if len(text.partition(".")[2].rstrip("0")) > decimals:
        raise RowProblem(f"{name} has more than {decimals} decimals: {text[:40]}")
    amount = Decimal(text)
    if amount > LARGEST_PRICE:
        raise RowProblem(f"{name} is absurdly large: {text[:40]}")
    return amount.quantize(Decimal("0.01"))


def whole(text: str, name: str, largest: int) -> int | None:
    """A whole number from 0 to ``largest``; ``None`` when empty."""
    text = text.strip()
    if not text:
        return None
    if not WHOLE.fullmatch(text) or not text.isascii():
        raise RowProblem(f"{name} is not a whole number: {text[:40]}")
    if text.startswith("-"):
        raise RowProblem(f"{name} is negative: {text[:40]}")
    number = int(text.partition(".")[0]) if len(text) < 20 else largest + 1
    if number > largest:
        raise RowProblem(f"{name} is absurdly large: {text[:40]}")
    return number


@lru_cache(maxsize=4096)
def category_paths(text: str) -> frozenset[CategoryPath]:
    """``A > B > C`` as a path; several are separated by ``|``."""
    paths = {tuple(n for name in one.split(">") if (n := tidy(name))) for one in text.split("|")}
    for path in paths:
        if len(path) > DEEPEST_CATEGORY:
            raise RowProblem(f"category deeper than {DEEPEST_CATEGORY} levels")
        if any(len(name) > LONGEST_TITLE for name in path):
            raise RowProblem(f"category name longer than {LONGEST_TITLE} characters")
    return frozenset(path for path in paths if path)


def tidy(text: str) -> str:
    """One line with single spaces."""
    return " ".join(text.split())


def _texts(cells: Cells, expected: Expected, is_child: bool) -> dict[str, str]:
    texts = {}
    for name in ("title", "description"):
        for language in expected.languages:
            text = cells.get(f"{name}_{language}", "")
            if language == expected.language:
                text = text or cells.get(name, "")
            if text := tidy(text) if name == "title" else text.strip():
                texts[f"{name}_{language}"] = text
    titles = [text for column, text in texts.items() if column.startswith("title_")]
    if not titles and not is_child:
        raise RowProblem("missing title")
    if any(len(title) > LONGEST_TITLE for title in titles):
        raise RowProblem(f"title longer than {LONGEST_TITLE} characters")
    return texts


def _check_currency(cells: Cells, expected: Expected) -> None:
    currency = cells.get("currency", "").strip().upper() or expected.file_currency
    if expected.takes_figures or currency == expected.currency:
        return
    if currency not in expected.known_currencies:
        raise RowProblem(f"unknown currency: {currency[:40]}")
    raise RowProblem(f"price in {currency} while the shop sells in {expected.currency}")


def _price(cells: Cells, expected: Expected, is_child: bool) -> Decimal | None:
    """``None`` is for parents, which have no price; who is one is known when writing."""
    price = money(cells.get("price", ""), expected.decimals, "price")
    if price is None and (is_child or not expected.has_variants):
        raise RowProblem("missing price")
    if price == 0:
        raise RowProblem("price is zero")
    return price


def _rating(text: str) -> float | None:
    rating = money(text, decimals=15, name="rating")
    if rating is not None and rating > 5:
        raise RowProblem(f"rating above 5: {text[:40]}")
    return None if rating is None else float(rating)


def _attributes(cells: Cells) -> dict[str, str]:
    return {
        name.removeprefix(ATTRIBUTE): value
        for name, text in cells.items()
        if name.startswith(ATTRIBUTE) and (value := text.strip())
    }
