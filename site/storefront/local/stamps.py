"""What a demo's database already holds, so that a second start skips the work."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from storefront.local.catalogues import Shop
from storefront.local.places import ROOT, SITE

PACKAGES = ("shop", "content", "ml", "site")


@dataclass(frozen=True)
class Memory:
    """A few remembered facts about one demo, in a small file."""

    file: Path

    def recall(self, fact: str) -> str:
        """Give a remembered fact, empty when there is none."""
        try:
            told: dict[str, str] = json.loads(self.file.read_text())
        except (OSError, ValueError):
            return ""
        return told.get(fact, "")

    def note(self, **facts: str) -> None:
        """Remember facts; the file is replaced whole, so a crash leaves the old one."""
        try:
            told = json.loads(self.file.read_text())
        except (OSError, ValueError):
            told = {}
        draft = self.file.with_suffix(".new")
        draft.write_text(json.dumps({**told, **facts}, indent=1))
        draft.replace(self.file)


def of_schema(identity: str) -> str:
    """Sum up everything that decides the tables: our migrations and the locked packages."""
    ours = (path for top in PACKAGES for path in (ROOT / top).rglob("migrations/*.py"))
    return _digest([identity], [*ours, ROOT / "requirements" / "base.txt"])


def of_data(identity: str, shop: Shop) -> str:
    """Sum up everything that decides the demo's rows."""
    sources = [p for p in (SITE / "demo").rglob("*") if p.is_file() and p.suffix != ".pyc"]
    goods = [] if shop.catalogue is None else [shop.catalogue]
    return _digest([identity, shop.currency, str(shop.catalogue)], [*sources, *goods])


def _digest(words: Iterable[str], files: Iterable[Path]) -> str:
    total = hashlib.sha256("\n".join(words).encode())
    for path in sorted(files):
        total.update(b"\0" + bytes(path) + b"\0")
        if path.exists():
            total.update(path.read_bytes())
    return total.hexdigest()
