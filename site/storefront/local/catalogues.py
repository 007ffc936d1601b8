"""The shop a demo shows: the demo's own goods, or a catalogue file in a database of its own."""

import csv
import gzip
import re
import zlib
from dataclasses import dataclass
from pathlib import Path

from storefront.local.engines import MAIN_DATABASE
from storefront.local.problems import CannotRun
from storefront.local.redis import DATABASES

DEFAULT_CURRENCY = "VND"
CURRENCY_BY_COLUMNS = {("stock_code", "price_median"): "GBP", ("price_min_usd",): "USD"}


@dataclass(frozen=True)
class Shop:
    """What a demo shows. ``currency``: ISO 4217; ``catalogue`` None: the demo's own goods."""

    catalogue: Path | None = None
    currency: str = DEFAULT_CURRENCY

    @property
    def database(self) -> str:
        """Name its database: at most 57 letters, digits and underscores; one for each file."""
        if self.catalogue is None:
            return MAIN_DATABASE
        slug = re.sub(r"[^a-z0-9]+", "_", self.catalogue.name.lower().split(".")[0])[:38]
        return f"{MAIN_DATABASE}_{slug}_{zlib.crc32(bytes(self.catalogue)):08x}"

    @property
    def redis_number(self) -> int:
        """Choose its Redis database, 0 for the demo's own goods."""
        if self.catalogue is None:
            return 0
        return 1 + zlib.crc32(bytes(self.catalogue)) % (DATABASES - 1)


def currency_of(catalogue: Path) -> str:
    """Guess the currency of a catalogue from the columns of its header line."""
    columns = set(header(catalogue))
    for known, currency in CURRENCY_BY_COLUMNS.items():
        if columns.issuperset(known):
            return currency
    return DEFAULT_CURRENCY


def header(catalogue: Path) -> list[str]:
    """Read the column names of a CSV file, plain or ``.gz``; raises CannotRun if it cannot."""
    opened = gzip.open if catalogue.suffix == ".gz" else open
    try:
        with opened(catalogue, "rt", encoding="utf-8-sig", errors="replace", newline="") as lines:
            names = next(csv.reader(lines), [])
    except FileNotFoundError:
        raise CannotRun(f"There is no file {catalogue}. Try: another CATALOGUE=…", code=2) from None
    except (OSError, EOFError, csv.Error, zlib.error) as problem:
        raise CannotRun(f"Cannot read the catalogue {catalogue}: {problem}", code=2) from None
    return [name.strip().lower() for name in names]
