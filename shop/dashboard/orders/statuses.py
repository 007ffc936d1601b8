"""How an order's statuses read, and which steps ask first."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

LABELS = {
    "PENDING": pgettext_lazy("order status", "Pending"),
    "PAID": pgettext_lazy("order status", "Paid"),
    "PROCESSING": pgettext_lazy("order status", "Processing"),
    "SHIPPED": pgettext_lazy("order status", "Shipped"),
    "DELIVERED": pgettext_lazy("order status", "Delivered"),
    "CANCELLED": pgettext_lazy("order status", "Cancelled"),
    "REFUNDED": pgettext_lazy("order status", "Refunded"),
}
VERBS = {
    "PAID": _("Mark as paid"),
    "PROCESSING": _("Start processing"),
    "SHIPPED": _("Mark as shipped"),
    "DELIVERED": _("Mark as delivered"),
    "CANCELLED": _("Cancel order"),
    "REFUNDED": _("Refund order"),
}
# Steps that cannot be taken back: the merchant is asked before they happen.
FINAL = ("CANCELLED", "REFUNDED")


def label(status) -> str:
    """The name of a status in the reader's language; the status itself when it has none."""
    return LABELS.get(status, status)


def steps_from(order):
    """Allowed next statuses with their verb, and whether the merchant is asked first."""
    return [
        {"status": status, "verb": VERBS.get(status, label(status)), "is_final": status in FINAL}
        for status in order.available_statuses()
    ]
