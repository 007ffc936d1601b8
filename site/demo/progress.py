"""How far long work is: one changing line on a terminal, a line now and then in a log."""

import sys
import time

EVERY_S = 5.0


class Progress:
    """Tells on standard error; ``done`` ends it, with a last word or without a trace."""

    def __init__(self) -> None:
        self._is_terminal = sys.stderr.isatty()
        self._told = time.monotonic()

    def tell(self, text: str) -> None:
        """Replace the line on a terminal; elsewhere write one, at most every five seconds."""
        if self._is_terminal:
            self._write(f"\r{text:<78.78}")
        elif time.monotonic() - self._told >= EVERY_S:
            self._told = time.monotonic()
            self._write(f"{text}\n")

    def done(self, text: str = "") -> None:
        """Clear the line and write the last word, if there is one."""
        if self._is_terminal:
            self._write(f"\r{' ' * 78}\r")
        if text:
            self._write(f"{text}\n")

    def _write(self, text: str) -> None:
        sys.stderr.write(text)
        sys.stderr.flush()
