"""Mail about an account, in the language its owner was reading.

Whoever is gone by the time a message is delivered gets no mail.
"""

import copy

from django.conf import settings
from django.contrib.auth import get_user_model
from django.utils import translation
from oscar.apps.customer.utils import get_password_reset_url
from oscar.core.loading import get_class, get_model

from shop.outbox.registry import hears

AlertsDispatcher = get_class("customer.alerts.utils", "AlertsDispatcher")
CustomerDispatcher = get_class("customer.utils", "CustomerDispatcher")
ProductAlert = get_model("customer", "ProductAlert")
User = get_user_model()


@hears("customer.registered")
def welcome(payload: dict) -> None:
    user = User.objects.filter(pk=payload["user_id"]).first()
    if user is not None:
        with _language_of(payload):
            CustomerDispatcher().send_registration_email_for_user(user, {"user": user})


@hears("customer.password_reset_asked")
def send_reset_link(payload: dict) -> None:
    """Nothing is sent to an unknown address, nor to an account that has no password."""
    user = User.objects.filter(email__iexact=payload["email"], is_active=True).first()
    if user is not None and user.has_usable_password():
        with _language_of(payload):
            CustomerDispatcher().send_password_reset_email_for_user(user, _with_reset_link(user))


@hears("customer.password_changed")
def tell_password_changed(payload: dict) -> None:
    user = User.objects.filter(pk=payload["user_id"]).first()
    if user is not None:
        with _language_of(payload):
            CustomerDispatcher().send_password_changed_email_for_user(user, _with_reset_link(user))


@hears("customer.email_changed")
def tell_email_changed(payload: dict) -> None:
    """Goes to the old address, whose owner may not know of the change."""
    user = User.objects.filter(pk=payload["user_id"]).first()
    if user is None:
        return
    before = copy.copy(user)
    before.email = payload["old_email"]
    with _language_of(payload):
        context = {**_with_reset_link(user), "new_email": user.email}
        CustomerDispatcher().send_email_changed_email_for_user(before, context)


@hears("customer.alert_asked")
def ask_to_confirm_alert(payload: dict) -> None:
    alert = ProductAlert.objects.filter(
        pk=payload["alert_id"], status=ProductAlert.UNCONFIRMED
    ).first()
    if alert is not None:
        with _language_of(payload):
            AlertsDispatcher().send_product_alert_confirmation_email_for_user(alert)


@hears("customer.alert_due")
def tell_back_in_stock(payload: dict) -> None:
    alert = ProductAlert.objects.filter(pk=payload["alert_id"], status=ProductAlert.CLOSED).first()
    if alert is not None:
        with _language_of(payload):
            AlertsDispatcher().tell(alert, is_scarce=payload["is_scarce"])


def _language_of(payload):
    return translation.override(payload.get("language") or settings.LANGUAGE_CODE)


def _with_reset_link(user) -> dict:
    return {"user": user, "reset_url": get_password_reset_url(user)}
