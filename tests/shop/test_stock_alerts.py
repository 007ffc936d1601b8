"""Mails about what is back in stock: one for each alert, whatever fails beside it."""

import pytest
from django.core import mail
from oscar.core.loading import get_class, get_model

from shop.customer.tasks import send_product_alerts
from shop.outbox.models import Message
from shop.outbox.tasks import deliver
from tests import factories

pytestmark = pytest.mark.django_db
AlertsDispatcher = get_class("customer.alerts.utils", "AlertsDispatcher")
ProductAlert = get_model("customer", "ProductAlert")


def deliver_all():
    for key in Message.objects.order_by("pk").values_list("pk", flat=True):
        deliver(key)


def recipients():
    return sorted(to for letter in mail.outbox for to in letter.to)


def test_a_product_that_fails_does_not_stop_the_others(home, customer, monkeypatch):
    goods = [factories.product(title) for title in ("Bowl", "Vase", "Cup")]
    for product in goods:
        ProductAlert.objects.create(user=customer, product=product)
    send = AlertsDispatcher.send_product_alert_email_for_user

    def fail_for_the_vase(self, product):
        if product == goods[1]:
            raise RuntimeError
        send(self, product)

    monkeypatch.setattr(AlertsDispatcher, "send_product_alert_email_for_user", fail_for_the_vase)
    send_product_alerts()
    deliver_all()

    assert sorted(letter.subject for letter in mail.outbox) == ["Bowl is back", "Cup is back"]


def test_what_was_mailed_is_not_mailed_again_when_a_later_mail_fails(home, monkeypatch):
    product = factories.product()
    for name in ("an", "binh", "chi"):
        ProductAlert.objects.create(email=f"{name}@example.com", product=product)
    ProductAlert.objects.update(status=ProductAlert.ACTIVE)
    tell = AlertsDispatcher.tell

    def fail_for_binh(self, alert, **how):
        if alert.email.startswith("binh"):
            raise ConnectionError
        tell(self, alert, **how)

    with monkeypatch.context() as patch:
        patch.setattr(AlertsDispatcher, "tell", fail_for_binh)
        send_product_alerts()
        deliver_all()
    first = recipients()
    send_product_alerts()
    Message.objects.update(due_at="2020-01-01T00:00Z")
    deliver_all()

    assert first == ["an@example.com", "chi@example.com"]
    assert recipients() == ["an@example.com", "binh@example.com", "chi@example.com"]
