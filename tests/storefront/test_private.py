"""No proxy keeps what was made for somebody known."""

import pytest
from django.urls import reverse

from tests import factories

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("name", ["customer:order-list", "basket:summary", "customer:login"])
def test_pages_for_somebody_known_are_private(client, home, name):
    client.force_login(factories.user())

    answer = client.get(reverse(name), follow=True)

    assert "private" in answer.headers["Cache-Control"]


def test_what_a_stranger_gets_is_not_called_private(client, home):
    assert "private" not in client.get("/").headers.get("Cache-Control", "")
