"""The demo's figures: currencies, bills, discounts."""

from datetime import datetime
from decimal import Decimal

import pytest

from demo.loading.billing import bills
from demo.loading.money import money, rounded
from demo.loading.offers import MORNING, PROMISES, WELCOME
from demo.orders import VIETNAM, Order, OrderLine
from demo.people import Address, Person

ADDRESS = Address("1 Hàng Gai", "", "Hà Nội", "", "", "VN")


@pytest.mark.parametrize(
    ("currency", "amount"),
    [("VND", "185000.00"), ("USD", "7.50"), ("GBP", "5.50"), ("JPY", "1090.00")],
)
def test_prices_are_round_in_each_currency(settings, currency, amount):
    settings.SHOP_CURRENCY = currency

    assert money(185_000) == Decimal(amount)


def test_the_cheapest_thing_still_costs_something(settings):
    settings.SHOP_CURRENCY = "USD"

    assert money(1_000) == Decimal("0.50")


def test_amounts_are_cut_to_what_can_be_paid(settings):
    settings.SHOP_CURRENCY = "VND"
    dong = rounded(Decimal("1234.56"))
    settings.SHOP_CURRENCY = "EUR"

    assert (dong, rounded(Decimal("1234.567"))) == (Decimal("1235.00"), Decimal("1234.57"))


def test_vouchers_take_off_what_they_promise(settings):
    settings.SHOP_CURRENCY = "VND"

    assert PROMISES[WELCOME].discount(Decimal(455_000)) == Decimal(45_500)
    assert PROMISES[MORNING].discount(Decimal(499_999)) == 0
    assert PROMISES[MORNING].discount(Decimal(500_000)) == Decimal(50_000)


def test_a_welcome_is_spread_over_the_lines_to_the_last_dong(settings, monkeypatch):
    settings.SHOP_CURRENCY = "VND"
    monkeypatch.setattr("demo.loading.billing.WELCOME_SHARE", 1)

    bill = bills([order(185_000, 95_000, 33_333)])["1"]

    assert [item.discount for item in bill.items] == [18_500, 9_500, 3_333]
    assert bill.discount == Decimal(31_333)
    assert bill.charge == Decimal(30_000)
    assert bill.total == Decimal(312_000)


def test_a_fallen_order_had_no_voucher(settings, monkeypatch):
    settings.SHOP_CURRENCY = "VND"
    monkeypatch.setattr("demo.loading.billing.WELCOME_SHARE", 1)

    bill = bills([order(900_000, status="CANCELLED")])["1"]

    assert (bill.promise, bill.charge, bill.total) == (None, 0, Decimal(900_000))


def order(*prices, status="DELIVERED"):
    """A member's order of one piece at each price."""
    day = datetime(2026, 5, 1, 9, tzinfo=VIETNAM)
    person = Person("Lan", "Nguyễn", "lan@example.com", "", "vi", day.date(), ADDRESS, {})
    lines = tuple(OrderLine(f"S-{price}", f"S-{price}", 1, price) for price in prices)
    return Order("1", person, False, day, lines, "standard", "cod", status)
