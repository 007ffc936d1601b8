"""Whose orders a user of the dashboard may see, and which of them may be changed."""

from oscar.core.loading import get_model

Line = get_model("order", "Line")
Order = get_model("order", "Order")


def orders_for(user):
    """Every order for staff; for a seller those with at least one line of an own partner."""
    orders = Order.objects.select_related(
        "user",
        "billing_address__country",
        "shipping_address__country",
    ).prefetch_related("lines")
    if user.is_staff:
        return orders
    own = Line.objects.filter(partner__users=user)
    return orders.filter(pk__in=own.values("order_id"))


def lines_for(user, order):
    """The lines of ``order`` that ``user`` may see: all for staff, the own ones for a seller."""
    lines = order.lines.select_related("partner", "stockrecord", "product__parent").order_by("pk")
    return lines if user.is_staff else lines.filter(partner__users=user).distinct()


def owns_whole(user, order) -> bool:
    """True when no line of ``order`` belongs to a partner of somebody else."""
    return user.is_staff or not order.lines.exclude(partner__users=user).exists()


def may_change(user, order) -> bool:
    """True for staff with the right to change orders, and for the seller of a whole order."""
    if user.is_staff:
        return user.has_perm("order.change_order")
    return user.has_perm("partner.dashboard_access") and owns_whole(user, order)
