"""What happened to an order, in one list: statuses, notes, payments, mails."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from oscar.core.loading import get_model

from shop.dashboard.orders import statuses
from shop.outbox.models import Message

Email = get_model("communication", "Email")
OrderNote = get_model("order", "OrderNote")
Transaction = get_model("payment", "Transaction")


@dataclass(frozen=True)
class Happening:
    """One entry; ``kind`` picks its icon: placed, status, note, payment, mail or waiting."""

    at: datetime
    kind: str
    title: str
    text: str = ""
    who: str = ""
    note: object = None


def timeline(order, *, inside=True):
    """Happenings of ``order``, newest first; ``inside`` adds notes, payments and mails."""
    found = [Happening(order.date_placed, "placed", _("Order placed")), *_moves(order)]
    if inside:
        found += [*_notes(order), *_payments(order), *_mails(order), *_messages(order)]
    return sorted(found, key=lambda happening: happening.at, reverse=True)


def _moves(order):
    for change in order.status_changes.all():
        step = {
            "before": statuses.label(change.old_status),
            "after": statuses.label(change.new_status),
        }
        yield Happening(change.date_created, "status", _("%(before)s → %(after)s") % step)


def _notes(order):
    for note in order.notes.select_related("user"):
        title = _("Note by the shop") if note.note_type == OrderNote.SYSTEM else _("Note")
        who = note.user.email if note.user else ""
        yield Happening(note.date_created, "note", title, note.message, who, note)


def _payments(order):
    moved = Transaction.objects.filter(source__order=order).select_related("source__source_type")
    for transaction in moved:
        title = f"{transaction.txn_type} · {transaction.source.source_type.name}"
        yield Happening(transaction.date_created, "payment", title, transaction.reference)


def _mails(order):
    """Mails to the customer that name the order; Oscar keeps no closer link."""
    named = Email.objects.filter(
        subject__contains=order.number, date_sent__gte=order.date_placed
    ).only("subject", "date_sent", "email")
    for mail in named:
        yield Happening(mail.date_sent, "mail", _("Mail sent"), mail.subject)


def _messages(order):
    """What the outbox sent for the order, or still holds."""
    for message in Message.objects.filter(payload__order_id=order.pk):
        sent = message.delivered_at
        if not sent:
            title = _("Waits in the outbox") if not message.parked_at else _("Parked in the outbox")
            yield Happening(message.created_at, "waiting", title, message.topic)
