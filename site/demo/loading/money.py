"""The demo's prices are đồng; a shop with another currency gets them at a round rate."""

from decimal import Decimal

from django.conf import settings

# Roughly what one unit buys; a rate that is never looked up again, on purpose.
DONG_PER_UNIT = {
    "AUD": 17_000,
    "CHF": 30_000,
    "CNY": 3_500,
    "EUR": 28_000,
    "GBP": 33_000,
    "JPY": 170,
    "SGD": 20_000,
    "THB": 750,
    "USD": 25_000,
}
WITHOUT_CENTS = ("JPY",)


def money(dong: int) -> Decimal:
    """An amount in the shop's currency, rounded to halves (to tens where there are no cents)."""
    currency = settings.SHOP_CURRENCY
    if currency == "VND":
        return in_cents(Decimal(dong))
    amount = Decimal(dong) / DONG_PER_UNIT.get(currency, DONG_PER_UNIT["USD"])
    step = Decimal(10) if currency in WITHOUT_CENTS else Decimal("0.5")
    return in_cents(max((amount / step).quantize(Decimal(1)), Decimal(1)) * step)


def in_cents(amount: Decimal) -> Decimal:
    """An amount as the database keeps it, in whatever currency."""
    return amount.quantize(Decimal("0.01"))


def rounded(amount: Decimal) -> Decimal:
    """An amount cut to what can be paid: no fractions of đồng or yen, cents elsewhere."""
    whole = settings.SHOP_CURRENCY in ("VND", *WITHOUT_CENTS)
    return in_cents(amount.quantize(Decimal(1)) if whole else amount)
