"""Requests per second and CPU per request, page by page, with a control before each run."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from math import ceil
from statistics import median

from benchmarks.loading import load
from benchmarks.serving import Server

TOLERANCE = 0.10  # of the control's median
CONTROL_SECONDS = 1
WARM_SECONDS = 2
FEWEST, MOST_SECONDS = 16, 12  # requests of a slow page that say something, and how long it gets


@dataclass(frozen=True)
class Run:
    """One measurement. ``cpu_ms`` is that of the server's processes, PostgreSQL's not included."""

    rate: float
    cpu_ms: float | None
    control: float  # requests/s of the bare view just before


@dataclass
class Target:
    """One page of one server for one kind of visitor, with what was measured of it."""

    shop: str  # ours, kept, stock, tuned
    page: str
    visitor: str  # anonymous, basket
    server: Server
    path: str
    headers: dict
    costs: dict  # queries, bytes, brotli
    runs: list[Run] = field(default_factory=list)
    warm_rate: float = 0.0  # requests/s as it was warmed

    def warm(self) -> None:
        """Ask for the page until its processes have all that can be kept."""
        self.warm_rate = load(self.server.url(self.path), WARM_SECONDS, self.headers).rate

    def measure(self, seconds, control=0.0) -> Run:
        """Keep the page busy for so long; longer where hardly anything is answered by then."""
        enough = min(FEWEST / max(self.warm_rate, 0.1), MOST_SECONDS)
        before = self.server.cpu_seconds()
        loaded = load(self.server.url(self.path), max(seconds, ceil(enough)), self.headers)
        after = self.server.cpu_seconds()
        is_known = before is not None and loaded.requests
        cpu_ms = (after - before) * 1000 / loaded.requests if is_known else None
        return Run(loaded.rate, cpu_ms, control)


@dataclass(frozen=True)
class Figures:
    """Medians of the runs that count; ``low`` and ``high`` are the rates between which they lie.

    When no run counts all of them are taken, and ``counted`` is 0.
    """

    rate: float
    low: float
    high: float
    cpu_ms: float | None
    counted: int


def measure(targets: Sequence[Target], bare: Target, rounds, seconds, tell) -> None:
    """Every target once in each round, so that a change of the machine's mood meets them all."""
    for target in [bare, *targets]:
        target.warm()
    for number in range(1, rounds + 1):
        for target in targets:
            control = bare.measure(CONTROL_SECONDS)
            bare.runs.append(control)
            target.runs.append(target.measure(seconds, control.rate))
        tell(f"round {number} of {rounds}")


def figures(runs: Sequence[Run], control: float) -> Figures:
    """Of ``runs`` those count whose control was within 10 % of ``control``, its median."""
    good = [run for run in runs if abs(run.control - control) <= TOLERANCE * control]
    used = good or runs
    rates = [run.rate for run in used]
    cpu = [run.cpu_ms for run in used if run.cpu_ms is not None]
    return Figures(median(rates), min(rates), max(rates), median(cpu) if cpu else None, len(good))
