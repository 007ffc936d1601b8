"""Two ways to have a parcel delivered."""

from decimal import Decimal

from oscar.core.loading import get_model

from demo.goods import Text
from demo.loading.money import money
from demo.loading.rows import in_each_language

Method = get_model("shipping", "OrderAndItemCharges")

FREE_FROM = 800_000
METHODS = {
    "standard": (
        30_000,
        Text("Standard delivery", "Giao tiêu chuẩn"),
        Text("Two to five days within Việt Nam", "Hai đến năm ngày trong nước"),
    ),
    "express": (
        60_000,
        Text("Express delivery", "Giao nhanh"),
        Text("One to two days in most cities", "Một đến hai ngày ở hầu hết các thành phố"),
    ),
}


def load() -> int:
    """Make the missing methods."""
    return sum(_method(code, *METHODS[code]) for code in METHODS)


def charge(code: str, worth: Decimal) -> Decimal:
    """What delivery costs an order whose goods, discounts taken off, are ``worth`` so much."""
    return Decimal("0.00") if worth >= money(FREE_FROM) else money(METHODS[code][0])


def _method(code: str, price: int, name: Text, description: Text) -> bool:
    fields = {
        "price_per_order": money(price),
        "free_shipping_threshold": money(FREE_FROM),
        **in_each_language(name=name, description=description),
    }
    return Method.objects.get_or_create(code=code, defaults=fields)[1]
