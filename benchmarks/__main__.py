"""``make bench``: this shop beside a stock Oscar, and this shop as its catalogue grows."""

import argparse
import json
import os
import platform
import subprocess
from contextlib import ExitStack
from datetime import date
from pathlib import Path

from benchmarks import growing, preparing, projects, table
from benchmarks.loading import CLIENTS, GENERATOR
from benchmarks.measuring import Target, measure
from benchmarks.serving import serving

SIZES = [1_000, 10_000, 100_000]
MILLION = 1_000_000
RESULTS = Path(__file__).parent / "results"


def main():
    options = arguments()
    said = [machine()]
    if "pages" in options.parts:
        said.append(beside(options))
    if "growth" in options.parts:
        said.append(growth(options))
    text = "\n\n".join(said)
    print(f"\n{text}")
    RESULTS.mkdir(exist_ok=True)
    (RESULTS / f"{date.today()}.md").write_text(f"{text}\n", encoding="utf-8")


def arguments():
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("parts", nargs="*", default=["pages", "growth"], help="pages, growth")
    parser.add_argument("--products", type=int, default=1_000, help="in both shops")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=int, default=2, help="of load on a page in a round")
    parser.add_argument("--requests", type=int, default=200, help="of each kind as shops grow")
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, help="of growing shops")
    parser.add_argument("--million", action="store_true", help="grow to a million products")
    parser.add_argument(
        "--real", type=Path, nargs="+", metavar="FILE", help="grow with these goods"
    )
    parser.add_argument("--again", action="store_true", help="on the databases of the last run")
    return parser.parse_args()


def beside(options) -> str:
    """Both shops with the same goods, page by page."""
    stock = preparing.shop_with(projects.stock, options.products, again=options.again)
    ours = preparing.shop_with(projects.ours, options.products, again=options.again)
    shops = {
        "ours": (ours, ["--cold"]),
        "kept": (projects.kept(ours.database), []),
        "stock": (stock, []),
        "tuned": (projects.tuned(stock.database), []),
    }
    with ExitStack() as servers:
        control = servers.enter_context(serving(projects.BARE))
        bare = Target("bare", "", "anonymous", control, "/", {}, {})
        targets = [
            target
            for name, (project, words) in shops.items()
            for target in targets_of(name, servers.enter_context(serving(project)), words)
        ]
        measure(
            targets, bare, options.rounds, options.seconds, lambda line: print(line, flush=True)
        )
    return f"{options.products:,} products, {CLIENTS} clients\n\n{table.pages(targets, bare)}"


def targets_of(name, server, words):
    """The pages that the project has, for somebody without and with five lines in the basket."""
    told = json.loads(server.project.run("-m", "benchmarks.probing", *words))
    cookies = {"anonymous": {}, "basket": {"Cookie": told["cookie"]}}
    for page, costs in told["pages"].items():
        for visitor, cookie in cookies.items():
            if page == "basket" and (visitor == "anonymous" or name == "kept"):
                continue  # an empty basket says little, and baskets are not kept
            headers = costs["headers"] | cookie
            yield Target(name, page, visitor, server, costs["path"], headers, costs[visitor])


def growth(options) -> str:
    """This shop alone, one client, nothing kept."""
    if options.real:
        shop = preparing.shop_of(options.real)
        return table.growth({"real goods": growing.grow(shop, options.requests, is_real=True)})
    found = {}
    for number in [*options.sizes, *([MILLION] if options.million else [])]:
        shop = preparing.shop_with(projects.ours, number, again=options.again)
        print(f"{number:,} products: {options.requests} requests of each kind", flush=True)
        found[number] = growing.grow(shop, options.requests)
    return table.growth(found)


def machine() -> str:
    """Where and when, and of what."""
    commit = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"],  # noqa: S607
        capture_output=True,
        text=True,
        check=False,
    ).stdout.strip()
    return (
        f"{date.today()}, commit {commit or 'unknown'}, {os.cpu_count()} cores "
        f"({platform.machine()}), Python {platform.python_version()}, load before "
        f"{os.getloadavg()[0]:.1f}, load by {GENERATOR}"
    )


if __name__ == "__main__":
    main()
