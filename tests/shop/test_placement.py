"""Placing an order: all of it or nothing."""

from decimal import Decimal

import pytest
from oscar.core.loading import get_model

from shop.checkout.placement import AlreadyPlaced, QuoteChanged, SoldOut, VoucherRefused, place
from shop.outbox.models import Message
from shop.payment.providers import TestCard
from tests import factories

Basket = get_model("basket", "Basket")
Order = get_model("order", "Order")
StockRecord = get_model("partner", "StockRecord")
pytestmark = pytest.mark.django_db


def test_an_order_is_pending_with_stock_promised_and_its_payment_row_open():
    teapot = factories.product(price="420000", stock=3)
    basket = factories.basket_with(teapot, quantity=2)

    order = place(factories.purchase(basket))

    record = teapot.stockrecords.get()
    source = order.sources.get()
    assert (order.status, order.total_incl_tax) == ("PENDING", Decimal("840000.00"))
    assert (record.num_in_stock, record.num_allocated) == (3, 2)
    assert (source.source_type.code, source.amount_allocated) == (
        "cash-on-delivery",
        Decimal("840000.00"),
    )
    assert Basket.objects.get(pk=basket.pk).status == "Submitted"
    assert Message.objects.filter(topic="order.placed", payload__order_id=order.pk).count() == 1


def test_the_number_of_an_order_cannot_be_counted_through():
    numbers = [
        place(factories.purchase(factories.basket_with(factories.product(stock=1)))).number
        for _ in range(3)
    ]

    assert len(set(numbers)) == 3
    assert all(len(number) == 10 and not number.isdigit() for number in numbers)


def test_a_line_that_sold_out_meanwhile_is_named_and_nothing_is_written():
    vase = factories.product(title="Moon vase", stock=1)
    basket = factories.basket_with(vase)
    purchase = factories.purchase(basket)
    StockRecord.objects.update(num_in_stock=0)

    with pytest.raises(SoldOut) as refusal:
        place(purchase)

    assert refusal.value.title == "Moon vase"
    assert (Order.objects.count(), Message.objects.count()) == (0, 0)
    assert Basket.objects.get(pk=basket.pk).status == "Open"


def test_a_price_that_changed_after_it_was_shown_is_not_charged():
    teapot = factories.product(price="162000")
    purchase = factories.purchase(factories.basket_with(teapot))
    StockRecord.objects.update(price=Decimal("999000"))

    with pytest.raises(QuoteChanged):
        place(purchase)

    assert Order.objects.count() == 0
    assert StockRecord.objects.get().num_allocated in (None, 0)


def test_a_basket_becomes_one_order_however_often_it_is_placed():
    purchase = factories.purchase(factories.basket_with(factories.product()))
    first = place(purchase)

    with pytest.raises(AlreadyPlaced) as refusal:
        place(purchase)

    assert refusal.value.order == first
    assert Order.objects.count() == 1


def test_an_empty_quote_sells_nothing():
    purchase = factories.purchase(factories.basket_with(factories.product()), quote="")

    with pytest.raises(QuoteChanged):
        place(purchase)

    assert Order.objects.count() == 0


def test_a_voucher_is_counted_once_with_its_discount():
    voucher = factories.voucher(percent=10)
    basket = factories.basket_with(factories.product(price="500000"))
    basket.vouchers.add(voucher)

    order = place(factories.purchase(basket, provider=TestCard()))

    voucher.refresh_from_db()
    assert order.total_incl_tax == Decimal("450000.00")
    assert (voucher.num_orders, voucher.total_discount) == (1, Decimal("50000.00"))


def test_a_single_use_voucher_that_is_used_is_refused_with_its_reason():
    voucher = factories.voucher(usage="Single use")
    first = factories.basket_with(factories.product(price="500000"))
    first.vouchers.add(voucher)
    second = factories.basket_with(factories.product(price="500000"))
    second.vouchers.add(voucher)
    late = factories.purchase(second)
    place(factories.purchase(first))

    with pytest.raises(VoucherRefused) as refusal:
        place(late)

    assert refusal.value.voucher == voucher
    assert Order.objects.count() == 1


def test_a_discount_is_an_amount_that_the_currency_can_show():
    voucher = factories.voucher(percent=15)
    basket = factories.basket_with(factories.product(price="123451"))
    basket.vouchers.add(voucher)

    order = place(factories.purchase(basket))

    assert order.total_incl_tax == Decimal("104934.00")


def test_a_voucher_that_gave_nothing_is_not_used_up():
    voucher = factories.voucher(usage="Single use")
    voucher.offers.get().condition.__class__.objects.update(value=3)
    basket = factories.basket_with(factories.product(price="500000"), quantity=2)
    basket.vouchers.add(voucher)

    order = place(factories.purchase(basket))

    voucher.refresh_from_db()
    assert order.total_incl_tax == Decimal("1000000.00")
    assert (voucher.num_orders, voucher.applications.count()) == (0, 0)


def test_an_order_that_awaits_its_payment_is_not_confirmed_yet():
    basket = factories.basket_with(factories.product())

    place(factories.purchase(basket, provider=TestCard()))

    assert Message.objects.filter(topic="order.placed").count() == 0
