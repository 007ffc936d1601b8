"""Column mappings, one TOML file each under ``mappings/``, chosen by a file's header."""

import tomllib
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from shop.importing.errors import ImportStopped
from shop.importing.rows import ATTRIBUTE
from shop.importing.tidying import Keywords, Titles, kept_tags

FOLDER = Path(__file__).parent / "mappings"
Cells = dict[str, str]


@dataclass(frozen=True)
class Stock:
    """How many are in stock: a column's figure (at most ``most``), or ``values`` by what it says.

    ``first_time_only`` is for figures that are made up: they never overwrite the shop's count.
    """

    column: str = ""
    values: dict[str, int] = field(default_factory=dict)
    most: int = 0
    default: int = 0
    first_time_only: bool = False

    def of(self, text: str) -> str:
        if self.values:
            return str(self.values.get(text.strip().lower(), self.default))
        if self.most and text.strip().isdecimal():
            return str(min(int(text[:18]), self.most))
        return text if text.strip() or not self.first_time_only else str(self.default)


@dataclass(frozen=True)
class Mapping:
    """Which column of a file means what; the documentation is ``docs/merchants/importing.md``."""

    name: str
    about: str
    columns: dict[str, str]
    requires: list[str]
    partner: str = ""
    currency: str = ""
    product_class: str = "Goods"
    stock: Stock = field(default_factory=Stock)
    shouted_titles: bool = False
    names: list[str] = field(default_factory=list)
    category_rules: list[dict[str, str]] = field(default_factory=list)
    category_otherwise: str = ""
    category_names_vi: dict[str, str] = field(default_factory=dict)
    attributes: dict[str, dict[str, Any]] = field(default_factory=dict)
    options: dict[str, Any] = field(default_factory=dict)

    def missing(self, header: list[str]) -> list[str]:
        """Columns that the file lacks and this mapping cannot do without."""
        needed = [self.columns[name] for name in self.requires]
        return [column for column in needed if column not in header]

    def ignored(self, header: list[str]) -> list[str]:
        used = set(self.positions(header).values())
        return [column for index, column in enumerate(header) if index not in used]

    def positions(self, header: list[str]) -> dict[str, int]:
        """Where each canonical field stands in ``header``."""
        wanted = {**self.columns, "stock": self.stock.column or self.columns.get("stock", "")}
        wanted |= {ATTRIBUTE + code: a["column"] for code, a in self.attributes.items()}
        found = {name: header.index(column) for name, column in wanted.items() if column in header}
        if not self.attributes:
            found |= {c: i for i, c in enumerate(header) if c.startswith(ATTRIBUTE)}
        return found

    def reader(self, header: list[str]) -> Callable[[list[str]], Cells]:
        """A function from a record's cells to canonical ones."""
        positions = self.positions(header)

        def read(cells: list[str]) -> Cells:
            return self._mended({name: cells[index] for name, index in positions.items()})

        return read

    def attribute_names(self, header: list[str]) -> dict[str, str]:
        """Attribute codes of the file with the names to show for them."""
        found = [name for name in self.positions(header) if name.startswith(ATTRIBUTE)]
        codes = [name.removeprefix(ATTRIBUTE) for name in found]
        return {code: self._attribute_name(code) for code in codes}

    def _attribute_name(self, code: str) -> str:
        return str(self.attributes.get(code, {}).get("name", code.replace("_", " ").capitalize()))

    def _mended(self, cells: Cells) -> Cells:
        if self.category_rules or self.category_otherwise:
            cells["category"] = cells.get("category") or self._keywords.category(cells["title"])
        if self.shouted_titles:
            cells["title"] = self._titles.quiet(cells["title"])
        if "stock" in cells or self.stock.first_time_only:
            cells["stock"] = self.stock.of(cells.get("stock", ""))
        for code, rule in self.attributes.items():
            if "split" in rule and ATTRIBUTE + code in cells:
                name = ATTRIBUTE + code
                cells[name] = kept_tags(cells[name], rule["split"], rule.get("drop", ()))
        return cells

    @cached_property
    def _keywords(self) -> Keywords:
        return Keywords.from_rules(self.category_rules, self.category_otherwise)

    @cached_property
    def _titles(self) -> Titles:
        return Titles.keeping(self.names)


def mappings(kind: str) -> dict[str, Mapping]:
    """All mappings of a kind, ``products`` or ``orders``, by name."""
    return {path.stem: _loaded(path) for path in sorted((FOLDER / kind).glob("*.toml"))}


def mapping_for(kind: str, header: list[str], name: str | None = None) -> Mapping:
    """The mapping called ``name``, or the one whose required columns the header has most of."""
    known = mappings(kind)
    if name and name not in known:
        raise ImportStopped(f"No mapping {name!r}. Known: {', '.join(known)}.")
    candidates = [known[name]] if name else list(known.values())
    best = min(candidates, key=lambda one: len(one.missing(header)) / len(one.requires))
    if missing := best.missing(header):
        raise ImportStopped(
            f"The header ({', '.join(header)[:200]}) lacks {', '.join(missing)}, "
            f"which the mapping {best.name} needs; other mappings fit less. "
            "See docs/merchants/importing.md."
        )
    if repeated := sorted({column for column in header if column and header.count(column) > 1}):
        raise ImportStopped(f"The header names {', '.join(repeated)[:200]} more than once.")
    return best


def _loaded(path: Path) -> Mapping:
    content = tomllib.loads(path.read_text(encoding="utf-8"))
    stock = Stock(**content.pop("stock", {}))
    return Mapping(name=path.stem, stock=stock, **content)
