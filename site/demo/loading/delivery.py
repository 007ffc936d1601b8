"""Two ways to have a parcel delivered in Việt Nam, and one abroad."""

from decimal import Decimal

from oscar.core.loading import get_model

from demo.goods import Text
from demo.loading.money import money
from demo.loading.rows import in_each_language

Country = get_model("address", "Country")
Method = get_model("shipping", "OrderAndItemCharges")

FREE_FROM = 800_000
HOME = "VN"
METHODS = {
    "standard": (
        30_000,
        (2, 5),
        Text("Standard delivery", "Giao tiêu chuẩn"),
        Text("Two to five days within Việt Nam", "Hai đến năm ngày trong nước"),
    ),
    "express": (
        60_000,
        (1, 2),
        Text("Express delivery", "Giao nhanh"),
        Text("One to two days in most cities", "Một đến hai ngày ở hầu hết các thành phố"),
    ),
    "abroad": (
        450_000,
        (5, 15),
        Text("International post", "Bưu chính quốc tế"),
        Text("One to three weeks, duties not included", "Một đến ba tuần, chưa gồm thuế nhập khẩu"),
    ),
}


def load() -> int:
    """Make the missing methods."""
    return sum(_method(code, *METHODS[code]) for code in METHODS)


def charge(code: str, worth: Decimal) -> Decimal:
    """What delivery costs an order whose goods, discounts taken off, are ``worth`` so much."""
    is_free = code == "standard" and worth >= money(FREE_FROM)
    return Decimal("0.00") if is_free else money(METHODS[code][0])


def _method(code: str, price: int, days: tuple[int, int], name: Text, description: Text) -> bool:
    fields = {
        "fewest_days": days[0],
        "most_days": days[1],
        "price_per_order": money(price),
        "free_shipping_threshold": money(FREE_FROM) if code == "standard" else None,
        **in_each_language(name=name, description=description),
    }
    method, is_new = Method.objects.get_or_create(code=code, defaults=fields)
    if is_new:
        country = {"iso_3166_1_a2": HOME}
        reach = (
            Country.objects.exclude(**country)
            if code == "abroad"
            else Country.objects.filter(**country)
        )
        method.countries.set(reach)
    return is_new
