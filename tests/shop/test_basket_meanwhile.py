"""A basket that is ordered, or changed in another tab, while it is being changed."""

from concurrent.futures import ThreadPoolExecutor, wait
from contextlib import contextmanager

import pytest
from django.core.signing import Signer
from django.db import connection
from django.urls import reverse
from oscar.core.loading import get_model

from shop.basket.middleware import BasketMiddleware
from shop.basket.models import BasketClosed
from tests import factories

pytestmark = pytest.mark.django_db
Basket = get_model("basket", "Basket")
HTMX = {"HX-Request": "true"}


@pytest.fixture
def filled(client, home):
    """A guest's basket with two teapots."""
    product = factories.product()
    client.post(reverse("basket:add", args=[product.pk]), {"quantity": 2})
    return Basket.objects.get()


@pytest.fixture
def order_meanwhile(monkeypatch):
    """``with order_meanwhile():`` a basket is submitted once it is loaded, before it is locked."""

    def submit(self, request, basket):
        Basket.open.filter(pk=basket.pk).update(status=Basket.SUBMITTED)

    @contextmanager
    def submitting():
        with monkeypatch.context() as patch:
            patch.setattr(BasketMiddleware, "apply_offers_to_basket", submit)
            yield

    return submitting


def quantities(basket):
    return [line.quantity for line in basket.lines.order_by("pk")]


def test_what_is_added_while_the_basket_is_ordered_goes_to_a_fresh_one(
    client, filled, order_meanwhile
):
    url = reverse("basket:add", args=[factories.product("Vase").pk])

    with order_meanwhile():
        client.post(url, {"quantity": 3}, headers=HTMX)

    assert quantities(filled) == [2]
    assert [quantities(basket) for basket in Basket.open.all()] == [[3]]
    shown = client.get(reverse("basket:summary")).context["lines"]
    assert [line.line.product.title for line in shown] == ["Vase"]


@pytest.mark.parametrize("view", ["line", "line-remove"])
@pytest.mark.parametrize("headers", [{}, HTMX])
def test_a_change_to_what_was_just_ordered_is_refused(
    client, filled, order_meanwhile, view, headers
):
    url = reverse(f"basket:{view}", args=[filled.lines.get().pk])

    with order_meanwhile():
        response = client.post(url, {"quantity": 1}, headers=headers)

    assert quantities(filled) == [2]
    assert (response.status_code, response["HX-Redirect" if headers else "Location"]) == (
        200 if headers else 302,
        reverse("basket:summary"),
    )
    text = client.get(reverse("basket:summary")).content.decode()
    assert "Your basket has just been ordered." in text


def test_a_line_removed_in_another_tab_is_not_resurrected(client, filled, monkeypatch):
    hold, pk = Basket.hold, filled.lines.get().pk
    monkeypatch.setattr(Basket, "hold", lambda self: (filled.lines.all().delete(), hold(self)))

    client.post(reverse("basket:line", args=[pk]), {"quantity": 5})

    assert quantities(filled) == []


def test_two_tabs_that_save_for_later_share_one_saved_basket(client, home, customer):
    client.force_login(customer)
    for title in ("Bowl", "Vase"):
        product = factories.product(title)
        client.post(reverse("basket:add", args=[product.pk]), {"quantity": 1})

    for line in Basket.open.get().lines.all():
        client.post(reverse("basket:line-save", args=[line.pk]))

    assert [quantities(basket) for basket in Basket.saved.all()] == [[1, 1]]


@pytest.mark.django_db(transaction=True)
def test_a_line_added_while_a_basket_is_taken_over_is_not_lost(rf, customer, monkeypatch):
    own = Basket.objects.create(owner=customer)
    filled = factories.basket_with(factories.product("Bowl"))
    vase = factories.product("Vase")
    request = rf.get("/", headers={"cookie": f"oscar_open_basket={Signer().sign(filled.pk)}"})
    request.user, request._basket_cache, request.cookies_to_delete = customer, None, []
    own.strategy = filled.strategy
    look = BasketMiddleware.get_cookie_basket

    def add_and_look(self, *args):
        wait([pool.submit(add_in_another_tab, own, vase)])
        return look(self, *args)

    monkeypatch.setattr(BasketMiddleware, "get_cookie_basket", add_and_look)
    with ThreadPoolExecutor(1) as pool:
        BasketMiddleware(None)._adopt(request)

    assert request._basket_cache is None
    assert quantities(own) == [1]
    assert Basket.objects.get(pk=filled.pk).owner is None


def test_what_is_added_to_a_basket_that_was_taken_over_is_refused(customer):
    own = Basket.objects.create(owner=customer)
    filled = factories.basket_with(factories.product("Bowl"))

    assert BasketMiddleware(None)._take_over(filled, customer)

    with pytest.raises(BasketClosed):
        own.hold()
    assert [basket.owner for basket in Basket.objects.all()] == [customer]


def add_in_another_tab(basket, product):
    try:
        basket.add_product(product)
    finally:
        connection.close()
