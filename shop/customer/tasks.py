"""Work for the account that a clock starts."""

import logging

from celery import shared_task
from oscar.core.loading import get_class

logger = logging.getLogger(__name__)


@shared_task
def send_product_alerts() -> None:
    """Tell people what is back in stock; a product that fails waits for the next run."""
    dispatcher = get_class("customer.alerts.utils", "AlertsDispatcher")()
    for product in dispatcher.get_queryset():
        try:
            dispatcher.send_product_alert_email_for_user(product)
        except Exception:
            logger.exception("Alerts for product %s failed", product.pk)
