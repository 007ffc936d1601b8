"""Progress moves one line on a terminal and does not flood a log."""

import pytest

from demo import progress
from demo.progress import Progress


@pytest.fixture
def clock(monkeypatch):
    """A clock that is set by hand."""
    now = [100.0]
    monkeypatch.setattr(progress.time, "monotonic", lambda: now[0])
    return now


def test_a_log_gets_a_line_every_five_seconds_and_the_last_word(clock, capsys):
    told = Progress()

    for second in range(12):
        clock[0] = 100.0 + second
        told.tell(f"{second} of 12")
    told.done("12 drawn")

    assert capsys.readouterr().err == "5 of 12\n10 of 12\n12 drawn\n"


def test_work_that_is_soon_done_leaves_no_trace_in_a_log(clock, capsys):
    told = Progress()

    told.tell("1 of 1")
    told.done()

    assert capsys.readouterr().err == ""


def test_a_terminal_shows_every_step_in_the_same_line(clock, capsys, monkeypatch):
    monkeypatch.setattr(progress.sys.stderr, "isatty", lambda: True)
    told = Progress()

    told.tell("1 of 2")
    told.tell("2 of 2")

    assert capsys.readouterr().err == f"\r{'1 of 2':<78}\r{'2 of 2':<78}"
