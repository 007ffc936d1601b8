"""What leaves the house when an order is placed or moves."""

from oscar.core.loading import get_model

from shop.order.mail import send_order_placed
from shop.outbox.registry import hears

Order = get_model("order", "Order")


@hears("order.placed")
def confirm_by_mail(payload: dict) -> None:
    """Send the confirmation, in the language the order was placed in."""
    send_order_placed(Order.objects.get(pk=payload["order_id"]), payload.get("language"))
