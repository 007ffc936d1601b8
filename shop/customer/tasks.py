"""Work for the account that a clock starts."""

from celery import shared_task
from django.db import transaction
from oscar.core.loading import get_class


@shared_task
def send_product_alerts() -> None:
    """Tell people what is back in stock; an alert whose mail failed stays for the next run."""
    dispatcher = get_class("customer.alerts.utils", "AlertsDispatcher")()
    for product in dispatcher.get_queryset():
        with transaction.atomic():
            dispatcher.send_product_alert_email_for_user(product)
