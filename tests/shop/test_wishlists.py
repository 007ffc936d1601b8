"""Wish lists: kept, moved and shared; never changed by GET."""

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


def test_a_wish_is_kept_by_post_only(client, member):
    url = reverse("customer:wishlists-add-product", args=[factories.product().pk])

    assert client.get(url).status_code == 405
    assert WishList.objects.count() == 0
    client.post(url)

    assert [line.title for line in WishList.objects.get().lines.all()] == ["Celadon teapot"]


def test_a_wish_list_shows_changes_and_moves_its_things(client, member):
    product = factories.product()
    first, second = (WishList.objects.create(owner=member, name=name) for name in "AB")
    first.add(product)
    line = first.lines.get()
    page = reverse("customer:wishlists-detail", args=[first.key])
    move = reverse(
        "customer:wishlists-move-product-to-another", args=[first.key, line.pk, second.key]
    )

    assert "Celadon teapot" in client.get(page).content.decode()
    client.post(page, quantities(first, line, 3))
    line.refresh_from_db()
    assert line.quantity == 3
    assert client.get(move).status_code == 405
    client.post(move)
    assert second.lines.count() == 1


def quantities(wishlist, line, quantity):
    return {
        "lines-TOTAL_FORMS": 1,
        "lines-INITIAL_FORMS": 1,
        "lines-0-id": line.pk,
        "lines-0-wishlist": wishlist.pk,
        "lines-0-quantity": quantity,
    }


@pytest.mark.parametrize(
    ("visibility", "stranger", "member_status"),
    [("Public", 200, 200), ("Private", 403, 403), ("Shared", 302, 403)],
)
def test_a_wish_list_is_shown_to_whom_it_may(
    client, home, customer, visibility, stranger, member_status
):
    wishlist = WishList.objects.create(owner=customer, name="Tết", visibility=visibility)
    wishlist.add(factories.product())
    url = reverse("wishlists:detail", args=[wishlist.key])

    seen = client.get(url)
    client.force_login(factories.user(email="other@example.com"))

    assert seen.status_code == stranger
    assert client.get(url).status_code == member_status
    if stranger == 302:
        assert seen["Location"] == f"{reverse('customer:login')}?next={url}"
