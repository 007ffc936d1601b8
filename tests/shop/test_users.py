"""Who people are: one account per email, roles, groups and the doors they open."""

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.urls import reverse
from wagtail.models import Collection

from shop.users.groups import (
    EDITORS,
    EDITORS_AND_SHOP_MANAGERS,
    SHOP_MANAGERS,
    complete_groups,
)
from shop.users.models import Role
from tests import factories

pytestmark = pytest.mark.django_db
User = get_user_model()
NEW = {"password1": factories.PASSWORD, "password2": factories.PASSWORD}


@pytest.fixture
def groups(home):
    Collection.objects.filter(depth=1).exists() or Collection.add_root(name="Root")
    complete_groups()
    return {group.name: group for group in Group.objects.all()}


@pytest.fixture
def people(groups):
    """One person of every kind, by kind."""
    found = {kind: factories.user(email=f"{kind}@example.com") for kind in ("customer", "seller")}
    factories.seller(found["seller"])
    for kind, name in {
        "editor": EDITORS,
        "manager": SHOP_MANAGERS,
        "both": EDITORS_AND_SHOP_MANAGERS,
    }.items():
        found[kind] = factories.user(email=f"{kind}@example.com")
        found[kind].groups.add(groups[name])
    found["administrator"] = factories.user(
        email="administrator@example.com", is_staff=True, is_superuser=True
    )
    return found


DOORS = {
    "dashboard:index": {"seller", "manager", "both", "administrator"},
    "dashboard:order-list": {"seller", "manager", "both", "administrator"},
    "dashboard:catalogue-product-list": {"seller", "manager", "both", "administrator"},
    "dashboard:catalogue-category-list": {"manager", "both", "administrator"},
    "dashboard:offer-list": {"manager", "both", "administrator"},
    "dashboard:voucher-list": {"manager", "both", "administrator"},
    "dashboard:reviews-list": {"manager", "both", "administrator"},
    "dashboard:search-report": {"manager", "both", "administrator"},
    "dashboard:search-pin-list": {"manager", "both", "administrator"},
    "dashboard:users-index": {"manager", "both", "administrator"},
    "dashboard:partner-list": {"manager", "both", "administrator"},
    "dashboard:shipping-method-list": {"manager", "both", "administrator"},
    "wagtailadmin_home": {"editor", "both", "administrator"},
    "admin:index": {"administrator"},
    "admin:order_order_changelist": {"administrator"},
    "admin:payment_source_changelist": {"administrator"},
    "admin:partner_stockrecord_changelist": {"administrator"},
    "admin:users_user_changelist": {"administrator"},
}
KINDS = ["customer", "seller", "editor", "manager", "both", "administrator"]


@pytest.mark.parametrize("kind", KINDS)
def test_each_back_office_opens_for_its_people_and_nobody_else(client, people, kind):
    client.force_login(people[kind])

    answers = {door: client.get(reverse(door)).status_code for door in DOORS}

    assert {door for door, status in answers.items() if status == 200} == {
        door for door, kinds in DOORS.items() if kind in kinds
    }
    assert {status for door, status in answers.items() if door.startswith("dashboard:")} <= {
        200,
        403,
    }


def test_a_stranger_is_asked_to_sign_in_at_the_dashboard(client):
    response = client.get(reverse("dashboard:index"))

    assert response.status_code == 302
    assert response["Location"].startswith(reverse("dashboard:login"))


def test_an_editor_may_write_publish_and_upload(client, people, home):
    client.force_login(people["editor"])

    assert home.permissions_for_user(people["editor"]).can_publish()
    assert client.get(reverse("wagtailadmin_pages:edit", args=[home.pk])).status_code == 200
    assert client.get(reverse("wagtailimages:add_multiple")).status_code == 200
    assert client.get(reverse("wagtaildocs:add_multiple")).status_code == 200
    assert client.get(reverse("wagtailredirects:index")).status_code == 200


@pytest.mark.parametrize("kind", ["manager", "both"])
def test_a_shop_manager_cannot_change_who_people_are(client, people, kind):
    client.force_login(people[kind])
    administrator = people["administrator"]

    answers = [
        client.get(reverse("wagtailusers_users:edit", args=[administrator.pk])).status_code,
        client.get(reverse("admin:users_user_change", args=[administrator.pk])).status_code,
        client.post(reverse("dashboard:partner-user-link", args=[1, administrator.pk])).status_code,
    ]

    assert 200 not in answers
    assert not people[kind].has_perm("users.change_user")


def test_joining_a_managing_group_makes_staff_and_leaving_it_ends_that(groups, customer):
    customer.groups.add(groups[SHOP_MANAGERS])
    assert customer.is_staff

    customer.groups.remove(groups[SHOP_MANAGERS])
    assert not customer.is_staff


def test_a_group_that_takes_somebody_in_makes_staff_too(groups, customer):
    groups[EDITORS_AND_SHOP_MANAGERS].user_set.add(customer)

    customer.refresh_from_db()
    assert customer.is_staff


@pytest.mark.parametrize(
    "empty", [lambda group: group.user_set.clear(), lambda group: group.delete()]
)
def test_a_group_that_ends_takes_staff_status_along_except_from_members_of_another(
    empty, groups, customer, staff
):
    both = factories.user(email="both@example.com")
    both.groups.set([groups[SHOP_MANAGERS], groups[EDITORS_AND_SHOP_MANAGERS]])
    groups[SHOP_MANAGERS].user_set.add(customer, staff)

    empty(groups[SHOP_MANAGERS])

    people = [User.objects.get(pk=person.pk) for person in (customer, both, staff)]
    assert [person.is_staff for person in people] == [False, True, True]


def test_editors_are_not_staff_and_administrators_stay_staff(groups, customer, staff):
    customer.groups.add(groups[EDITORS])
    staff.groups.add(groups[SHOP_MANAGERS])
    staff.groups.clear()

    staff.refresh_from_db()
    assert (customer.is_staff, staff.is_staff) == (False, True)


def test_completing_the_groups_twice_changes_nothing(groups):
    before = {
        name: (group.permissions.count(), group.page_permissions.count())
        for name, group in groups.items()
    }

    complete_groups()

    assert before == {
        group.name: (group.permissions.count(), group.page_permissions.count())
        for group in Group.objects.all()
    }


def test_a_role_follows_from_what_the_person_may_do(people):
    roles = {kind: people[kind].role for kind in ("customer", "seller", "administrator")}

    assert roles == {
        "customer": Role.CUSTOMER,
        "seller": Role.SELLER,
        "administrator": Role.ADMINISTRATOR,
    }
