"""Stock does not wait for ever."""

import logging
from datetime import timedelta

from celery import shared_task
from django.conf import settings
from django.utils import timezone
from oscar.core.loading import get_class, get_model

from shop.checkout.paying import give_back
from shop.payment.providers import provider_for

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
    return released


def expired_orders(now) -> list:
    """PENDING orders past their hold whose way to pay does not wait for delivery."""
    limit = now - timedelta(minutes=settings.ORDER_HOLD_MINUTES)
    pending = Order.objects.filter(status="PENDING", date_placed__lt=limit).prefetch_related(
        "sources__source_type"
    )
    return [order for order in pending if _holds_stock(order)]


def _holds_stock(order) -> bool:
    sources = order.sources.all()
    return all(provider_for(source.source_type.code).holds_stock_for_a_while for source in sources)
