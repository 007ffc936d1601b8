"""Alerts and notices: opening one changes nothing."""

import pytest
from django.contrib.auth import get_user_model
from django.urls import reverse
from oscar.core.loading import get_model

from tests import factories

pytestmark = pytest.mark.django_db
User = get_user_model()
Notification = get_model("communication", "Notification")
ProductAlert = get_model("customer", "ProductAlert")
WishList = get_model("wishlists", "WishList")
NEW = {"password1": "river-stone-cedar", "password2": "river-stone-cedar"}


@pytest.fixture
def member(client, home, customer):
    client.force_login(customer)
    return customer


def test_a_guests_alert_is_confirmed_and_cancelled_by_post(client, home):
    product = factories.product(stock=0)
    client.post(reverse("customer:alert-create", args=[product.pk]), {"email": "mai@example.com"})
    alert = ProductAlert.objects.get()
    confirm, cancel = alert.get_confirm_url(), alert.get_cancel_url()

    client.get(confirm)
    client.get(cancel)
    alert.refresh_from_db()
    assert alert.status == ProductAlert.UNCONFIRMED

    client.post(confirm)
    alert.refresh_from_db()
    assert alert.status == ProductAlert.ACTIVE

    response = client.post(cancel + "?next=https://evil.example/")
    alert.refresh_from_db()
    assert alert.status == ProductAlert.CANCELLED
    assert response["Location"] == product.get_absolute_url()


def test_opening_a_notice_changes_nothing_and_a_button_marks_it_read(client, member):
    notice = Notification.objects.create(
        recipient=member, subject="<b>Back</b>", body="See http://x.test/"
    )
    update = reverse("customer:notifications-update")

    text = client.get(reverse("customer:notifications-detail", args=[notice.pk])).content.decode()
    notice.refresh_from_db()
    assert notice.date_read is None
    assert "&lt;b&gt;Back&lt;/b&gt;" in text

    client.post(update, {"action": "read", "selected_notification": [notice.pk, "x"]})
    notice.refresh_from_db()
    assert notice.is_read


def test_nobody_touches_anothers_notice(client, member, staff):
    notice = Notification.objects.create(recipient=staff, subject="Back", body="")

    opened = client.get(reverse("customer:notifications-detail", args=[notice.pk]))
    client.post(
        reverse("customer:notifications-update"),
        {"action": "delete", "selected_notification": notice.pk},
    )

    assert opened.status_code == 404
    assert Notification.objects.count() == 1
