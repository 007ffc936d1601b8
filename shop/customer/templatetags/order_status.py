"""How an order's status reads to the person who ordered."""

from django import template
from django.utils.translation import pgettext_lazy

register = template.Library()

NAMES = {
    "PENDING": pgettext_lazy("order", "Received"),
    "PAID": pgettext_lazy("order", "Paid"),
    "PROCESSING": pgettext_lazy("order", "Being packed"),
    "SHIPPED": pgettext_lazy("order", "On its way"),
    "DELIVERED": pgettext_lazy("order", "Delivered"),
    "CANCELLED": pgettext_lazy("order", "Cancelled"),
    "REFUNDED": pgettext_lazy("order", "Paid back"),
}
BADGES = {
    "DELIVERED": "badge--success",
    "SHIPPED": "badge--success",
    "PENDING": "badge--warning",
    "CANCELLED": "badge--error",
    "REFUNDED": "badge--error",
}
WAY = ("PENDING", "PROCESSING", "SHIPPED", "DELIVERED")


@register.filter
def status_name(status):
    return NAMES.get(status, status)


@register.filter
def status_badge(status):
    """The badge's modifier; empty for a plain one."""
    return BADGES.get(status, "")


@register.filter
def order_way(order):
    """The steps of a delivery, each done, current or to come; empty when it was called off."""
    status = "PENDING" if order.status == "PAID" else order.status
    if status not in WAY:
        return []
    here = WAY.index(status)
    return [
        {"name": NAMES[step], "is_done": index < here, "is_current": index == here}
        for index, step in enumerate(WAY)
    ]
