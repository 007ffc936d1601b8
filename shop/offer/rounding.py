"""Discounts in amounts that the currency can show."""

from decimal import ROUND_DOWN, Decimal

from babel.numbers import get_currency_precision
from django.conf import settings


def round_discount(amount: Decimal, currency: str | None = None) -> Decimal:
    """Round down to the currency's smallest unit: whole dongs, cents of an euro."""
    places = get_currency_precision(currency or settings.OSCAR_DEFAULT_CURRENCY)
    return amount.quantize(Decimal(1).scaleb(-places), ROUND_DOWN)
