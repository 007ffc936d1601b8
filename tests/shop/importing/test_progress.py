"""How far an import is, as a terminal and a log see it."""

import io

from shop.importing.progress import Progress


class Terminal(io.StringIO):
    def isatty(self):
        return True


def shown(stream):
    """Two showings, one and six seconds after the start, at 10 % and 50 %."""
    moments = [0.0]
    progress = Progress(stream, clock=lambda: moments[-1])
    for moment, rows, fraction in [(1.0, 1_000, 0.1), (6.0, 6_000, 0.5)]:
        moments.append(moment)
        progress.show(rows, fraction)
    progress.finish()
    return stream.getvalue()


def test_a_log_gets_a_plain_line_every_few_seconds():
    assert shown(io.StringIO()).splitlines() == [" 50%  6,000 rows  1,000 rows/s  0:06 left"]


def test_a_terminal_gets_a_bar_that_is_wiped_at_the_end():
    drawn = shown(Terminal())

    assert drawn.count("█" * 15 + "·" * 15) == 1
    assert drawn.endswith("\r\x1b[K")
