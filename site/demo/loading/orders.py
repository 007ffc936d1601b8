"""A year of orders, written down as the checkout and the merchants would have."""

from collections.abc import Iterator
from datetime import date, timedelta

from django.utils import timezone
from oscar.core.loading import get_model

from demo.goods import Catalogue
from demo.loading import figures, payments, people, uses
from demo.loading.placing import Order, Placed, number_of, place
from demo.loading.rows import date_field, own_dates
from demo.orders import FIRST_NUMBER, VIETNAM, orders
from demo.orders import Order as Past

StatusChange = get_model("order", "OrderStatusChange")
Transaction = get_model("payment", "Transaction")
VoucherApplication = get_model("voucher", "VoucherApplication")

ORDERS = 2000


def load(catalogue: Catalogue) -> int:
    """Write the year down whole; where its first order is, all are."""
    if Order.objects.filter(number=number_of(FIRST_NUMBER)).exists():
        return 0
    placed = place(year(catalogue), timezone.now())
    dated = (StatusChange, Transaction, VoucherApplication)
    with own_dates(*map(date_field, dated)):
        StatusChange.objects.bulk_create(_changes(placed))
        payments.write(placed)
        uses.write(placed)
    figures.write(placed)
    return len(placed)


def _changes(placed: list[Placed]) -> Iterator[StatusChange]:
    for one in placed:
        for step in one.steps:
            yield StatusChange(
                order=one.row,
                old_status=step.before,
                new_status=step.after,
                date_created=step.at,
            )


def year(catalogue: Catalogue) -> list[Past]:
    """The orders as plain values, the oldest first."""
    day = loading_day()
    return orders(people.everybody(day), catalogue, today=day, n=ORDERS)


def loading_day() -> date:
    """Today; once the orders are there, the day after the last, so that reviews fit them."""
    last = Order.objects.filter(number=number_of(FIRST_NUMBER + ORDERS - 1)).first()
    if last is None:
        return people.today()
    return last.date_placed.astimezone(VIETNAM).date() + timedelta(days=1)
