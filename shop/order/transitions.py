"""The one way an order moves: under a lock, with its effects and its history."""

import logging

from oscar.core.loading import get_class, get_model

from shop.order.uses import lock_uses, return_uses
from shop.outbox.publishing import publish
from shop.payment.settling import record_refund, record_the_rest
from shop.search.entries.changes import stock_given_back
from shop.search.entries.refreshing import gathered

EventHandler = get_class("order.processing", "EventHandler")
InvalidOrderStatus = get_class("order.exceptions", "InvalidOrderStatus")
Order = get_model("order", "Order")

logger = logging.getLogger(__name__)


def move(order, status: str, *, by=None, note: str = "") -> None:
    """Move ``order`` to ``status`` with all that follows, in one transaction.

    ``by`` is the user who asked, if any; ``note`` is kept with the order.
    Raises ``InvalidOrderStatus`` when the pipeline has no such step from where the order stands,
    also when another request has just moved it; nothing has changed then. Locks, in the order
    that all take them: order, payment sources, offers, vouchers, stock records by id, entries.
    """
    with gathered():
        locked = Order.objects.select_for_update(of=("self",)).get(pk=order.pk)
        before = locked.status
        if status not in locked.available_statuses():
            raise InvalidOrderStatus(f"Order {locked.number}: {before} cannot become {status}")
        locked.set_status(status)
        _take_effect(locked, status, by)
        if note:
            locked.notes.create(user=by, message=note, note_type="System")
        publish("order.moved", order_id=locked.pk, before=before, status=status)
    order.refresh_from_db()
    logger.info("Order %s: %s -> %s", order.number, before, status)


def _take_effect(order, status, user):
    if status in ("CANCELLED", "REFUNDED"):
        record_refund(order)
    if status == "CANCELLED":
        lock_uses(order)
        return_uses(order)
    if status in ("CANCELLED", "REFUNDED"):
        stock_given_back(_each_line(EventHandler(user).cancel_stock_allocations, order))
    elif status == "SHIPPED":
        _each_line(EventHandler(user).consume_stock_allocations, order)
    elif status in ("PAID", "DELIVERED"):
        record_the_rest(order, reference=f"{status.lower()}-{order.number}")


def _each_line(change_stock, order):
    """Lines by stock record, as placing an order goes through them."""
    lines = list(order.lines.order_by("stockrecord_id", "pk"))
    change_stock(order, lines, [line.quantity for line in lines])
    return lines
