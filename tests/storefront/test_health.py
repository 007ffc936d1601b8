"""Health for whoever watches the shop."""

import pytest

from storefront import health


def test_a_live_process_says_so_without_asking_anybody(client):
    response = client.get("/health/live/")

    assert (response.status_code, response.json()) == (200, {"status": "ok"})


@pytest.mark.django_db
def test_a_ready_process_has_a_database_and_redis(client):
    response = client.get("/health/ready/")

    assert (response.status_code, response.json()) == (200, {"database": "ok", "redis": "ok"})


@pytest.mark.django_db
def test_a_process_without_redis_is_not_ready_and_says_why(client, monkeypatch):
    def refuse():
        raise ConnectionError

    monkeypatch.setattr(health, "_ask_redis", refuse)

    response = client.get("/health/ready/")

    assert (response.status_code, response.json()) == (
        503,
        {"database": "ok", "redis": "ConnectionError"},
    )
