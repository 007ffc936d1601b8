"""Stock does not wait for ever."""

import logging
from datetime import timedelta

from celery import shared_task
from django.conf import settings
from django.utils import timezone
from oscar.core.loading import get_class, get_model

from shop.checkout.paying import give_back
from shop.payment.providers import paid_on_delivery

InvalidOrderStatus = get_class("order.exceptions", "InvalidOrderStatus")
Order = get_model("order", "Order")

logger = logging.getLogger(__name__)


@shared_task
def release_expired_orders() -> int:
    """Cancel orders that waited for their payment longer than the hold; returns how many."""
    released = 0
    for order in expired_orders(timezone.now()):
        try:
            give_back(order, note="Not paid in time")
            released += 1
        except InvalidOrderStatus:
            logger.info("Order %s was paid just in time", order.number)
        except Exception:
            logger.exception("Order %s could not be released; the next run tries", order.number)
    return released


def expired_orders(now):
    """PENDING orders past their hold whose money was to come before the delivery."""
    limit = now - timedelta(minutes=settings.ORDER_HOLD_MINUTES)
    return (
        Order.objects.filter(status="PENDING", date_placed__lt=limit, sources__isnull=False)
        .exclude(sources__source_type__code__in=paid_on_delivery())
        .order_by("pk")
        .distinct()
    )
