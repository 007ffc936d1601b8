"""A card for trying the shop. It exists only where test payments are allowed."""

import re
from datetime import date

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from shop.payment.providers.base import Declined, Provider, Settled

# The numbers that payment companies publish for tests: no bank ever issued them.
ACCEPTED = {
    "4242424242424242": "Visa",
    "4111111111111111": "Visa",
    "5555555555554444": "Mastercard",
    "378282246310005": "American Express",
}
DECLINED = {"4000000000000002", "4000000000009995"}


class TestCard(Provider):
    """Accepts the well-known test numbers, declines the well-known declined ones, keeps none."""

    code = "test-card"
    name = gettext_lazy("Test card")
    description = gettext_lazy("For trying the shop: 4242 4242 4242 4242, any future date.")
    fields = ("card_number", "card_expiry", "card_code")
    __test__ = False  # not a pytest class

    def is_available(self):
        return settings.ALLOW_TEST_PAYMENTS

    def validate(self, details):
        errors = {
            "card_number": _number_error(digits(details.get("card_number"))),
            "card_expiry": _expiry_error(details.get("card_expiry", ""), timezone.localdate()),
            "card_code": _code_error(details.get("card_code", "")),
        }
        return {field: error for field, error in errors.items() if error}

    def start(self, order, details):
        number = digits(details["card_number"])
        if number in DECLINED:
            return Declined(_("The card was declined. Nothing was charged."))
        return Settled(
            reference=f"test-{order.number}", label=f"{ACCEPTED[number]} •••• {number[-4:]}"
        )


def digits(text: str | None) -> str:
    """The number without the spaces and dashes people type."""
    return re.sub(r"[\s-]", "", text or "")


def _number_error(number: str) -> str:
    if number in ACCEPTED or number in DECLINED:
        return ""
    return _("This is not one of the test numbers. Try 4242 4242 4242 4242.")


def _expiry_error(text: str, today: date) -> str:
    match = re.fullmatch(r"\s*(0?[1-9]|1[0-2])\s*/\s*(?:20)?(\d\d)\s*", text or "")
    if not match:
        return _("Write the date as MM/YY.")
    month, year = int(match[1]), 2000 + int(match[2])
    return _("This card has expired.") if (year, month) < (today.year, today.month) else ""


def _code_error(text: str) -> str:
    return "" if re.fullmatch(r"\d{3,4}", (text or "").strip()) else _("Write the 3 or 4 digits.")
