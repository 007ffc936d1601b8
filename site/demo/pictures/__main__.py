"""``python -m demo.pictures --out DIR``: draw every picture the demo needs that is not there yet."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from .batch import draw, jobs


def main(arguments: list[str] | None = None) -> int:
    """Draw, telling on stderr how far it is; return how many pictures were drawn."""
    options = _options(arguments)
    wanted = jobs(options.width)
    if options.only:
        wanted = [job for job in wanted if options.only in job.name]
    drawn = 0
    for drawn, job in enumerate(draw(wanted, options.out, options.processes), 1):
        _tell(f"\r{drawn:4d}  {job.name:<60.60}")
    _tell(f"\r{drawn} drawn, {len(wanted) - drawn} were there already{' ' * 40}\n")
    return drawn


def _options(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m demo.pictures", description=__doc__)
    parser.add_argument("--out", type=Path, required=True, help="the folder for the pictures")
    parser.add_argument("--width", type=int, default=960, help="pixels; scenes are drawn twice as wide")
    parser.add_argument("--only", default="", help="draw only files with this in their name")
    parser.add_argument("--processes", type=int, default=None, help="default: one for each core")
    return parser.parse_args(arguments)


def _tell(text: str) -> None:
    sys.stderr.write(text)
    sys.stderr.flush()


if __name__ == "__main__":
    main()
