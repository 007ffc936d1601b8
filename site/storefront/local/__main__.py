"""The commands behind the Makefile: ``python -m storefront.local demo|test|run|browser``."""

import argparse
import signal
import sys
from collections.abc import Sequence
from pathlib import Path
from types import FrameType

from storefront.local import browser
from storefront.local.demo import demo
from storefront.local.engines import MAIN_DATABASE, engines
from storefront.local.problems import CannotRun
from storefront.local.services import foreground

INTERRUPTED = 130
EMPTY = f"{MAIN_DATABASE}_empty"


def main(words: Sequence[str]) -> int:
    """Run one command and give its exit code; what is wrong goes to standard error, in a line."""
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, _interrupt_once)
    try:
        return dispatch(list(words))
    except CannotRun as problem:
        print(f"\n{problem}", file=sys.stderr)
        return problem.code
    except KeyboardInterrupt:
        return INTERRUPTED


def dispatch(words: list[str]) -> int:
    """Call the command; what follows ``test`` and ``run`` is theirs and not looked at here."""
    if words[:1] == ["test"]:
        return test(words[1:])
    if words[:1] == ["run"]:
        return run(words[1:])
    options = parser().parse_args(words)
    if options.command == "browser":
        return show_browser()
    return demo(port=options.port, catalogue=options.catalogue, currency=options.currency)


def parser() -> argparse.ArgumentParser:
    """Describe the command line."""
    described = argparse.ArgumentParser(prog="python -m storefront.local", description=__doc__)
    commands = described.add_subparsers(dest="command", required=True)
    shown = commands.add_parser("demo", help="the demo shop, until Ctrl-C")
    shown.add_argument("--port", type=int, default=8000)
    shown.add_argument("--catalogue", type=Path, metavar="FILE", help="CSV, plain or .gz")
    shown.add_argument("--currency", type=str.upper, default="", metavar="XXX", help="ISO 4217")
    commands.add_parser("test", help="pytest with its own servers; takes pytest's arguments")
    commands.add_parser("run", help="run [--empty] -- CMD …: with the demo's servers up")
    commands.add_parser("browser", help="say which Chromium the tests use, fetching one if needed")
    return described


def test(arguments: Sequence[str]) -> int:
    """Run pytest on servers of its own, with a browser; give pytest's exit code."""
    chromium = browser.environment()
    with engines(for_tests=True) as servers:
        servers.create(MAIN_DATABASE)
        environment = {
            **servers.environment(),
            **chromium,
            "DJANGO_SETTINGS_MODULE": "storefront.settings.test",
        }
        return foreground([sys.executable, "-m", "pytest", *arguments], environment)


def run(words: Sequence[str]) -> int:
    """Run a command with both servers up; give its exit code.

    --empty : on a database of its own that is made empty first.
    """
    empty = list(words[:1]) == ["--empty"]
    command = [word for word in words[:2] if word not in ("--empty", "--")] + list(words[2:])
    if not command:
        raise CannotRun("Nothing to run. Try: python -m storefront.local run -- CMD …", code=2)
    with engines() as servers:
        database = EMPTY if empty else MAIN_DATABASE
        if empty and servers.postgres is not None:
            servers.postgres.drop(database)
        servers.create(database)
        settings = {"DJANGO_SETTINGS_MODULE": "storefront.settings.dev"}
        return foreground(command, {**settings, **servers.environment(database)})


def show_browser() -> int:
    """Print the path of the browser, if there is one."""
    found = browser.environment()
    print(found.get("CHROMIUM", ""))
    return 0


def _interrupt_once(number: int, frame: FrameType | None) -> None:
    for other in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(other, signal.SIG_IGN)  # a second Ctrl-C must not cut the clean-up short
    raise KeyboardInterrupt


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
