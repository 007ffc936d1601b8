"""Entries that several transactions make old at the same moment, on real connections.

The race for a parent's last variants has a control run without the lock, which shows the fault.
"""

from concurrent.futures import ThreadPoolExecutor
from functools import partial
from threading import Barrier, BrokenBarrierError

import pytest
from django.db import connection, transaction
from oscar.core.loading import get_model

from shop.checkout.placement import place
from shop.importing.following import products_written
from shop.importing.writing import wait_for_other_imports
from shop.search.entries import refreshing
from shop.search.entries.comparing import columns_of
from shop.search.entries.drafts import Draft
from shop.search.entries.rebuilding import faults
from shop.search.models import Entry
from tests import factories
from tests.shop.search import goods

pytestmark = pytest.mark.django_db(transaction=True)

StockRecord = get_model("partner", "StockRecord")


def at_once(actions):
    """Run all at the same moment; for each its result or its exception's name."""
    barrier = Barrier(len(actions))

    def run(action):
        barrier.wait()
        try:
            return action()
        except Exception as error:
            return type(error).__name__
        finally:
            connection.close()

    with ThreadPoolExecutor(len(actions)) as pool:
        return list(pool.map(run, actions))


def meet_before(monkeypatch, name):
    """Let two transactions wait for each other just before they call ``refreshing.<name>``."""
    both, function = Barrier(2), getattr(refreshing, name)

    def waiting(*args):
        try:
            both.wait(timeout=5)
        except BrokenBarrierError:
            """The other one waits for a lock that this one holds."""
        return function(*args)

    monkeypatch.setattr(refreshing, name, waiting)


@pytest.fixture
def parent():
    """With one left of each of two variants."""
    return factories.product_with_variants(colours=[("Sand", "245000", 1), ("Indigo", "245000", 1)])


@pytest.fixture
def buyers(parent):
    """Two, who each take the last of another variant; not the first ones of the shop."""
    place(factories.purchase(factories.basket_with(factories.product())))
    purchases = [factories.purchase(factories.basket_with(one)) for one in parent.children.all()]
    return [partial(sell, purchase) for purchase in purchases]


def sell(purchase):
    place(purchase)
    return "sold"


def test_the_last_of_two_sisters_sold_at_once_leaves_the_parent_sold_out(
    parent, buyers, monkeypatch
):
    meet_before(monkeypatch, "_hold")

    results = at_once(buyers)

    assert results == ["sold", "sold"]
    assert goods.entry(parent).is_available is False
    assert list(faults()) == []


def test_control_without_the_lock_the_parent_seems_available(parent, buyers, monkeypatch):
    monkeypatch.setattr(refreshing, "_hold", read_without_lock)
    meet_before(monkeypatch, "write")

    results = at_once(buyers)

    assert results == ["sold", "sold"]
    assert goods.entry(parent).is_available is True
    assert {one.columns for one in faults()} == {("is_available",)}


def read_without_lock(ids):
    rows = Entry.objects.filter(product__in=ids)
    return {
        (row["product_id"], row["language"]): row
        for row in rows.values(*columns_of(Draft), *refreshing.LASTING)
    }


def test_a_new_products_first_entries_are_made_once(monkeypatch):
    product = factories.product()
    Entry.objects.all().delete()
    meet_before(monkeypatch, "browsable")

    results = at_once([partial(refreshing.refresh, [product.pk])] * 2)

    assert sorted(results) == [0, 2]
    assert list(faults()) == []


def test_imports_and_orders_at_once_do_not_block_each_other():
    products = goods.bulk(12, stock=1)
    backwards = [product.pk for product in reversed(products)]
    actions = [partial(reprice, backwards) for _again in range(2)]
    for product in products:
        basket = factories.basket_with(product)
        actions.append(partial(sell, factories.purchase(basket)))

    results = at_once(actions)

    assert results == ["imported"] * 2 + ["sold"] * 12
    assert list(faults()) == []
    assert Entry.objects.filter(is_available=True).count() == 0


def reprice(ids):
    """What a batch of an import does: its lock, its rows by one UPDATE, then their entries."""
    with transaction.atomic():
        wait_for_other_imports()
        records = StockRecord.objects.filter(product__in=ids).order_by("pk")
        for record in records.select_for_update():
            StockRecord.objects.filter(pk=record.pk).update(price=record.price)
        products_written(ids, [])
    return "imported"


def test_products_saved_at_once_learn_words_and_facets_without_a_deadlock():
    products = [factories.product(title=f"Bowl {number}") for number in range(6)]
    for product in products:
        goods.attribute(product, "maker")

    results = at_once([partial(describe, product) for product in products])

    assert results == ["described"] * 6
    assert list(faults()) == []


def describe(product):
    product.title_en = f"Deep celadon bowl {product.pk}"
    product.save()
    goods.says(product, "maker", "Mai")
    return "described"
