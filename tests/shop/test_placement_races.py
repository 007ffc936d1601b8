"""Many buyers at once, on real connections.

The race for the last item and the one for the basket have a control run without the lock, which
shows the fault; the others ask that nobody is turned away by a deadlock.
"""

from concurrent.futures import ThreadPoolExecutor
from functools import partial
from threading import Barrier

import pytest
from django.db import connection
from oscar.apps.partner.abstract_models import AbstractStockRecord
from oscar.core.loading import get_model

from shop.checkout import placement
from shop.checkout.paying import give_back, settle
from shop.checkout.placement import AlreadyPlaced, SoldOut, VoucherRefused, place
from shop.order.transitions import move
from shop.payment.providers import Settled, TestCard
from tests import factories

ConditionalOffer = get_model("offer", "ConditionalOffer")
Order = get_model("order", "Order")
StockRecord = get_model("partner", "StockRecord")
pytestmark = pytest.mark.django_db(transaction=True)

BUYERS = 20


@pytest.fixture
def last_item():
    return factories.product(title="The last bowl", stock=1)


def at_once(actions):
    """Run all at the same moment; returns for each its result or its exception's name."""
    barrier = Barrier(len(actions))

    def run(action):
        barrier.wait()
        try:
            return action()
        except Exception as refusal:
            return type(refusal).__name__
        finally:
            connection.close()

    with ThreadPoolExecutor(len(actions)) as pool:
        return list(pool.map(run, actions))


def race(purchases):
    """Place all at the same moment; ``order`` for each that was placed."""
    return at_once([partial(buy, purchase) for purchase in purchases])


def buy(purchase):
    place(purchase)
    return "order"


def hurry(monkeypatch, buyers=BUYERS):
    """Let every buyer pass the first look at the stock before any writes."""
    everybody_looked = Barrier(buyers)
    look = placement._check_availability

    def look_and_wait(basket):
        look(basket)
        everybody_looked.wait(timeout=20)

    monkeypatch.setattr(placement, "_check_availability", look_and_wait)


def test_the_last_item_goes_to_one_of_twenty_buyers(last_item, monkeypatch):
    purchases = [factories.purchase(factories.basket_with(last_item)) for _ in range(BUYERS)]
    hurry(monkeypatch)

    results = race(purchases)

    record = StockRecord.objects.get()
    assert sorted(results) == sorted(["order"] + [SoldOut.__name__] * (BUYERS - 1))
    assert (Order.objects.count(), record.num_in_stock, record.num_allocated) == (1, 1, 1)


def test_control_without_the_condition_the_last_item_is_sold_many_times(last_item, monkeypatch):
    monkeypatch.setattr(StockRecord, "allocate", AbstractStockRecord.allocate)
    purchases = [factories.purchase(factories.basket_with(last_item)) for _ in range(BUYERS)]
    hurry(monkeypatch)

    results = race(purchases)

    assert results == ["order"] * BUYERS
    assert StockRecord.objects.get().num_allocated == BUYERS


def test_ten_clicks_on_place_order_make_one_order():
    results = race(ten_clicks())

    assert sorted(results) == sorted(["order"] + [AlreadyPlaced.__name__] * 9)
    assert (Order.objects.count(), StockRecord.objects.get().num_allocated) == (1, 1)


def test_control_without_the_lock_on_the_basket_ten_clicks_make_ten_orders(monkeypatch):
    monkeypatch.setattr(placement, "_lock_basket", read_without_lock)
    clicks = ten_clicks()
    hurry(monkeypatch, buyers=10)

    results = race(clicks)

    assert results == ["order"] * 10
    assert StockRecord.objects.get().num_allocated == 10


def ten_clicks():
    basket = factories.basket_with(factories.product(stock=50))
    return [factories.purchase(basket) for _ in range(10)]


def read_without_lock(purchase):
    basket = get_model("basket", "Basket").objects.get(pk=purchase.basket_id)
    basket.strategy = purchase.strategy
    return basket


def test_a_single_use_voucher_is_used_by_one_of_many():
    voucher = factories.voucher(usage="Single use")
    bowl = factories.product(price="100000", stock=100)
    purchases = []
    for _ in range(8):
        basket = factories.basket_with(bowl)
        basket.vouchers.add(voucher)
        purchases.append(factories.purchase(basket))

    results = race(purchases)

    voucher.refresh_from_db()
    assert sorted(results) == sorted(["order"] + [VoucherRefused.__name__] * 7)
    assert (voucher.num_orders, voucher.applications.count()) == (1, 1)


def test_parallel_orders_all_count_on_a_voucher_for_many():
    voucher = factories.voucher(percent=10)
    bowl = factories.product(price="100000", stock=100)
    purchases = []
    for _ in range(6):
        basket = factories.basket_with(bowl)
        basket.vouchers.add(voucher)
        purchases.append(factories.purchase(basket))

    results = race(purchases)

    voucher.refresh_from_db()
    assert results == ["order"] * 6
    assert (voucher.num_orders, int(voucher.total_discount)) == (6, 60000)


def test_an_offer_limited_to_one_use_discounts_one_order():
    voucher = factories.voucher(percent=10, max_global_applications=1)
    bowl = factories.product(price="100000", stock=100)
    purchases = []
    for _ in range(6):
        basket = factories.basket_with(bowl)
        basket.vouchers.add(voucher)
        purchases.append(factories.purchase(basket))

    results = race(purchases)

    assert sorted(results) == sorted(["order"] + ["QuoteChanged"] * 5)
    assert ConditionalOffer.objects.get().num_applications == 1


def test_baskets_with_the_same_goods_in_opposite_order_do_not_block_each_other():
    goods = [factories.product(title=f"Cup {index}", stock=100) for index in range(5)]
    purchases = []
    for index in range(12):
        basket = factories.basket_with(goods[0 if index % 2 else -1])
        for product in goods if index % 2 else reversed(goods):
            basket.add_product(product, 1)
        purchases.append(factories.purchase(basket))

    results = race(purchases)

    assert results == ["order"] * 12


def test_cancelling_and_placing_at_once_do_not_block_each_other():
    voucher = factories.voucher(percent=10)
    goods = [factories.product(title=f"Cup {index}", stock=100) for index in range(3)]
    cancelled = [place(with_voucher(goods, voucher)) for _ in range(6)]
    bought = [with_voucher(reversed(goods), voucher) for _ in range(6)]

    results = at_once(
        [partial(move, order, "CANCELLED") for order in cancelled]
        + [partial(buy, purchase) for purchase in bought]
    )

    voucher.refresh_from_db()
    assert results == [None] * 6 + ["order"] * 6
    assert voucher.num_orders == 6
    assert {record.num_allocated for record in StockRecord.objects.all()} == {6}


def with_voucher(goods, voucher):
    first, *others = goods
    basket = factories.basket_with(first)
    for product in others:
        basket.add_product(product, 1)
    basket.vouchers.add(voucher)
    return factories.purchase(basket, provider=TestCard())


@pytest.mark.parametrize("attempt", range(3))
def test_a_payment_and_a_cancellation_at_once_end_in_one_true_state(attempt):
    order = place(
        factories.purchase(factories.basket_with(factories.product(stock=5)), provider=TestCard())
    )
    copy = Order.objects.get(pk=order.pk)

    at_once(
        [
            partial(settle, order, Settled(reference="test-1")),
            partial(give_back, copy, note="too late"),
        ]
    )

    source, status = order.sources.get(), Order.objects.get().status
    kept = source.amount_debited - source.amount_refunded
    assert status == "CANCELLED"
    assert (kept, StockRecord.objects.get().num_allocated) == (0, 0)
