"""Draw many pictures at once, each only when it is missing or would look different."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from functools import cache, partial
from importlib import import_module
from pathlib import Path
from zlib import crc32

from .drawing import VIEWS, svg
from .look import KINDS, Picture
from .palette import COLOURS
from .patterns import PATTERNS
from .render import save
from .scenes import SCENES, scene_svg

RECORD = ".drawn"


@dataclass(frozen=True)
class Job:
    """One file to be drawn: a product picture, or the scene of that name."""

    name: str
    what: Picture | str
    width: int

    @property
    def key(self) -> str:
        """What the file must have been drawn from to be left alone."""
        return f"{crc32(f'{drawing_version()} {self.what!r} {self.width}'.encode()):08x}"

    @property
    def view(self) -> str | None:
        """Which view of a product it is; None for a scene."""
        return None if isinstance(self.what, str) else self.what.view

    def draw(self, folder: Path) -> None:
        drawing = scene_svg(self.what) if isinstance(self.what, str) else svg(self.what)
        save(drawing, folder / self.name, self.width)


def jobs(width: int) -> list[Job]:
    """Return all that the demo needs: its products' pictures and every scene."""
    pictures = [Job(name, picture, width) for name, picture in dict(_needed()).items()]
    return pictures + [Job(f"scene-{name}.webp", name, width * 2) for name in SCENES]


def _needed() -> Iterable[tuple[str, Picture]]:
    try:
        catalogue = import_module("demo.catalogue")
    except ModuleNotFoundError as missing:
        if missing.name not in ("demo", "demo.catalogue"):
            raise
        return samples()
    pictures_needed = getattr(catalogue, "pictures_needed", samples)
    return pictures_needed()


def samples() -> Iterator[tuple[str, Picture]]:
    """Yield one picture for each kind and view."""
    colours, patterns = list(COLOURS), list(PATTERNS)
    for i, kind in enumerate(KINDS):
        for view in VIEWS:
            picture = Picture(kind, colours[i * 5 % len(colours)], patterns[i * 7 % len(patterns)], i, view)
            yield f"{kind}-{view.replace('_', '-')}.webp", picture


def draw(wanted: Iterable[Job], folder: Path, processes: int | None = None) -> Iterator[Job]:
    """Draw what is missing or out of date and yield each job once its file is there; may be stopped at any time."""
    folder.mkdir(parents=True, exist_ok=True)
    known = _record(folder)
    missing = [job for job in wanted if known.get(job.name) != job.key or not (folder / job.name).exists()]
    if not missing:
        return
    with (folder / RECORD).open("a") as record:
        for job in _drawn(missing, folder, processes):
            record.write(f"{job.key} {job.name}\n")
            record.flush()
            yield job


def _drawn(missing: list[Job], folder: Path, processes: int | None) -> Iterator[Job]:
    """Draw in this very process when one is enough, so that nothing outlives it."""
    if processes == 1:
        for job in missing:
            job.draw(folder)
            yield job
        return
    with ProcessPoolExecutor(processes) as pool:
        running = {pool.submit(partial(job.draw, folder)): job for job in missing}
        for done in as_completed(running):
            done.result()
            yield running[done]


def _record(folder: Path) -> dict[str, str]:
    """Return what each file in ``folder`` was drawn from; the last line about a file counts."""
    record = folder / RECORD
    lines = record.read_text().splitlines() if record.exists() else []
    return {name: key for key, _, name in (line.partition(" ") for line in lines)}


@cache
def drawing_version() -> str:
    """Return a mark that changes with the drawing code."""
    sources = sorted(Path(__file__).parent.glob("*.py"))
    return f"{crc32(b''.join(source.read_bytes() for source in sources)):08x}"
