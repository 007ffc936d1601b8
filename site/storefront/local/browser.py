"""A Chromium for the tests that drive one."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from storefront.local.places import VAR

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
DOWNLOADED = ("chrome-linux*/chrome", "chrome-mac*/Chromium.app/Contents/MacOS/Chromium")
BROWSERS = VAR / "browsers"
INSTALL_SECONDS = 300


def browser() -> Path | None:
    """Find a Chromium that starts, fetching one if need be; None when there is no way."""
    return next((path for path in _ways() if _starts(path)), None)


def environment() -> dict[str, str]:
    """Tell child processes which browser to use; says so when there is none."""
    found = browser()
    if found is not None:
        return {"CHROMIUM": str(found)}
    print(
        "No Chromium found, and none could be fetched: tests marked 'browser' will fail. "
        "Try: install Chromium, set CHROMIUM=/path/to/it, or ARGS=\"-m 'not browser'\".",
        file=sys.stderr,
    )
    return {}


def _ways() -> Iterator[Path]:
    if os.environ.get("CHROMIUM"):
        yield Path(os.environ["CHROMIUM"])
    yield from _installed()
    yield from _downloaded()
    print("No Chromium here yet; fetching one", flush=True)
    _try([sys.executable, "-m", "playwright", "install", "chromium"])
    yield from _downloaded()
    if os.geteuid() == 0 and shutil.which("apt-get"):
        _try(["apt-get", "update", "-q"])
        _try(["apt-get", "install", "-q", "-y", "--no-install-recommends", "chromium"])
        yield from _installed()


def _installed() -> Iterator[Path]:
    yield from (Path(path) for path in map(shutil.which, NAMES) if path)


def _downloaded() -> Iterator[Path]:
    for pattern in DOWNLOADED:
        yield from BROWSERS.glob(f"chromium-*/{pattern}")


def _starts(path: Path) -> bool:
    try:
        done = subprocess.run([path, "--version"], capture_output=True, timeout=60, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def _try(command: list[str]) -> None:
    settings = {"PLAYWRIGHT_BROWSERS_PATH": str(BROWSERS), "DEBIAN_FRONTEND": "noninteractive"}
    try:
        subprocess.run(
            command,
            env={**os.environ, **settings},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=INSTALL_SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return
