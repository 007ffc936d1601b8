"""After the commit: ask the provider, and write down what it said."""

import logging

from django.db import OperationalError, transaction
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from oscar.core.loading import get_model

from shop.order.transitions import move
from shop.outbox.publishing import publish
from shop.payment.providers import Declined, Settled
from shop.payment.settling import record_debit, record_refund

Basket = get_model("basket", "Basket")
Order = get_model("order", "Order")

logger = logging.getLogger(__name__)
TRIES = 3


def pay(order, provider, details: dict):
    """Start the payment of a committed order and return the provider's answer.

    Settled: the order is PAID. Declined: it is CANCELLED and the basket given back.
    Instructions: it stays PENDING. No transaction is open while the provider is asked.
    """
    answer = provider.start(order, details)
    if isinstance(answer, Settled) and not settle(order, answer):
        return Declined(_("The order had been cancelled meanwhile. Your money goes back to you."))
    if isinstance(answer, Declined):
        give_back(order, note=answer.reason)
    return answer


def settle(order, payment: Settled) -> bool:
    """Write the money and move the order to PAID; safe to run twice.

    False when the order was cancelled meanwhile: the money is written, and written back.
    A lock that did not come, or a deadlock, is tried again.
    """
    for attempt in range(1, TRIES + 1):
        try:
            return _settle(order, payment)
        except OperationalError:
            if attempt == TRIES:
                raise
            logger.warning("Order %s: payment is written at the next try", order.number)
    return False


def _settle(order, payment):
    with transaction.atomic():
        locked = Order.objects.select_for_update(of=("self",)).get(pk=order.pk)
        source = locked.sources.latest("pk")
        if record_debit(source, locked.total_incl_tax, payment.reference, payment.label):
            if "PAID" in locked.available_statuses():
                move(locked, "PAID")
                publish("order.placed", order_id=locked.pk, language=get_language())
            else:
                logger.error("Order %s: paid when %s, refunded", order.number, locked.status)
                record_refund(locked)
    order.refresh_from_db()
    return order.status != "CANCELLED"


def give_back(order, note: str) -> None:
    """Cancel an unpaid order: stock and voucher uses return, and so does the basket."""
    with transaction.atomic():
        basket = Basket.objects.select_for_update(of=("self",)).filter(pk=order.basket_id).first()
        move(order, "CANCELLED", note=note)
        if basket and basket.status == Basket.SUBMITTED:
            basket.status, basket.date_submitted = Basket.OPEN, None
            basket.save(update_fields=["status", "date_submitted"])
