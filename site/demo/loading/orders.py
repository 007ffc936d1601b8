"""A year of orders, written down as the checkout and the merchants would have."""

from django.utils import timezone
from oscar.core.loading import get_model

from demo.goods import Catalogue
from demo.loading import figures, payments, people, uses
from demo.loading.placing import Order, number_of, place
from demo.loading.rows import date_field, own_dates
from demo.orders import Order as Past
from demo.orders import orders

StatusChange = get_model("order", "OrderStatusChange")
Transaction = get_model("payment", "Transaction")
VoucherApplication = get_model("voucher", "VoucherApplication")


def load(catalogue: Catalogue) -> int:
    """Write the year down whole; where one of its orders is, all are."""
    pasts = year(catalogue)
    if Order.objects.filter(number__in=map(number_of, pasts)).exists():
        return 0
    placed = place(pasts, timezone.now())
    dated = (StatusChange, Transaction, VoucherApplication)
    with own_dates(*map(date_field, dated)):
        StatusChange.objects.bulk_create(
            StatusChange(
                order=one.row,
                old_status=step.before,
                new_status=step.after,
                date_created=step.at,
            )
            for one in placed
            for step in one.steps
        )
        payments.write(placed)
        uses.write(placed)
    figures.write(placed)
    return len(placed)


def year(catalogue: Catalogue) -> list[Past]:
    """The orders as plain values, the oldest first."""
    return orders(people.everybody(), catalogue, today=people.today())
