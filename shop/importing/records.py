"""Records of a CSV file: each with its cells, or with what is wrong with it."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from shop.importing.errors import ImportStopped
from shop.importing.files import Lines

CELL_LIMIT = 100_000  # bytes of UTF-8
RECORD_LIMIT = 1 << 20  # characters
SEARCH_LIMIT = 16 << 20  # characters looked through for the end of a record that is too long
DELIMITERS = ",;\t"


@dataclass(frozen=True, slots=True)
class Record:
    """One record; ``line`` is where it starts. ``problem`` is empty when it can be used."""

    line: int
    cells: list[str]
    problem: str = ""


class _RecordTooLong(Exception):
    pass


class Sheet:
    """A CSV file with its header read; iterate for its records.

    A quote that is never closed costs its own line only: reading goes on with the next one.
    """

    def __init__(self, path: Path) -> None:
        self.lines = Lines(path)
        self._taken: list[str] = []
        self._size = 0
        self._width = 0
        self.header = self._read_header()

    def __iter__(self) -> Iterator[Record]:
        limit = csv.field_size_limit(2 * RECORD_LIMIT)
        try:
            while (record := self._next()) is not None:
                if record.problem or any(record.cells):
                    yield record
        finally:
            csv.field_size_limit(limit)

    def _read_header(self) -> list[str]:
        line = next(self.lines)
        delimiter = max(DELIMITERS, key=line.count)
        self.lines.give_back([line])
        self._delimiter = delimiter
        self._restart()
        record = self._next()
        header = [_plain(cell) for cell in record.cells] if record else []
        if record is None or record.problem:
            raise ImportStopped(f"{self.lines.path}: the header line cannot be read as CSV.")
        self._width = len(header)
        return header

    def _tap(self) -> Iterator[str]:
        for line in self.lines:
            self._taken.append(line)
            self._size += len(line)
            if self._size > RECORD_LIMIT:
                raise _RecordTooLong
            yield line

    def _restart(self) -> None:
        self._reader = csv.reader(self._tap(), delimiter=self._delimiter, strict=True)

    def _next(self) -> Record | None:
        self._taken, self._size = [], 0
        line = self.lines.number + 1
        try:
            cells = next(self._reader)
        except StopIteration:
            return None
        except csv.Error:
            return self._only_first_line(line)
        except _RecordTooLong:
            return self._too_long(line)
        if self._width and cells and len(cells) != self._width and len(self._taken) > 1:
            return self._only_first_line(line)
        return Record(line, cells, self._problem(cells))

    def _only_first_line(self, line: int) -> Record:
        first, *others = self._taken
        self.lines.give_back(others)
        self._restart()
        return Record(line, [first.rstrip("\r\n")], "broken quoting")

    def _too_long(self, line: int) -> Record:
        quotes = sum(text.count('"') for text in self._taken)
        while quotes % 2 and self._size < SEARCH_LIMIT:
            following = next(self.lines, None)
            if following is None:
                break
            self._taken.append(following)
            self._size += len(following)
            quotes += following.count('"')
        if quotes % 2:
            return self._only_first_line(line)
        self._restart()
        return Record(line, [self._taken[0]], "a cell is larger than 100 kB")

    def _problem(self, cells: list[str]) -> str:
        text = "".join(self._taken)
        if "\0" in text:
            return "holds a NUL character"
        if not text.isascii() and not _is_unicode(text):
            return "is not UTF-8"
        if self._width and cells and len(cells) != self._width:
            return f"has {len(cells)} columns, the header has {self._width}"
        if len(text) * 4 > CELL_LIMIT and any(len(c.encode()) > CELL_LIMIT for c in cells):
            return "a cell is larger than 100 kB"
        return ""


def _plain(cell: str) -> str:
    return cell.encode("utf-8", "replace").decode().strip().lower()


def _is_unicode(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
