"""The one way an order moves: under a lock, with its effects and its history."""

import logging

from django.db import transaction
from oscar.core.loading import get_class, get_model

from shop.order.uses import return_uses
from shop.outbox.publishing import publish
from shop.payment.settling import record_refund, settle_on_delivery

EventHandler = get_class("order.processing", "EventHandler")
InvalidOrderStatus = get_class("order.exceptions", "InvalidOrderStatus")
Order = get_model("order", "Order")

logger = logging.getLogger(__name__)


def move(order, status: str, *, by=None, note: str = "") -> None:
    """Move ``order`` to ``status`` with all that follows, in one transaction.

    ``by`` is the user who asked, if any; ``note`` is kept with the order.
    Raises ``InvalidOrderStatus`` when the pipeline has no such step from where the order stands,
    also when another request has just moved it; nothing has changed then.
    """
    with transaction.atomic():
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
    handler = EventHandler(user)
    if status == "CANCELLED":
        handler.cancel_stock_allocations(order)
        return_uses(order)
        record_refund(order)
    elif status == "SHIPPED":
        handler.consume_stock_allocations(order)
    elif status == "DELIVERED":
        settle_on_delivery(order)
    elif status == "REFUNDED":
        handler.cancel_stock_allocations(order)
        record_refund(order)
