"""Known words are kept by each process: every test reads its own."""

import pytest

from shop.search import spelling


@pytest.fixture(autouse=True)
def _fresh_vocabulary(monkeypatch):
    monkeypatch.setattr(spelling, "_vocabularies", {})
