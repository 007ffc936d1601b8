"""The account: signing in and out, passwords, orders, wish lists, notices. GET changes nothing."""

import re

import pytest
from django.contrib.auth import get_user_model
from django.core import mail
from django.urls import reverse
from django.utils import translation
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


def sign_in(client, next_url, password=factories.PASSWORD):
    return client.post(
        reverse("customer:login") + f"?next={next_url}",
        {
            "login-username": "lan@example.com",
            "login-password": password,
            "login-redirect_url": next_url,
        },
    )


PAGES = [
    "customer:summary",
    "customer:order-list",
    "customer:address-list",
    "customer:address-create",
    "customer:wishlists-list",
    "customer:wishlists-create",
    "customer:alerts-list",
    "customer:notifications-inbox",
    "customer:notifications-archive",
    "customer:email-list",
    "customer:profile-view",
    "customer:profile-update",
    "customer:profile-delete",
    "customer:change-password",
    "customer:logout",
]
OPEN_PAGES = ["customer:login", "customer:register", "password-reset", "password-reset-done"]


@pytest.mark.parametrize("language", ["en", "vi"])
def test_every_page_of_the_account_opens_in_the_shops_dress(client, member, language):
    with translation.override(language):
        for name in PAGES:
            response = client.get(reverse(name))

            text = response.content.decode()
            assert (name, response.status_code) == (name, 200)
            assert f'<html lang="{language}"' in text
            assert not re.search(r'class="([^"]* )?(btn|col-sm-\d|form-control|row)[ "]', text), (
                name
            )


def test_every_open_page_opens_for_a_stranger(client, home):
    for name in OPEN_PAGES:
        response = client.get(reverse(name))

        assert (name, response.status_code) == (name, 200)
        assert 'autocomplete="' in response.content.decode() or name == "password-reset-done"


@pytest.mark.parametrize("name", PAGES[:-1])
def test_a_stranger_is_asked_to_sign_in_and_comes_back(client, home, name):
    response = client.get(reverse(name))

    assert response["Location"] == f"{reverse('customer:login')}?next={reverse(name)}"


# --- In and out -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("next_url", "lands"),
    [
        ("/basket/", "/basket/"),
        ("", "/account/"),
        ("https://evil.example/", "/account/"),
        ("//evil.example/", "/account/"),
        ("javascript:alert(1)", "/account/"),
    ],
)
def test_signing_in_stays_on_this_host(client, home, customer, next_url, lands):
    assert sign_in(client, next_url)["Location"] == lands


def test_a_wrong_password_does_not_tell_whether_the_account_exists(client, home, customer):
    known = sign_in(client, "", password="wrong")
    unknown = client.post(
        reverse("customer:login"), {"login-username": "no@example.com", "login-password": "wrong"}
    )

    text = "The email address or the password is not right."
    assert text in known.content.decode()
    assert text in unknown.content.decode()
    assert "_auth_user_id" not in client.session


def test_signing_out_needs_a_post(client, member):
    client.get(reverse("customer:logout"))
    assert client.session["_auth_user_id"] == str(member.pk)

    response = client.post(reverse("customer:logout"))

    assert response["Location"] == "/"
    assert "_auth_user_id" not in client.session


def test_registering_signs_in_and_sends_a_welcome(client, home):
    response = client.post(
        reverse("customer:register"),
        {"email": "Mai@Example.com", "redirect_url": "/basket/", **NEW},
    )

    user = User.objects.get()
    assert response["Location"] == "/basket/"
    assert client.session["_auth_user_id"] == str(user.pk)
    assert [letter.to for letter in deliver_all()] == [["mai@example.com"]]
