"""What the shop counts as orders come in: per product, customer, address and stock record."""

from collections import Counter, defaultdict

from django.db.models import F
from django.db.models.functions import Coalesce
from oscar.core.loading import get_model

from demo.loading.billing import NOTHING
from demo.loading.placing import Placed

ProductRecord = get_model("analytics", "ProductRecord")
StockRecord = get_model("partner", "StockRecord")
UserAddress = get_model("address", "UserAddress")
UserRecord = get_model("analytics", "UserRecord")


def write(placed: list[Placed]) -> None:
    """Count all orders at once."""
    _promise_stock(placed)
    _count_products(placed)
    _count_customers(placed)


def _promise_stock(placed: list[Placed]) -> None:
    """What waits in the house is promised, and comes on top of what the demo says can be bought."""
    held = Counter()
    for line in _lines(placed):
        held[line.stockrecord_id] += line.num_allocated
    for pk, number in held.items():
        if number:
            StockRecord.objects.filter(pk=pk).update(
                num_in_stock=F("num_in_stock") + number,
                num_allocated=Coalesce(F("num_allocated"), 0) + number,
            )


def _count_products(placed: list[Placed]) -> None:
    sold = Counter()
    for line in _lines(placed):
        sold[line.product_id] += line.quantity
    ProductRecord.objects.bulk_create(
        [ProductRecord(product_id=pk, num_purchases=number) for pk, number in sold.items()],
        update_conflicts=True,
        unique_fields=["product"],
        update_fields=["num_purchases"],
    )


def _count_customers(placed: list[Placed]) -> None:
    orders = defaultdict(list)
    for one in placed:
        if one.row.user_id:
            orders[one.row.user_id].append(one)
    fields = ["num_orders", "num_order_lines", "num_order_items", "total_spent", "date_last_order"]
    UserRecord.objects.bulk_create(
        [_customer(pk, theirs) for pk, theirs in orders.items()],
        update_conflicts=True,
        unique_fields=["user"],
        update_fields=fields,
    )
    addresses = list(UserAddress.objects.filter(user__in=orders, is_default_for_shipping=True))
    for address in addresses:
        address.num_orders_as_shipping_address = len(orders[address.user_id])
    UserAddress.objects.bulk_update(addresses, ["num_orders_as_shipping_address"])


def _customer(pk: int, theirs: list[Placed]) -> UserRecord:
    lines = list(_lines(theirs))
    return UserRecord(
        user_id=pk,
        num_orders=len(theirs),
        num_order_lines=len(lines),
        num_order_items=sum(line.quantity for line in lines),
        total_spent=sum((one.bill.total for one in theirs), NOTHING),
        date_last_order=max(one.past.placed_at for one in theirs),
    )


def _lines(placed: list[Placed]):
    return (line for one in placed for line in one.lines)
