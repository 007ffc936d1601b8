"""``python -m demo.pictures --out DIR``: draw every picture the demo needs that is not there yet."""

from __future__ import annotations

import argparse
from pathlib import Path

from demo.progress import Progress

from .batch import draw, jobs
from .drawing import VIEWS


def main(arguments: list[str] | None = None) -> int:
    """Draw, telling on stderr how far it is; return how many pictures were drawn."""
    options = _options(arguments)
    wanted = [job for job in jobs(options.width) if job.view in (None, *options.views) and options.only in job.name]
    progress, drawn = Progress(), 0
    for drawn, job in enumerate(draw(wanted, options.out, options.processes), 1):
        progress.tell(f"{drawn:4d}  {job.name}")
    progress.done(f"{drawn} drawn, {len(wanted) - drawn} were there already")
    return drawn


def _options(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m demo.pictures", description=__doc__)
    parser.add_argument("--out", type=Path, required=True, help="the folder for the pictures")
    parser.add_argument("--width", type=int, default=960, help="pixels; scenes are drawn twice as wide")
    parser.add_argument("--only", default="", help="draw only files with this in their name")
    parser.add_argument("--views", nargs="+", choices=VIEWS, default=[*VIEWS], help="of products; scenes are always drawn")
    parser.add_argument("--processes", type=int, default=None, help="default: one for each core")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    main()
