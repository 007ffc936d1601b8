"""Passwords: reset without telling who is known, changed, and asked before an account goes."""

import re

import pytest
from django.contrib.auth import get_user_model
from django.core import mail
from django.urls import reverse
from oscar.core.loading import get_model

from shop.outbox.models import Message
from shop.outbox.tasks import deliver
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


def deliver_all():
    for pk in Message.objects.values_list("pk", flat=True):
        deliver(pk)
    return mail.outbox


def test_a_reset_looks_the_same_for_a_known_and_an_unknown_address(client, home, customer):
    answers = [
        client.post(reverse("password-reset"), {"email": email})
        for email in ("LAN@example.com", "nobody@example.com")
    ]

    assert {answer["Location"] for answer in answers} == {reverse("password-reset-done")}
    assert Message.objects.count() == 2
    assert [letter.to for letter in deliver_all()] == [["lan@example.com"]]


def test_a_reset_link_sets_the_password_once(client, home, customer):
    client.post(reverse("password-reset"), {"email": customer.email})
    link = re.search(r"http\S+(/account/password-reset/\S+)", deliver_all()[0].body)[1]
    fields = {"new_password1": NEW["password1"], "new_password2": NEW["password1"]}

    form = client.get(link, follow=True)
    client.post(form.redirect_chain[-1][0], fields)
    again = client.get(link, follow=True)

    customer.refresh_from_db()
    assert customer.check_password(NEW["password1"])
    assert again.context["validlink"] is False


def test_changing_the_password_keeps_the_session_and_tells_by_mail(client, member):
    fields = {"old_password": factories.PASSWORD, **{f"new_{k}": v for k, v in NEW.items()}}

    client.post(reverse("customer:change-password"), fields)

    member.refresh_from_db()
    assert member.check_password(NEW["password1"])
    assert client.get(reverse("customer:summary")).status_code == 200
    assert [letter.subject for letter in deliver_all()] == ["Your password at Sông was changed"]


def test_a_new_email_is_told_to_the_old_one(client, member):
    fields = {"email": "Lan.Nguyen@example.com", "first_name": "Lan", "last_name": "Nguyễn"}

    client.post(reverse("customer:profile-update"), fields)

    letter = deliver_all()[0]
    assert letter.to == ["lan@example.com"]
    assert "lan.nguyen@example.com" in letter.body


def test_an_account_is_deleted_with_its_password_only(client, member):
    url = reverse("customer:profile-delete")

    client.post(url, {"password": "wrong"})
    assert User.objects.count() == 1

    client.post(url, {"password": factories.PASSWORD})
    assert User.objects.count() == 0
    assert "_auth_user_id" not in client.session
