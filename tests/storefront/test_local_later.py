"""The other views of the goods come while the demo is open, and never end it."""

import os
import sys

import pytest

from storefront.local import later, loading
from storefront.local.catalogues import Shop
from storefront.local.later import LaterPictures
from storefront.local.processes import wait_until


@pytest.fixture
def pictures(tmp_path, monkeypatch):
    """Give a maker of later pictures whose helper is the code given."""
    monkeypatch.setattr(loading, "VAR", tmp_path)
    monkeypatch.setattr(later, "LOG", tmp_path)
    (tmp_path / "demo").mkdir()

    def make(code, identity="7"):
        made = LaterPictures(Shop(), identity)
        made.helper.command = [sys.executable, "-c", code]
        return made

    return make


def over(made):
    """Run the helper to its end."""
    with made.coming(os.environ) as helpers:
        assert wait_until(lambda: all(one.exit_code is not None for one in helpers), seconds=20)
        made.look()
        made.look()


def test_it_tells_its_start_and_end_once_and_is_not_needed_again(pictures, capsys):
    over(pictures("pass"))
    told = [line.split(" s  ")[1] for line in capsys.readouterr().out.splitlines()]

    over(pictures("exit(9)"))

    assert told == ["Drawing further views of the goods meanwhile", "All pictures are there"]
    assert capsys.readouterr().out == ""


def test_a_failure_is_told_in_a_line_and_the_next_start_tries_again(pictures, capsys):
    over(pictures("exit(3)"))
    told = capsys.readouterr().out.splitlines()

    over(pictures("pass"))

    assert len(told) == 2
    assert "Some pictures are missing until the next start. Why: " in told[1]
    assert told[1].endswith("later-pictures.log")
    assert "All pictures are there" in capsys.readouterr().out


def test_an_interrupted_helper_ends_with_the_shop_and_is_tried_again(pictures):
    with pictures("import time; time.sleep(60)").coming(os.environ) as helpers:
        assert helpers[0].pid > 0

    assert helpers[0].exit_code == -15
    assert not pictures("pass").is_over


def test_a_database_that_is_not_ours_is_asked_each_time(pictures):
    over(pictures("pass", identity=""))

    assert not pictures("pass", identity="").is_over


def test_it_leaves_the_processor_to_shoppers(pictures):
    made = pictures("import os; print(os.nice(0), flush=True)")

    over(made)

    assert int(made.helper.log.read_text()) == min(os.nice(0) + 15, 19)


def test_a_catalogue_of_ones_own_has_no_later_pictures(pictures, tmp_path):
    assert LaterPictures(Shop(tmp_path / "goods.csv"), "7").is_over
