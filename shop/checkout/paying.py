"""After the commit: ask the provider, and write down what it said."""

from django.db import transaction
from oscar.core.loading import get_model

from shop.order.transitions import move
from shop.payment.providers import Declined, Settled
from shop.payment.settling import record_debit

Basket = get_model("basket", "Basket")


def pay(order, provider, details: dict):
    """Start the payment of a committed order and return the provider's answer.

    Settled: the order is PAID. Declined: it is CANCELLED and the basket given back.
    Instructions: it stays PENDING. No transaction is open while the provider is asked.
    """
    answer = provider.start(order, details)
    if isinstance(answer, Settled):
        settle(order, answer)
    elif isinstance(answer, Declined):
        give_back(order, note=answer.reason)
    return answer


def settle(order, payment: Settled) -> None:
    """Write the money and move the order to PAID; safe to run twice."""
    with transaction.atomic():
        source = order.sources.select_for_update(of=("self",)).latest("pk")
        if record_debit(source, order.total_incl_tax, payment.reference, payment.label):
            move(order, "PAID")


def give_back(order, note: str) -> None:
    """Cancel an unpaid order: stock and voucher uses return, and so does the basket."""
    with transaction.atomic():
        move(order, "CANCELLED", note=note)
        Basket.objects.filter(pk=order.basket_id, status=Basket.SUBMITTED).update(
            status=Basket.OPEN, date_submitted=None
        )
