"""One account per email, whatever its case, wherever it is made."""

import pytest
from django.contrib.auth import get_user_model
from django.core.management import CommandError, call_command
from django.urls import reverse
from oscar.core.loading import get_model

from shop.users.models import Role
from tests import factories

pytestmark = pytest.mark.django_db
User = get_user_model()
NEW = {"password1": factories.PASSWORD, "password2": factories.PASSWORD}


def test_registration_refuses_an_email_that_differs_in_case(client, customer):
    response = client.post(reverse("customer:register"), {"email": "LAN@Example.com", **NEW})

    assert response.status_code == 200
    assert "email" in response.context["form"].errors
    assert User.objects.count() == 1


def test_two_registrations_at_once_end_in_a_form_error(client, customer, monkeypatch):
    from shop.customer import forms

    monkeypatch.setattr(forms.EmailUserCreationForm, "_is_taken", lambda self, email: False)
    monkeypatch.setattr(User, "validate_constraints", lambda self, exclude=None: None)
    monkeypatch.setattr(User, "validate_unique", lambda self, exclude=None: None)

    response = client.post(reverse("customer:register"), {"email": "lan@example.com", **NEW})

    assert response.status_code == 200
    assert "email" in response.context["form"].errors
    assert User.objects.count() == 1


def test_a_profile_cannot_take_somebody_elses_email(client, customer):
    other = factories.user(email="other@example.com")
    client.force_login(other)

    response = client.post(
        reverse("customer:profile-update"),
        {"email": "Lan@EXAMPLE.com", "first_name": "", "last_name": ""},
    )

    assert "email" in response.context["form"].errors
    other.refresh_from_db()
    assert other.email == "other@example.com"


def test_djangos_admin_refuses_and_accepts_by_email(client, customer, staff):
    client.force_login(staff)
    url = reverse("admin:users_user_add")
    usable = {"usable_password": "true", **NEW}

    refused = client.post(url, {"email": "LAN@example.com", **usable})
    accepted = client.post(url, {"email": "New@Example.com", **usable})

    assert "email" in refused.context["adminform"].form.errors
    assert accepted.status_code == 302
    assert User.objects.filter(email="new@example.com").count() == 1


def test_wagtails_admin_refuses_and_accepts_by_email(client, home, customer, staff):
    client.force_login(staff)
    url = reverse("wagtailusers_users:add")
    names = {"first_name": "A", "last_name": "B", **NEW}

    refused = client.post(url, {"email": "LAN@example.com", **names})
    accepted = client.post(url, {"email": "New@Example.com", **names})

    assert "email" in refused.context["form"].errors
    assert accepted.status_code == 302
    assert User.objects.filter(email="new@example.com").count() == 1


def test_a_partners_user_needs_an_email_of_its_own(client, customer, staff):
    client.force_login(staff)
    partner = get_model("partner", "Partner").objects.create(name="Workshop")
    url = reverse("dashboard:partner-user-create", args=[partner.pk])
    fields = {"first_name": "A", "last_name": "B", "role": "limited", **NEW}

    refused = client.post(url, {"email": "LAN@example.com", **fields})
    accepted = client.post(url, {"email": "Maker@Example.com", **fields})

    assert "email" in refused.context["form"].errors
    assert accepted.status_code == 302
    assert User.objects.get(email="maker@example.com").role == Role.SELLER


def test_createsuperuser_refuses_an_email_that_differs_in_case(customer):
    with pytest.raises(CommandError):
        call_command("createsuperuser", email="LAN@example.com", interactive=False, verbosity=0)

    assert User.objects.count() == 1


@pytest.mark.parametrize("written", ["lan@example.com", "LAN@Example.com", " lan@example.com "])
def test_signing_in_does_not_depend_on_case(client, customer, written):
    response = client.post(
        reverse("customer:login"),
        {
            "login-username": written,
            "login-password": factories.PASSWORD,
            "login_submit": "1",
        },
    )

    assert response.status_code == 302
    assert client.session["_auth_user_id"] == str(customer.pk)
