"""Many buyers at once, on real connections. Each race has a control run without the lock."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection
from oscar.apps.partner.abstract_models import AbstractStockRecord
from oscar.core.loading import get_model

from shop.checkout import placement
from shop.checkout.placement import AlreadyPlaced, SoldOut, VoucherRefused, place
from tests import factories

ConditionalOffer = get_model("offer", "ConditionalOffer")
Order = get_model("order", "Order")
StockRecord = get_model("partner", "StockRecord")
pytestmark = pytest.mark.django_db(transaction=True)

BUYERS = 20


@pytest.fixture
def last_item():
    return factories.product(title="The last bowl", stock=1)


def race(purchases):
    """Place all at the same moment; returns for each ``order`` or its exception's name."""
    barrier = Barrier(len(purchases))

    def buy(purchase):
        barrier.wait()
        try:
            place(purchase)
        except Exception as refusal:
            return type(refusal).__name__
        finally:
            connection.close()
        return "order"

    with ThreadPoolExecutor(len(purchases)) as pool:
        return list(pool.map(buy, purchases))


def hurry(monkeypatch):
    """Let every buyer pass the first look at the stock before any writes."""
    everybody_looked = Barrier(BUYERS)
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
    purchase = factories.purchase(factories.basket_with(factories.product(stock=50)))

    results = race([purchase] * 10)

    assert sorted(results) == sorted(["order"] + [AlreadyPlaced.__name__] * 9)
    assert (Order.objects.count(), StockRecord.objects.get().num_allocated) == (1, 1)


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
