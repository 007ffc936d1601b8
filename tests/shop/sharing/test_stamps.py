"""What is touched while Redis is away is told later, once and by whoever comes first."""

import pytest

from shop.sharing import stamps
from shop.sharing.store import Away


class Wire:
    """Stands for Redis: notes the tags it is told, or is away."""

    def __init__(self):
        self.told, self.patience, self.is_away = [], [], False
        self.meanwhile = lambda: None

    def run(self, _script, keys, _args, *, patient=False):
        self.meanwhile()
        self.patience.append(patient)
        if self.is_away:
            raise Away
        self.told += [key.rpartition("stamp:")[2] for key in keys[1:]]


@pytest.fixture
def wire(monkeypatch):
    wire = Wire()
    monkeypatch.setattr(stamps, "store", lambda: wire)
    monkeypatch.setattr(stamps, "_untold", set())
    return wire


def test_what_could_not_be_told_is_told_with_the_next_look(wire):
    wire.is_away = True
    stamps.touch("menu")
    with pytest.raises(Away):
        stamps.tell_untold()

    wire.is_away = False
    stamps.tell_untold()
    stamps.tell_untold()

    assert wire.told == ["menu"]


def test_a_change_insists_and_a_look_does_not(wire):
    wire.is_away = True
    stamps.touch("menu")
    with pytest.raises(Away):
        stamps.tell_untold()

    assert wire.patience == [True, False]


def test_the_same_tag_touched_while_it_is_told_is_told_again(wire):
    """The second change came after the first one's stamp was counted."""
    wire.meanwhile = lambda: stamps._untold.add("menu")

    stamps.touch("menu")
    wire.meanwhile = lambda: None
    stamps.tell_untold()

    assert wire.told == ["menu", "menu"]
