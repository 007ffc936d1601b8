"""Orders in the dashboard: who sees what, and the one way they move."""

import re
from decimal import Decimal

import pytest
from django.test import Client
from django.urls import reverse
from oscar.core.loading import get_model
from oscar.test.factories import create_product

from shop.checkout.placement import place
from shop.order.transitions import move
from tests import factories

Order = get_model("order", "Order")
StockRecord = get_model("partner", "StockRecord")
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


def test_a_step_goes_through_the_one_function_and_keeps_the_note(client, staff):
    order = placed()
    client.force_login(staff)

    response = step(client, order, "PROCESSING", note="Packed by Hoa")

    order.refresh_from_db()
    assert order.status == "PROCESSING"
    assert order.notes.get().message == "Packed by Hoa"
    assert order.notes.get().user == staff
    assert said(response) == [f"Processing: {order.number}."]


@pytest.mark.parametrize(
    ("wanted", "sentence"),
    [
        ("SHIPPED", "it is “Shipped” already. Nothing was changed."),
        ("CANCELLED", "it is “Shipped” and cannot become “Cancelled”. Nothing was changed."),
        ("nonsense", "it is “Shipped” and cannot become “nonsense”. Nothing was changed."),
    ],
)
def test_a_stale_page_is_told_what_happened_meanwhile(wanted, sentence, client, staff):
    order = placed()
    client.force_login(staff)
    for status in ("PROCESSING", "SHIPPED"):
        move(order, status)

    response = step(client, order, wanted, confirmed="1")

    order.refresh_from_db()
    assert response.status_code == 200
    assert said(response) == [f"Order {order.number}: {sentence}"]
    assert order.status == "SHIPPED"
    assert order.status_changes.count() == 2


def test_cancelling_asks_first_and_then_gives_the_stock_back(client, staff):
    order = placed()
    client.force_login(staff)

    asked = step(client, order, "CANCELLED")
    before = StockRecord.objects.get().num_allocated, Order.objects.get().status
    step(client, order, "CANCELLED", confirmed="1")

    assert "oscar/dashboard/orders/confirm_step.html" in [one.name for one in asked.templates]
    assert before == (1, "PENDING")
    assert (StockRecord.objects.get().num_allocated, Order.objects.get().status) == (0, "CANCELLED")


def test_only_allowed_steps_have_a_button(client, staff):
    order = placed()
    client.force_login(staff)

    offered = [one["status"] for one in client.get(detail(order)).context["steps"]]

    assert offered == ["PAID", "PROCESSING", "CANCELLED"]


def test_the_buttons_carry_the_token_against_forgery(staff):
    order = placed()
    client = Client(enforce_csrf_checks=True)
    client.force_login(staff)
    form = client.get(detail(order)).content.decode().split('class="steps', 1)[1]
    token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', form.split("</form>")[0])

    step(client, order, "PROCESSING", csrfmiddlewaretoken=token[1])

    assert Order.objects.get().status == "PROCESSING"


def test_a_get_moves_nothing(client, staff):
    order = placed()
    client.force_login(staff)

    response = client.get(detail(order) + "status/?status=PROCESSING&confirmed=1")

    assert response.status_code == 405
    assert Order.objects.get().status == "PENDING"


def test_many_orders_are_moved_and_each_refusal_is_told(client, staff):
    ready, shipped = placed(), placed(factories.product(title="Cup"))
    for status in ("PROCESSING", "SHIPPED"):
        move(shipped, status)
    client.force_login(staff)

    response = client.post(
        reverse("dashboard:order-list"),
        {
            "action": "change_order_statuses",
            "new_status": "PROCESSING",
            "selected_order": [ready.pk, shipped.pk, "x"],
        },
        follow=True,
    )

    assert said(response) == [
        f"Order {shipped.number}: it is “Shipped” and cannot become “Processing”."
        " Nothing was changed.",
        f"Processing: {ready.number}.",
    ]
    assert Order.objects.get(pk=ready.pk).status == "PROCESSING"


@pytest.mark.parametrize(
    "action",
    [
        {"order_action": "change_order_status", "new_status": "PAID"},
        {"order_action": "create_order_payment_event", "amount": "1"},
        {"line_action": "change_line_statuses", "new_status": "PAID"},
        {"line_action": "create_shipping_event", "shipping_event_type": "x"},
    ],
)
def test_oscars_ways_past_the_function_are_closed(action, client, staff):
    order = placed()
    line = order.lines.get()
    client.force_login(staff)

    client.post(
        detail(order), {**action, "selected_line": line.pk, f"selected_line_qty_{line.pk}": 1}
    )

    order.refresh_from_db()
    assert (order.status, order.lines.get().status) == ("PENDING", "PENDING")
    assert order.payment_events.count() == order.shipping_events.count() == 0


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
