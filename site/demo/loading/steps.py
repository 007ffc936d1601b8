"""The order of loading: what is there is recognised, so a broken run is finished by the next."""

import time
from collections.abc import Callable, Iterable
from contextlib import nullcontext
from dataclasses import dataclass

from django.db import transaction


@dataclass(frozen=True)
class Step:
    """Something to load. ``load`` gives how many rows it made: none when all were there.

    ``is_atomic`` is off for what commits on its way and finds back to where it was.
    """

    label: str
    load: Callable[[], int]
    is_atomic: bool = True


def run(steps: Iterable[Step], say: Callable[[str], None]) -> int:
    """Run each step in a transaction of its own and tell its figures; gives all rows made."""
    total = 0
    for step in steps:
        began = time.monotonic()
        with transaction.atomic() if step.is_atomic else nullcontext():
            made = step.load()
        total += made
        say(f"{step.label:<36}{made:>7,} new{time.monotonic() - began:>7.1f} s")
    return total
