"""Physical lines of a CSV file, plain or gzipped, each kept to a bounded length."""

import gzip
import zlib
from collections import deque
from pathlib import Path
from typing import IO

from shop.importing.errors import FileEndsEarly, ImportStopped

LINE_LIMIT = 1 << 20  # bytes; a longer line is cut, which makes its record too long
GZIP = b"\x1f\x8b"
UTF8_MARK = b"\xef\xbb\xbf"
UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")


class Lines:
    """Lines of ``path`` as text; bytes that are not UTF-8 become lone surrogates.

    ``number`` counts the lines taken, from 1; lines given back are handed out again.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.number = 0
        self._given_back: deque[str] = deque()
        self._size = 1
        self._file, self._stream = self._opened()
        self._first = self._without_mark(self._read())

    def __iter__(self) -> "Lines":
        return self

    def __next__(self) -> str:
        line = self._given_back.popleft() if self._given_back else self._fresh()
        if not line:
            raise StopIteration
        self.number += 1
        return line

    def give_back(self, lines: list[str]) -> None:
        """Hand out ``lines``, the last ones taken, once more."""
        self._given_back.extendleft(reversed(lines))
        self.number -= len(lines)

    @property
    def fraction(self) -> float:
        """How much of the file is read, 0 to 1, in bytes on disk."""
        return 1.0 if self._file.closed else min(self._file.tell() / self._size, 1.0)

    def close(self) -> None:
        self._stream.close()
        self._file.close()

    def _opened(self) -> tuple[IO[bytes], IO[bytes] | gzip.GzipFile]:
        try:
            file = self.path.open("rb")
        except OSError as error:
            raise ImportStopped(f"{self.path}: {error.strerror or error}.") from error
        self._size = max(self.path.stat().st_size, 1)
        is_gzip = file.read(2) == GZIP
        file.seek(0)
        return file, gzip.GzipFile(fileobj=file) if is_gzip else file

    def _without_mark(self, line: bytes) -> str:
        if not line.removeprefix(UTF8_MARK).strip():
            raise ImportStopped(f"{self.path}: the file is empty, a header line is needed.")
        if line.startswith(UTF16_MARKS):
            raise ImportStopped(f"{self.path}: the file is UTF-16; save it as UTF-8 CSV.")
        return _text(line.removeprefix(UTF8_MARK))

    def _fresh(self) -> str:
        line, self._first = self._first, ""
        return line or _text(self._read())

    def _read(self) -> bytes:
        try:
            line = self._stream.readline(LINE_LIMIT)
            if len(line) < LINE_LIMIT or line.endswith(b"\n"):
                return line
            return line + self._rest_of_quotes() + b"\n"
        except (EOFError, zlib.error, gzip.BadGzipFile) as error:
            raise FileEndsEarly(
                f"{self.path}: cut off or damaged after line {self.number}; what stood before "
                "is imported. Get the whole file and run this again."
            ) from error

    def _rest_of_quotes(self) -> bytes:
        """Drop the rest of a long line, but tell whether a quoted cell ended in it."""
        quotes = 0
        while chunk := self._stream.readline(LINE_LIMIT):
            quotes += chunk.count(b'"')
            if chunk.endswith(b"\n"):
                break
        return b'"' if quotes % 2 else b""


def _text(line: bytes) -> str:
    return line.decode("utf-8", "surrogateescape")
