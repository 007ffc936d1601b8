"""Ways to pay."""

from decimal import Decimal

import pytest
from oscar.core.prices import Price

from shop.checkout.forms import PaymentForm
from shop.payment.providers import TestCard, available_providers

TOTAL = Price(currency="VND", excl_tax=Decimal("420000"), incl_tax=Decimal("420000"))
GOOD = {"card_number": "4242 4242 4242 4242", "card_expiry": "12/40", "card_code": "123"}


def codes(total=TOTAL):
    return [provider.code for provider in available_providers(total)]


def test_the_test_card_is_there_only_where_it_is_allowed(settings):
    settings.ALLOW_TEST_PAYMENTS = False
    assert codes() == ["cash-on-delivery"]

    settings.ALLOW_TEST_PAYMENTS = True
    assert codes() == ["cash-on-delivery", "test-card"]


def test_an_order_that_costs_nothing_needs_no_way_to_pay():
    free = Price(currency="VND", excl_tax=Decimal("0"), incl_tax=Decimal("0"))

    assert codes(free) == ["nothing-to-pay"]


def test_a_provider_that_is_not_on_offer_is_refused_at_the_field(settings):
    settings.ALLOW_TEST_PAYMENTS = False

    form = PaymentForm({"provider": "test-card", **GOOD}, total=TOTAL)

    assert list(form.errors) == ["provider"]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("card_number", "4000 1234 5678 9010"),
        ("card_number", ""),
        ("card_expiry", "13/40"),
        ("card_expiry", "01/20"),
        ("card_code", "12"),
        ("card_code", "abc"),
    ],
)
def test_a_wrong_card_field_gets_an_error_of_its_own(field, value):
    form = PaymentForm({"provider": "test-card", **GOOD, field: value}, total=TOTAL)

    assert list(form.errors) == [field]


def test_a_real_looking_card_number_is_refused():
    assert list(TestCard().validate({**GOOD, "card_number": "4539578763621486"})) == ["card_number"]


def test_the_card_number_does_not_travel_back_to_the_browser():
    form = PaymentForm({"provider": "test-card", **GOOD, "card_code": ""}, total=TOTAL)
    form.is_valid()

    form.forget_card()

    assert "4242" not in form.as_p()
