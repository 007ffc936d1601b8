"""Mail about orders."""

from django.conf import settings
from django.urls import reverse
from django.utils import translation
from oscar.core.loading import get_class

OrderDispatcher = get_class("order.utils", "OrderDispatcher")


def send_order_placed(order, language: str | None = None) -> None:
    """Send the confirmation of an order to its customer or guest."""
    with translation.override(language or settings.LANGUAGE_CODE):
        context = {
            "order": order,
            "lines": order.lines.all(),
            "user": order.user,
            "payment_note": payment_note(order),
            "status_url": settings.WAGTAILADMIN_BASE_URL + status_path(order),
        }
        OrderDispatcher().send_order_placed_email_for_user(order, context)


def status_path(order) -> str:
    """Path of the page that shows the order; for a guest it carries a signature."""
    if order.user_id:
        return reverse("customer:order", kwargs={"order_number": order.number})
    return reverse(
        "customer:anon-order",
        kwargs={"order_number": order.number, "hash": order.verification_hash()},
    )


def payment_note(order) -> str:
    """What the customer still has to do to pay; empty when nothing."""
    from shop.payment.providers import provider_for

    source = order.sources.select_related("source_type").first()
    return str(provider_for(source.source_type.code).note) if source else ""
