"""Pages are kept in these tests, and changes are told at once."""

import pytest
from django.db import transaction


@pytest.fixture(autouse=True)
def _pages_are_kept(settings, monkeypatch):
    settings.SHARED_PAGE_SECONDS = 600
    monkeypatch.setattr(transaction, "on_commit", lambda function, *_args, **_kwargs: function())
