"""Orders in the account, and a guest's by its signed link."""

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


@pytest.fixture
def order(customer):
    from shop.checkout.placement import place

    basket = factories.basket_with(factories.product(stock=5), quantity=2, owner=customer)
    return place(factories.purchase(basket, user=customer))


@pytest.fixture
def guest_order(home):
    from shop.checkout.placement import place

    return place(factories.purchase(factories.basket_with(factories.product(stock=5))))


def test_a_member_sees_the_order_and_nobody_elses(client, order, member):
    other = factories.user(email="other@example.com")
    url = reverse("customer:order", kwargs={"order_number": order.number})

    assert "₫840,000" in client.get(url).content.decode()
    assert order.number in client.get(reverse("customer:order-list")).content.decode()

    client.force_login(other)
    assert client.get(url).status_code == 404


def test_an_order_is_bought_again_by_post(client, order, member):
    url = reverse("customer:order", kwargs={"order_number": order.number})

    client.post(url, {"action": "reorder"})

    basket = get_model("basket", "Basket").open.get(owner=member)
    assert [line.quantity for line in basket.lines.all()] == [2]


def test_a_line_of_an_order_is_bought_again_by_post_only(client, order, member):
    line = order.lines.get()
    url = reverse("customer:order-line", args=[order.number, line.pk])
    missing = reverse("customer:order-line", args=[order.number, line.pk + 1])

    assert client.get(url).status_code == 405
    assert client.post(missing, {"action": "reorder"}).status_code == 404
    assert client.post(url, {"action": "reorder"})["Location"] == reverse("basket:summary")


def test_a_guest_sees_the_order_with_the_link_and_the_email(client, guest_order):
    keys = {"order_number": guest_order.number, "hash": guest_order.verification_hash()}
    form, page = (
        reverse("customer:anon-order-form", kwargs=keys),
        reverse("customer:anon-order", kwargs=keys),
    )

    assert client.get(page)["Location"] == form
    wrong = client.post(form, {"email": "other@example.com"})
    right = client.post(form, {"email": "Guest@Example.com"})

    assert wrong.context["form"].errors
    assert right["Location"] == page
    assert "Celadon teapot" in client.get(page).content.decode()


def test_a_forged_link_shows_no_order(client, guest_order):
    keys = {"order_number": guest_order.number, "hash": f"{guest_order.number}:forged"}
    form = reverse("customer:anon-order-form", kwargs=keys)

    response = client.post(form, {"email": "guest@example.com"})

    assert response.context["form"].errors
