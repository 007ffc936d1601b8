"""How orders were paid, as the shop's books tell it."""

from oscar.core.loading import get_model

from demo.loading import history
from demo.loading.billing import NOTHING
from demo.loading.placing import Placed
from shop.payment.providers import provider_for

Source = get_model("payment", "Source")
SourceType = get_model("payment", "SourceType")
Transaction = get_model("payment", "Transaction")


def write(placed: list[Placed]) -> None:
    """A source for each order with the money that moved through it."""
    types = {code: _type(code) for code in (history.CARD, history.CASH)}
    moves = [list(history.movements(one.past, one.row.number, one.steps)) for one in placed]
    sources = Source.objects.bulk_create(
        _source(one, moved, types) for one, moved in zip(placed, moves, strict=True)
    )
    Transaction.objects.bulk_create(
        Transaction(
            source=source,
            txn_type=move.kind,
            amount=source.amount_allocated,
            reference=move.reference,
            date_created=move.at,
        )
        for source, moved in zip(sources, moves, strict=True)
        for move in moved
    )


def _type(code: str) -> SourceType:
    name = str(provider_for(code).name)
    return SourceType.objects.get_or_create(code=code, defaults={"name": name})[0]


def _source(one: Placed, moved: list[history.Movement], types: dict[str, SourceType]) -> Source:
    code, total = history.provider(one.past), one.bill.total
    kinds = {move.kind for move in moved}
    return Source(
        order=one.row,
        source_type=types[code],
        currency=one.row.currency,
        amount_allocated=total,
        amount_debited=total if "Debit" in kinds else NOTHING,
        amount_refunded=total if "Refund" in kinds else NOTHING,
        reference=moved[0].reference if moved and code == history.CARD else "",
        label=history.CARD_LABEL if code == history.CARD else "",
    )
