"""How far an import is: a bar on a terminal, a plain line every few seconds elsewhere."""

import time
from collections.abc import Callable
from typing import TextIO

BAR_WIDTH = 30
SECONDS_ON_TERMINAL = 0.2
SECONDS_ELSEWHERE = 5.0


class Progress:
    """Shows rows, rows per second and the time left, estimated from the share of bytes read."""

    def __init__(self, stream: TextIO, clock: Callable[[], float] = time.monotonic) -> None:
        self._stream = stream
        self._clock = clock
        self._is_terminal = stream.isatty()
        self._every = SECONDS_ON_TERMINAL if self._is_terminal else SECONDS_ELSEWHERE
        self._start = self._shown = clock()
        self._drawn = False

    @property
    def seconds(self) -> float:
        return self._clock() - self._start

    def show(self, rows: int, fraction: float) -> None:
        """Show it, unless the last showing was a moment ago."""
        now = self._clock()
        if now - self._shown < self._every:
            return
        self._shown = now
        self._stream.write(self._line(rows, fraction))
        self._stream.flush()
        self._drawn = True

    def finish(self) -> None:
        """Leave the bar's line, so that what follows starts on its own."""
        if self._drawn and self._is_terminal:
            self._stream.write("\r\x1b[K")
            self._stream.flush()

    def _line(self, rows: int, fraction: float) -> str:
        rate = rows / max(self.seconds, 0.001)
        left = self.seconds * (1 - fraction) / fraction if fraction else 0
        figures = f"{fraction:4.0%}  {rows:,} rows  {rate:,.0f} rows/s  {_minutes(left)} left"
        if not self._is_terminal:
            return f"{figures}\n"
        filled = round(BAR_WIDTH * fraction)
        return f"\r\x1b[K[{'█' * filled}{'·' * (BAR_WIDTH - filled)}] {figures}"


def _minutes(seconds: float) -> str:
    return f"{int(seconds) // 60}:{int(seconds) % 60:02}"
