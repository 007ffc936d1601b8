"""Money as the books know it: Oscar's sources and transactions, written once and under a lock."""

from decimal import Decimal

from django.db import transaction
from oscar.core.loading import get_model

Source = get_model("payment", "Source")
SourceType = get_model("payment", "SourceType")
Transaction = get_model("payment", "Transaction")


def open_source(order, provider) -> Source:
    """Write down how an order is going to be paid: the whole total, in its currency."""
    source_type, _created = SourceType.objects.get_or_create(
        code=provider.code, defaults={"name": str(provider.name)}
    )
    return Source.objects.create(
        order=order,
        source_type=source_type,
        currency=order.currency,
        amount_allocated=order.total_incl_tax,
    )


def record_debit(source, amount: Decimal, reference: str, label: str = "") -> bool:
    """Write money received; False when this ``reference`` was written before."""
    with transaction.atomic():
        locked = Source.objects.select_for_update(of=("self",)).get(pk=source.pk)
        if locked.transactions.filter(txn_type=Transaction.DEBIT, reference=reference).exists():
            return False
        locked.reference, locked.label = reference, label
        locked.debit(amount, reference=reference)
        return True


def record_refund(order) -> None:
    """Write back all money received for an order that falls; the caller holds its lock."""
    for source in order.sources.select_for_update(of=("self",)).order_by("pk"):
        if source.amount_available_for_refund > 0:
            source.refund(source.amount_available_for_refund, reference=f"refund-{order.number}")


def record_the_rest(order, reference: str) -> None:
    """Write as received what is still open: a courier or a merchant has it.

    The caller holds the order's lock.
    """
    for source in order.sources.select_for_update(of=("self",)).order_by("pk"):
        if source.amount_debited < source.amount_allocated:
            source.debit(source.amount_allocated - source.amount_debited, reference=reference)
