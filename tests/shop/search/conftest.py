"""Lists to ask for, and known words, which each process keeps: every test reads its own."""

import pytest

from shop.search import spelling
from shop.search.lists import listing
from shop.search.selecting import everything


@pytest.fixture(autouse=True)
def _fresh_vocabulary(monkeypatch):
    monkeypatch.setattr(spelling, "_vocabularies", {})


@pytest.fixture
def ask(rf):
    """The list at an address of the whole shop."""
    return lambda query="": listing(everything(), rf.get(f"/shop/?{query}"))
