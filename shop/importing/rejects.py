"""Rows that were not taken, with line number and reason, for a person to mend and import again."""

import csv
import os
from collections import Counter
from pathlib import Path
from typing import IO

from shop.importing.errors import ImportStopped

LONGEST_CELL = 1_000  # characters; a rejected file must stay small enough to open


class Rejects:
    """Writes ``<file name>.rejected.csv`` beside the file, else in the working directory.

    The file appears with the first rejected row; bytes that are not UTF-8 stay as they were.
    """

    def __init__(self, source: Path, header: list[str], path: Path | None = None) -> None:
        self.path = path or _beside(source)
        self.reasons: Counter[str] = Counter()
        self._header = header
        self._file: IO[str] | None = None

    @property
    def total(self) -> int:
        return self.reasons.total()

    def add(self, line: int, reason: str, cells: list[str]) -> None:
        """Keep one row; ``reason`` may name the value, the count is by what precedes a colon."""
        if self._file is None:
            self._open()
        self.reasons[reason.partition(":")[0]] += 1
        self._writer.writerow([line, reason, *(_shortened(cell) for cell in cells)])

    def close(self) -> None:
        if self._file is not None:
            self._file.close()

    def _open(self) -> None:
        try:
            self._file = self.path.open("w", encoding="utf-8", errors="surrogateescape", newline="")
        except OSError as error:
            raise ImportStopped(
                f"{self.path}: {error.strerror}. Say where rejected rows go with --rejected."
            ) from error
        self._writer = csv.writer(self._file)
        self._writer.writerow(["line", "reason", *self._header])


def _beside(source: Path) -> Path:
    name = f"{source.name}.rejected.csv"
    folder = source.parent if os.access(source.parent, os.W_OK) else Path()
    return folder / name


def _shortened(cell: str) -> str:
    return cell if len(cell) <= LONGEST_CELL else f"{cell[:LONGEST_CELL]}…"
