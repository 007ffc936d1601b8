"""The dashboard's list of orders, and what sellers see of orders they share."""

import csv
from decimal import Decimal

import pytest
from django.urls import reverse
from oscar.core.loading import get_model
from oscar.test.factories import create_product

from shop.checkout.placement import place
from tests import factories

Order = get_model("order", "Order")
pytestmark = pytest.mark.django_db


def placed(*products):
    basket = factories.basket_with(products[0] if products else factories.product(stock=5))
    for product in products[1:]:
        basket.add_product(product, 1)
    return place(factories.purchase(basket))


def foreign_product():
    return create_product(
        title="Linen shirt", price=Decimal(350000), num_in_stock=5, partner_name="Weavers"
    )


def detail(order):
    return reverse("dashboard:order-detail", kwargs={"number": order.number})


def step(client, order, status, **data):
    address = reverse("dashboard:order-status", kwargs={"number": order.number})
    return client.post(address, {"status": status, **data}, follow=True)


def said(response):
    return [str(message) for message in response.context["messages"]]


def test_a_seller_sees_the_own_lines_of_a_shared_order_and_cannot_move_it(client, customer):
    order = placed(factories.product(), foreign_product())
    factories.seller(customer)
    client.force_login(customer)

    page = client.get(detail(order))
    refused = step(client, order, "PROCESSING")

    assert [line.title for line in page.context["lines"]] == ["Celadon teapot"]
    assert page.context["own_total"] == order.lines.get(title="Celadon teapot").line_price_incl_tax
    assert "Linen shirt" not in page.content.decode()
    assert said(refused) == [f"Order {order.number}: you may not change it. Nothing was changed."]
    assert Order.objects.get().status == "PENDING"


def test_a_seller_finds_no_line_of_another_partner(client, customer):
    order = placed(factories.product(), foreign_product())
    factories.seller(customer)
    client.force_login(customer)
    foreign = order.lines.get(title="Linen shirt")

    response = client.get(
        reverse(
            "dashboard:order-line-detail", kwargs={"number": order.number, "line_id": foreign.pk}
        )
    )

    assert response.status_code == 404


@pytest.mark.parametrize("number", [1, 50])
def test_the_list_costs_the_same_for_one_and_fifty(
    number, client, staff, django_assert_num_queries
):
    product = factories.product(stock=100)
    for _ in range(number):
        placed(product)
    client.force_login(staff)
    client.get(reverse("dashboard:order-list"))

    with django_assert_num_queries(8):
        page = client.get(reverse("dashboard:order-list"))

    assert len(page.context["orders"]) == min(number, 20)


@pytest.mark.parametrize(
    ("query", "expected"),
    [("Nguyễn", 1), ("lan hàng", 0), ("guest@example", 1), ("zzz", 0)],
)
def test_orders_are_found_by_name_and_email(query, expected, client, staff):
    placed()
    client.force_login(staff)

    page = client.get(reverse("dashboard:order-list"), {"q": query})

    assert page.context["all_count"] == expected


def test_a_sellers_list_and_file_tell_of_the_own_lines_alone(client, customer):
    order = placed(factories.product(), foreign_product())
    factories.seller(customer)
    client.force_login(customer)
    chosen = {"action": "download_selected_orders", "selected_order": order.pk}

    page = client.get(reverse("dashboard:order-list"))
    answer = client.post(reverse("dashboard:order-list"), chosen)

    row = list(csv.reader(answer.content.decode().splitlines()))[1]
    own = order.lines.get(title="Celadon teapot").line_price_incl_tax
    assert [shown.num_items for shown in page.context["orders"]] == [1]
    assert (row[0], Decimal(row[1]), row[3]) == (order.number, own, "1")
