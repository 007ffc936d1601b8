"""The basket's pages: looked at, changed with and without JavaScript."""

from decimal import Decimal

import pytest
from django.urls import reverse
from oscar.core.loading import get_class, get_model

from shop.partner.strategy import Selector
from tests import factories

pytestmark = pytest.mark.django_db
Basket = get_model("basket", "Basket")
Country = get_model("address", "Country")
Method = get_model("shipping", "OrderAndItemCharges")
Repository = get_class("shipping.repository", "Repository")
UserAddress = get_model("address", "UserAddress")
HTMX = {"HX-Request": "true"}


@pytest.fixture
def filled(client, home):
    """A guest's basket with two teapots (three in stock)."""
    product = factories.product(stock=3)
    client.post(reverse("basket:add", args=[product.pk]), {"quantity": 2})
    return Basket.objects.get()


def page(client):
    return client.get(reverse("basket:summary"))


def quantities(basket):
    return [line.quantity for line in basket.lines.order_by("pk")]


def test_an_empty_basket_shows_a_way_on_and_creates_nothing(client, home):
    response = page(client)

    assert reverse("catalogue:index") in response.content.decode()
    assert Basket.objects.count() == 0


def test_a_basket_shows_its_lines_totals_and_the_way_to_checkout(client, filled):
    response = page(client)

    text = response.content.decode()
    assert response.status_code == 200
    assert "Celadon teapot" in text
    assert "₫840,000" in text
    assert text.count(f'href="{reverse("checkout:index")}"') == 2


@pytest.mark.parametrize("number", [1, 20])
def test_the_page_takes_the_same_queries_for_one_line_and_twenty(
    client, home, number, django_assert_num_queries
):
    Method.objects.create(name="Post", price_per_order=30_000)
    for index in range(number):
        product = factories.product(f"Bowl {index}")
        client.post(reverse("basket:add", args=[product.pk]), {"quantity": 1})
    page(client)

    with django_assert_num_queries(12):
        response = page(client)

    assert len(response.context["lines"]) == number


def test_a_changed_quantity_is_kept_and_the_page_comes_back(client, filled):
    line = filled.lines.get()

    response = client.post(reverse("basket:line", args=[line.pk]), {"quantity": 3})

    assert (response.status_code, response["Location"]) == (302, reverse("basket:summary"))
    assert quantities(filled) == [3]


def test_htmx_gets_the_basket_and_the_badge_after_a_change(client, filled):
    line = filled.lines.get()

    response = client.post(reverse("basket:line", args=[line.pk]), {"quantity": 3}, headers=HTMX)

    text = response.content.decode()
    assert text.count("<html") == 0
    assert 'id="basket"' in text
    assert 'id="mini-basket"' in text
    assert 'hx-swap-oob="true"' in text
    assert "₫1,260,000" in text


@pytest.mark.parametrize("bad", ["0", "-1", "1000000000", "1.5", "abc", "1e9", ""])
@pytest.mark.parametrize("headers", [{}, HTMX])
def test_a_bad_quantity_gives_an_error_at_its_field_and_changes_nothing(
    client, filled, bad, headers
):
    line = filled.lines.get()

    response = client.post(
        reverse("basket:line", args=[line.pk]), {"quantity": bad}, headers=headers
    )

    assert response.status_code == 200
    assert f'id="line-{line.pk}-quantity_error"' in response.content.decode()
    assert quantities(filled) == [2]


def test_a_line_is_removed_by_post_only(client, filled):
    url = reverse("basket:line-remove", args=[filled.lines.get().pk])

    assert client.get(url).status_code == 405
    assert quantities(filled) == [2]
    client.post(url)

    assert quantities(filled) == []


def test_a_strangers_line_cannot_be_touched(client, filled):
    other = factories.basket_with(factories.product("Vase"))

    client.post(reverse("basket:line-remove", args=[other.lines.get().pk]))

    assert quantities(other) == [1]


def test_a_line_removed_in_another_tab_is_no_error(client, filled):
    pk = filled.lines.get().pk
    filled.lines.all().delete()

    response = client.post(reverse("basket:line", args=[pk]), {"quantity": 1}, follow=True)

    assert "That is no longer in your basket." in response.content.decode()


def test_what_sold_out_is_shown_and_can_be_removed(client, filled):
    line = filled.lines.get()
    line.stockrecord.num_in_stock = 0
    line.stockrecord.save()

    text = page(client).content.decode()
    client.post(reverse("basket:line-remove", args=[line.pk]))

    assert "This is sold out." in text
    assert f'href="{reverse("checkout:index")}"' not in text
    assert quantities(filled) == []


def test_a_product_taken_off_sale_is_told(client, filled):
    product = filled.lines.get().product
    product.is_public = False
    product.save()

    response = page(client)

    assert "This is no longer sold." in response.content.decode()
    assert response.context["can_check_out"] is False


def test_a_product_that_was_deleted_leaves_an_empty_basket(client, filled):
    filled.lines.get().product.delete()

    response = page(client)

    assert (response.status_code, response.context["lines"]) == (200, [])


def test_a_price_that_rose_is_told(client, filled):
    record = filled.lines.get().stockrecord
    record.price = 500000
    record.save()

    text = page(client).content.decode()

    assert "has increased from" in text
    assert "₫1,000,000" in text


def test_signing_in_keeps_the_basket(client, filled, customer):
    client.post(
        reverse("customer:login"),
        {"login-username": customer.email, "login-password": factories.PASSWORD},
    )
    response = page(client)

    assert response.context["basket"].owner == customer
    assert [line.line.quantity for line in response.context["lines"]] == [2]


def deliver_to_vietnam():
    method = Method.objects.create(name="Post", price_per_order=30_000)
    method.countries.add(factories.vietnam())


def test_delivery_is_promised_to_nobody_whose_address_is_unknown(client, filled):
    """Free delivery on this page and a charge at the checkout was a promise not kept."""
    deliver_to_vietnam()

    response = page(client)

    assert "told at checkout" in response.content.decode()
    assert response.context["shipping_method"] is None
    assert response.context["order_total"].incl_tax == Decimal("840000.00")


def test_delivery_is_free_in_a_shop_that_keeps_no_method(client, filled):
    assert page(client).context["shipping_method"].code == "free-shipping"


def test_no_method_serves_a_country_that_none_is_kept_for(filled):
    deliver_to_vietnam()
    filled.strategy = Selector().strategy()
    abroad = UserAddress(country=Country(iso_3166_1_a2="FR"))

    assert Repository().get_shipping_methods(filled, shipping_addr=abroad) == []
