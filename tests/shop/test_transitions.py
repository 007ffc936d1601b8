"""How an order moves."""

from decimal import Decimal

import pytest
from oscar.apps.order.exceptions import InvalidOrderStatus
from oscar.core.loading import get_model

from shop.checkout.paying import give_back, pay
from shop.checkout.placement import place
from shop.order.transitions import move
from shop.payment.providers import CashOnDelivery, TestCard
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
