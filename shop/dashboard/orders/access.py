"""Whose orders a user of the dashboard may see, and which of them may be changed."""

from django.db.models import Prefetch
from oscar.core.loading import get_model

Line = get_model("order", "Line")
Order = get_model("order", "Order")


def orders_for(user):
    """Every order for staff; for a seller those with lines of an own partner, and only these lines.

    So ``order.lines.all()`` and ``order.num_items`` tell a seller nothing of others' goods.
    """
    orders = Order.objects.select_related(
        "user", "billing_address__country", "shipping_address__country"
    )
    if user.is_staff:
        return orders.prefetch_related("lines")
    own = Line.objects.filter(partner__users=user)
    return orders.filter(pk__in=own.values("order_id")).prefetch_related(Prefetch("lines", own))


def lines_for(user, order):
    """The lines of ``order`` that ``user`` may see: all for staff, the own ones for a seller."""
    lines = Line.objects.filter(order=order).select_related("partner").order_by("pk")
    return lines if user.is_staff else lines.filter(partner__users=user)


def owns_whole(user, order) -> bool:
    """True when no line of ``order`` belongs to a partner of somebody else."""
    if user.is_staff:
        return True
    lines = Line.objects.filter(order=order)  # not `order.lines`: it holds the own ones only
    return not lines.exclude(partner__users=user).exists()


def may_change(user, order) -> bool:
    """True for staff with the right to change orders, and for the seller of a whole order."""
    if user.is_staff:
        return user.has_perm("order.change_order")
    return user.has_perm("partner.dashboard_access") and owns_whole(user, order)
