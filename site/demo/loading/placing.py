"""Orders with their addresses and lines, as rows."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from random import Random

from django.conf import settings
from oscar.core.loading import get_model

from demo.loading import goods, history, people
from demo.loading.billing import Bill, Item, bills
from demo.loading.money import in_cents
from demo.orders import Order as Past
from shop.order.numbers import ALPHABET, LENGTH

Country = get_model("address", "Country")
Line = get_model("order", "Line")
LinePrice = get_model("order", "LinePrice")
Method = get_model("shipping", "OrderAndItemCharges")
Order = get_model("order", "Order")
ShippingAddress = get_model("order", "ShippingAddress")
StockRecord = get_model("partner", "StockRecord")

HOLDING = ("PENDING", "PAID", "PROCESSING")  # their goods have not left the house


@dataclass(frozen=True)
class Placed:
    """An order's rows beside the values they were made from."""

    past: Past
    bill: Bill
    row: Order
    steps: list[history.Change]
    lines: list[Line]


def number_of(count: int | str) -> str:
    """The public number: looks like any other, and is the same each time the demo is loaded."""
    rng = Random(f"number {count}")
    return "".join(rng.choice(ALPHABET) for _ in range(LENGTH))


def place(pasts: list[Past], now: datetime) -> list[Placed]:
    """Make the rows of all ``pasts`` in four statements."""
    costs = bills(pasts)
    rows = Order.objects.bulk_create(list(_orders(pasts, costs)))
    records = _records()
    placed = []
    for past, row in zip(pasts, rows, strict=True):
        bill = costs[past.number]
        lines = [_line(past, row, item, records[item.line.sku]) for item in bill.items]
        placed.append(Placed(past, bill, row, history.changes(past, now), lines))
    Line.objects.bulk_create(line for one in placed for line in one.lines)
    LinePrice.objects.bulk_create(_price(line) for one in placed for line in one.lines)
    return placed


def _orders(pasts: list[Past], costs: dict[str, Bill]) -> Iterator[Order]:
    users, methods = people.by_email(), {method.code: method for method in Method.objects.all()}
    addresses = ShippingAddress.objects.bulk_create(list(_addresses(pasts)))
    for past, address in zip(pasts, addresses, strict=True):
        yield Order(
            number=number_of(past.number),
            site_id=settings.SITE_ID,
            user=None if past.is_guest else users[past.person.email],
            guest_email=past.person.email if past.is_guest else "",
            shipping_address=address,
            shipping_method=getattr(methods[past.delivery], f"name_{past.person.language}"),
            shipping_code=past.delivery,
            status=history.status(past),
            date_placed=past.placed_at,
            **_costs(costs[past.number]),
        )


def _costs(bill: Bill) -> dict:
    return {
        "currency": settings.SHOP_CURRENCY,
        "shipping_incl_tax": bill.charge,
        "shipping_excl_tax": bill.charge,
        "total_incl_tax": bill.total,
        "total_excl_tax": bill.total,
    }


def _addresses(pasts: list[Past]) -> Iterator[ShippingAddress]:
    countries, known = Country.objects.in_bulk(), {}
    for past in pasts:
        person = past.person
        if person.email not in known:
            known[person.email] = people.address_fields(person, countries)
        yield ShippingAddress(phone_number=person.phone, **known[person.email])


def _records() -> dict[str, StockRecord]:
    found = StockRecord.objects.filter(partner_sku__in=goods.by_sku())
    found = found.select_related("partner", "product__parent")
    return {record.partner_sku: record for record in found}


def _line(past: Past, row: Order, item: Item, record: StockRecord) -> Line:
    product, status = record.product, row.status
    return Line(
        order=row,
        partner=record.partner,
        partner_name=record.partner.name,
        partner_sku=record.partner_sku,
        stockrecord=record,
        product=product,
        title=getattr(product, f"title_{past.person.language}"),
        upc=product.upc,
        quantity=item.line.quantity,
        status=status,
        num_allocated=item.line.quantity if status in HOLDING else 0,
        allocation_cancelled=status == "CANCELLED",
        **_prices(item),
    )


def _prices(item: Item) -> dict:
    return {
        "line_price_incl_tax": item.after,
        "line_price_excl_tax": item.after,
        "line_price_before_discounts_incl_tax": item.before,
        "line_price_before_discounts_excl_tax": item.before,
        "unit_price_incl_tax": item.unit,
        "unit_price_excl_tax": item.unit,
    }


def _price(line: Line) -> LinePrice:
    each = in_cents(line.line_price_incl_tax / line.quantity)
    return LinePrice(
        order=line.order,
        line=line,
        quantity=line.quantity,
        price_incl_tax=each,
        price_excl_tax=each,
    )
