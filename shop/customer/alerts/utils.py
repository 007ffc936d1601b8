"""Telling people that something is back in stock: one outbox message for each alert."""

from django.db import transaction
from oscar.apps.customer.alerts import utils
from oscar.core.loading import get_class, get_model

from shop.outbox.publishing import publish

ProductAlert = get_model("customer", "ProductAlert")
Selector = get_class("partner.strategy", "Selector")


class AlertsDispatcher(utils.AlertsDispatcher):
    """Oscar's; an alert is closed as its message is written, so that none is mailed twice."""

    @transaction.atomic
    def send_product_alert_email_for_user(self, product):
        """Close the active alerts of ``product`` if it can be bought; the outbox mails them."""
        info = Selector().strategy().fetch_for_product(product)
        if not info.availability.is_available_to_buy:
            return
        alerts = list(
            ProductAlert.objects.select_for_update(of=("self",), skip_locked=True)
            .filter(product_id__in=(product.pk, product.parent_id), status=ProductAlert.ACTIVE)
            .order_by("pk")
        )
        left = info.stockrecord.num_in_stock
        is_scarce = left is not None and len(alerts) > left
        for alert in alerts:
            alert.close()
            publish("customer.alert_due", alert_id=alert.pk, is_scarce=is_scarce)

    def tell(self, alert, *, is_scarce):
        """Mail one alert; a member gets a notice in the account too."""
        context = self.get_extra_context_for_alert(alert, is_scarce)
        mail = self.dispatcher.get_messages(self.PRODUCT_ALERT_EVENT_CODE, context)
        if alert.user:
            self.notify_user_about_product_alert(alert.user, context)
            self.dispatcher.dispatch_user_messages(alert.user, mail)
        else:
            self.dispatcher.dispatch_direct_messages(alert.get_email_address(), mail)
