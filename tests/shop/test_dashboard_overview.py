"""The dashboard's first page and its outbox."""

from datetime import datetime
from decimal import Decimal

import pytest
from django.urls import reverse
from django.utils import timezone
from oscar.core.loading import get_model
from oscar.test.factories import create_product

from shop.checkout.placement import place
from shop.dashboard import figures
from shop.outbox.models import Message
from shop.outbox.registry import handlers
from tests import factories

Order = get_model("order", "Order")
pytestmark = pytest.mark.django_db


def placed(*products, at=None, status="PENDING"):
    basket = factories.basket_with(products[0])
    for product in products[1:]:
        basket.add_product(product, 1)
    order = place(factories.purchase(basket))
    Order.objects.filter(pk=order.pk).update(date_placed=at or timezone.now(), status=status)
    return order


def local(*moment):
    return timezone.make_aware(datetime(*moment))


def test_days_are_counted_in_the_shops_time_and_lost_orders_are_not(staff):
    cup = factories.product(price="100000", stock=10)
    placed(cup, at=local(2026, 3, 31, 0, 5))
    placed(cup, at=local(2026, 3, 31, 23, 55))
    placed(cup, at=local(2026, 3, 25, 12, 0))
    placed(cup, at=local(2026, 3, 30, 12, 0), status="CANCELLED")

    found = figures.spans(figures.sales_by_day(staff, local(2026, 3, 31, 9, 0).date()))

    total = Order.objects.first().total_incl_tax
    assert [(span.days, span.orders, span.revenue) for span in found] == [
        (1, 2, 2 * total),
        (7, 3, 3 * total),
        (30, 3, 3 * total),
    ]


def test_a_sellers_figures_are_of_the_own_lines(client, customer):
    linen = create_product(
        title="Linen shirt", price=Decimal(350000), num_in_stock=5, partner_name="Weavers"
    )
    order = placed(factories.product(), linen)
    placed(linen)
    factories.seller(customer)
    client.force_login(customer)

    page = client.get(reverse("dashboard:index"))

    own = order.lines.get(title="Celadon teapot").line_price_incl_tax
    today = page.context["spans"][0]
    assert (today.orders, today.revenue) == (1, own)
    assert page.context["counts"] == {"PENDING": 1}


def test_what_runs_out_is_listed_scarcest_first(staff):
    factories.product(title="Plenty", stock=10)
    factories.product(title="None", stock=0)
    low = factories.product(title="Low", stock=3).stockrecords.get()
    low.low_stock_threshold = 3
    low.save()

    assert [record.product.title for record in figures.low_stock(staff)] == ["None", "Low"]


def test_the_first_page_costs_the_same_however_much_there_is(
    client, staff, django_assert_max_num_queries
):
    for index in range(8):
        product = factories.product(title=f"Bowl {index}", stock=0 if index % 2 else 5)
        factories.review(product)
    client.force_login(staff)

    with django_assert_max_num_queries(16):
        page = client.get(reverse("dashboard:index"))

    assert page.context["scarce_count"] == 4


def test_a_parked_message_is_tried_again(
    client, staff, monkeypatch, django_capture_on_commit_callbacks
):
    heard = []
    monkeypatch.setitem(handlers, "order.told", [heard.append])
    monkeypatch.setattr("shop.outbox.tasks.deliver.delay", lambda pk: _deliver(pk))
    message = Message.objects.create(
        topic="order.told", payload={"order_id": 1}, attempts=8, parked_at=timezone.now()
    )
    client.force_login(staff)

    with django_capture_on_commit_callbacks(execute=True):
        client.post(reverse("dashboard:outbox-retry", kwargs={"pk": message.pk}))

    message.refresh_from_db()
    assert heard == [{"order_id": 1}]
    assert message.parked_at is None
    assert message.delivered_at is not None


def _deliver(pk):
    from shop.outbox.tasks import deliver

    deliver(pk)


def test_a_delivered_message_does_not_go_out_twice(
    client, staff, django_capture_on_commit_callbacks
):
    message = Message.objects.create(topic="order.told", delivered_at=timezone.now(), attempts=1)
    client.force_login(staff)

    with django_capture_on_commit_callbacks() as later:
        client.post(reverse("dashboard:outbox-retry", kwargs={"pk": message.pk}))

    message.refresh_from_db()
    assert later == []
    assert message.attempts == 1
