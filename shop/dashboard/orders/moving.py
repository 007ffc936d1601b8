"""Move orders for a merchant, and say what became of each."""

from django.contrib import messages
from django.utils.translation import gettext as _
from oscar.apps.order.exceptions import InvalidOrderStatus
from oscar.apps.partner.exceptions import InvalidStockAdjustment
from oscar.apps.payment.exceptions import PaymentError

from shop.dashboard.orders import access, statuses


def move_all(request, orders, status, note=""):
    """Move each of ``orders`` that may be moved; one message for those, one per refusal."""
    moved = [order.number for order in orders if _moved(request, order, status, note)]
    if moved:
        done = {"status": statuses.label(status), "numbers": ", ".join(moved)}
        messages.success(request, _("%(status)s: %(numbers)s.") % done)


def _moved(request, order, status, note) -> bool:
    from shop.order.transitions import move

    if not access.may_change(request.user, order):
        return _refuse(request, order, _("you may not change it. Nothing was changed."))
    try:
        move(order, status, by=request.user, note=note)
    except InvalidOrderStatus:
        return _refuse(request, order, _explain(order, status))
    except InvalidStockAdjustment:
        return _refuse(request, order, _("its stock does not allow this. Nothing was changed."))
    except PaymentError as error:
        return _refuse(request, order, _("the payment failed: %s. Nothing was changed.") % error)
    return True


def _explain(order, status):
    """Why the step was refused, from what the database says rather than the stale page."""
    order.refresh_from_db(fields=["status"])
    now = {"now": statuses.label(order.status), "wanted": statuses.label(status)}
    if order.status == status:
        return _("it is “%(now)s” already. Nothing was changed.") % now
    return _("it is “%(now)s” and cannot become “%(wanted)s”. Nothing was changed.") % now


def _refuse(request, order, reason) -> bool:
    messages.error(
        request,
        _("Order %(number)s: %(reason)s") % {"number": order.number, "reason": reason},
    )
    return False
