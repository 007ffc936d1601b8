"""Orders in the dashboard: the one way they move."""

import re

import pytest
from django.test import Client
from django.urls import reverse
from oscar.core.loading import get_model

from shop.checkout.placement import place
from shop.order.transitions import move
from tests import factories

Order = get_model("order", "Order")
StockRecord = get_model("partner", "StockRecord")
pytestmark = pytest.mark.django_db


def placed(product=None):
    return place(factories.purchase(factories.basket_with(product or factories.product(stock=5))))


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
