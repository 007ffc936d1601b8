"""Vouchers in the basket: redeemed, refused with a reason, taken out."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from oscar.core.loading import get_model

from tests import factories

pytestmark = pytest.mark.django_db
Basket = get_model("basket", "Basket")
HTMX = {"HX-Request": "true"}


@pytest.fixture
def filled(client, home):
    """A guest's basket with two teapots (three in stock)."""
    product = factories.product(stock=3)
    client.post(reverse("basket:add", args=[product.pk]), {"quantity": 2})
    return Basket.objects.get()


def page(client):
    return client.get(reverse("basket:summary"))


def quantities(basket):
    return [line.quantity for line in basket.lines.order_by("pk")]


def redeem(client, code, headers=None):
    return client.post(reverse("basket:vouchers-add"), {"code": code}, headers=headers)


def test_a_voucher_is_redeemed_whatever_its_case_and_taken_out_again(client, filled):
    voucher = factories.voucher(percent=10)

    redeem(client, " welcome10 ")
    with_voucher = page(client).content.decode()
    client.post(reverse("basket:vouchers-remove", args=[voucher.pk]))

    assert "−₫84,000" in with_voucher
    assert "₫756,000" in with_voucher
    assert "₫756,000" not in page(client).content.decode()


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"code": "OTHER"}, "There is no voucher with the code “WELCOME10”."),
        ({"end_datetime": timezone.now() - timedelta(days=2)}, "This voucher ended on "),
        ({"start_datetime": timezone.now() + timedelta(hours=20)}, "This voucher starts on "),
        (
            {"usage": "Once per customer"},
            "Sign in to use this voucher",
        ),
    ],
)
def test_a_refused_voucher_says_why_and_is_not_kept(client, filled, change, reason):
    voucher = factories.voucher()
    type(voucher).objects.filter(pk=voucher.pk).update(**change)

    response = redeem(client, "WELCOME10")

    assert reason in response.content.decode()
    assert response.context["voucher_form"].errors
    assert filled.vouchers.count() == 0


def test_a_voucher_that_gives_nothing_here_says_where_it_starts(client, filled):
    voucher = factories.voucher()
    condition = voucher.offers.get().condition
    condition.value = 9
    condition.save()

    response = redeem(client, "WELCOME10", headers=HTMX)

    assert "This voucher starts at 9 of the goods it is meant for." in response.content.decode()
    assert filled.vouchers.count() == 0
