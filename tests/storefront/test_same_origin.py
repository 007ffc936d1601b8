"""Forms from this site need no token; all others do."""

import pytest
from django.test import Client
from django.urls import reverse
from oscar.core.loading import get_model

from tests import factories

pytestmark = pytest.mark.django_db
Basket = get_model("basket", "Basket")
HERE = "http://testserver"


@pytest.fixture
def adds(home):
    """Post to the basket with these headers and no token; gives the status and how many lines."""
    product = factories.product()

    def add(**headers):
        client = Client(enforce_csrf_checks=True)
        names = {f"HTTP_{name.upper()}": value for name, value in headers.items()}
        address = reverse("basket:add", args=[product.pk])
        status = client.post(address, {"quantity": 1}, **names).status_code
        return status, sum(basket.num_lines for basket in Basket.objects.all())

    return add


@pytest.mark.parametrize(
    "headers", [{"origin": HERE, "sec_fetch_site": "same-origin"}, {"origin": HERE}]
)
def test_a_form_of_this_site_is_taken_without_a_token(adds, headers):
    assert adds(**headers) == (302, 1)


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"sec_fetch_site": "same-origin"},
        {"origin": "null"},
        {"origin": "https://testserver"},
        {"origin": "http://testserver:8001"},
        {"origin": "http://evil.testserver"},
        {"origin": "http://testserver.evil.example"},
        {"origin": HERE, "sec_fetch_site": "cross-site"},
        {"origin": HERE, "sec_fetch_site": "same-site"},
        {"origin": HERE, "sec_fetch_site": "none"},
    ],
)
def test_any_other_is_refused_and_changes_nothing(adds, headers):
    assert adds(**headers) == (403, 0)


def test_a_trusted_origin_still_needs_a_token(adds, settings):
    settings.CSRF_TRUSTED_ORIGINS = ["http://partner.example"]

    assert adds(origin="http://partner.example", sec_fetch_site="cross-site") == (403, 0)


def test_signing_in_from_elsewhere_is_refused(home, customer):
    client = Client(enforce_csrf_checks=True)
    form = {"login-username": customer.email, "login-password": factories.PASSWORD}

    answer = client.post(reverse("customer:login"), form, HTTP_ORIGIN="http://evil.example")

    assert answer.status_code == 403
    assert "sessionid" not in client.cookies
