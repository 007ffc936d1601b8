"""How an order moves."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.db import OperationalError
from django.utils import timezone
from oscar.apps.order.exceptions import InvalidOrderStatus
from oscar.core.loading import get_model

from shop.checkout import tasks
from shop.checkout.paying import give_back, pay, settle
from shop.checkout.placement import place
from shop.checkout.tasks import release_expired_orders
from shop.order.transitions import move
from shop.payment import providers
from shop.payment.providers import CashOnDelivery, Declined, TestCard
from tests import factories

Basket = get_model("basket", "Basket")
Order = get_model("order", "Order")
StockRecord = get_model("partner", "StockRecord")
pytestmark = pytest.mark.django_db

CARD = {"card_number": "4242 4242 4242 4242"}


def placed(provider=None, **fields):
    return place(
        factories.purchase(factories.basket_with(factories.product(**fields)), provider=provider)
    )


def stock():
    record = StockRecord.objects.get()
    return record.num_in_stock, record.num_allocated


def test_a_card_order_goes_all_the_way():
    order = placed(provider=TestCard(), stock=5)
    pay(order, TestCard(), CARD)

    for status in ("PROCESSING", "SHIPPED", "DELIVERED"):
        move(order, status)

    history = [
        (change.old_status, change.new_status) for change in order.status_changes.order_by("pk")
    ]
    assert history == [
        ("PENDING", "PAID"),
        ("PAID", "PROCESSING"),
        ("PROCESSING", "SHIPPED"),
        ("SHIPPED", "DELIVERED"),
    ]
    assert stock() == (4, 0)
    assert [line.status for line in order.lines.all()] == ["DELIVERED"]


def test_money_is_written_once_however_often_it_is_reported():
    order = placed(provider=TestCard(), price="420000")

    pay(order, TestCard(), CARD)
    pay(order, TestCard(), CARD)

    source = order.sources.get()
    assert (order.status, source.amount_debited, source.label) == (
        "PAID",
        Decimal("420000.00"),
        "Visa •••• 4242",
    )
    assert source.transactions.count() == 1


def test_cash_is_received_on_delivery():
    order = placed(provider=CashOnDelivery(), price="420000")

    for status in ("PROCESSING", "SHIPPED", "DELIVERED"):
        move(order, status)

    assert order.sources.get().amount_debited == Decimal("420000.00")


def test_a_cancelled_order_gives_back_stock_and_voucher_uses():
    voucher = factories.voucher(usage="Single use")
    basket = factories.basket_with(factories.product(stock=5))
    basket.vouchers.add(voucher)
    order = place(factories.purchase(basket))

    move(order, "CANCELLED")

    voucher.refresh_from_db()
    assert stock() == (5, 0)
    assert (voucher.num_orders, voucher.applications.count(), voucher.total_discount) == (0, 0, 0)


def test_a_refund_writes_the_money_back():
    order = placed(provider=TestCard(), price="420000")
    pay(order, TestCard(), CARD)

    move(order, "REFUNDED")

    assert order.sources.get().amount_refunded == Decimal("420000.00")


def test_two_stale_copies_cannot_both_move_an_order():
    order = placed()
    stale = Order.objects.get(pk=order.pk)
    move(order, "CANCELLED")

    with pytest.raises(InvalidOrderStatus):
        move(stale, "PROCESSING")

    assert Order.objects.get().status == "CANCELLED"
    assert Order.objects.get().status_changes.count() == 1


def test_a_declined_card_gives_the_basket_and_the_stock_back():
    order = placed(provider=TestCard(), stock=5)

    pay(order, TestCard(), {"card_number": "4000000000000002"})

    assert order.status == "CANCELLED"
    assert Basket.objects.get().status == "Open"
    assert stock() == (5, 0)


def test_a_basket_given_back_can_be_placed_again():
    order = placed(provider=TestCard(), stock=1)
    give_back(order, note="declined")
    basket = Basket.objects.get()
    basket.strategy = factories.basket_with(factories.product()).strategy

    again = place(factories.purchase(basket, provider=TestCard()))

    assert again.status == "PENDING"
    assert Order.objects.count() == 2


def test_a_card_order_is_not_processed_before_its_payment():
    order = placed(provider=TestCard())

    with pytest.raises(InvalidOrderStatus):
        move(order, "PROCESSING")

    assert order.available_statuses() == ("PAID", "CANCELLED")
    assert placed(provider=CashOnDelivery()).available_statuses() == (
        "PAID",
        "PROCESSING",
        "CANCELLED",
    )


def test_an_order_that_a_merchant_marks_as_paid_has_its_money_in_the_books():
    order = placed(provider=TestCard(), price="420000")

    move(order, "PAID")
    move(order, "REFUNDED")

    source = order.sources.get()
    assert (source.amount_debited, source.amount_refunded) == (
        Decimal("420000.00"),
        Decimal("420000.00"),
    )


def test_money_for_an_order_that_was_cancelled_meanwhile_is_written_and_written_back():
    order = placed(provider=TestCard(), price="420000")
    late = Order.objects.get(pk=order.pk)
    move(order, "CANCELLED")

    answer = pay_late(late)

    source = order.sources.get()
    assert isinstance(answer, Declined)
    assert (source.amount_debited, source.amount_refunded) == (
        Decimal("420000.00"),
        Decimal("420000.00"),
    )
    assert Order.objects.get().status == "CANCELLED"


def pay_late(order):
    """The provider took the money; the order had fallen while it was asked."""
    answer = TestCard().start(order, CARD)
    return answer if settle(order, answer) else Declined("")


def test_only_orders_that_await_a_payment_give_their_stock_back_after_the_hold(settings):
    settings.ORDER_HOLD_MINUTES = 60
    card = placed(provider=TestCard(), stock=5)
    cash = placed(provider=CashOnDelivery())
    without_payment = placed(provider=TestCard())
    without_payment.sources.all().delete()
    Order.objects.update(date_placed=timezone.now() - timedelta(minutes=61))
    young = placed(provider=TestCard())

    released = release_expired_orders()

    statuses = dict(Order.objects.values_list("pk", "status"))
    assert released == 1
    assert statuses == {
        card.pk: "CANCELLED",
        cash.pk: "PENDING",
        without_payment.pk: "PENDING",
        young.pk: "PENDING",
    }


def test_one_order_that_cannot_be_released_does_not_stop_the_others(settings, monkeypatch):
    first, second = placed(provider=TestCard()), placed(provider=TestCard())
    Order.objects.update(date_placed=timezone.now() - timedelta(days=1))
    real = tasks.give_back

    def fail_for_the_first(order, note):
        if order.pk == first.pk:
            raise OperationalError("deadlock detected")
        real(order, note=note)

    monkeypatch.setattr(tasks, "give_back", fail_for_the_first)

    assert release_expired_orders() == 1
    assert Order.objects.get(pk=second.pk).status == "CANCELLED"


def test_a_cash_order_is_not_cancelled_when_the_shop_stops_offering_cash(settings, monkeypatch):
    settings.ORDER_HOLD_MINUTES = 60
    order = placed(provider=CashOnDelivery())
    Order.objects.update(date_placed=timezone.now() - timedelta(days=1))
    monkeypatch.setattr(providers, "_providers", lambda: (TestCard(),))

    assert release_expired_orders() == 0
    assert "PROCESSING" in Order.objects.get(pk=order.pk).available_statuses()
