"""What an entry says, and how it is brought up to date."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.utils.timezone import now
from oscar.apps.partner.strategy import FixedRateTax
from oscar.core.loading import get_model

from shop.checkout.placement import place
from shop.order.transitions import move
from shop.outbox.models import Message
from shop.partner.strategy import Strategy
from shop.search.entries import changes, drafts, refreshing
from shop.search.entries.portions import refresh_portion
from shop.search.entries.rebuilding import faults
from shop.search.entries.refreshing import changed, gathered
from shop.search.models import Entry
from tests import factories
from tests.shop.search import goods

pytestmark = pytest.mark.django_db

Product = get_model("catalogue", "Product")
StockRecord = get_model("partner", "StockRecord")


class TenPercent(FixedRateTax, Strategy):
    rate = Decimal("0.1")


@pytest.fixture
def taxed(monkeypatch):
    class Selector:
        def strategy(self):
            return TenPercent()

    monkeypatch.setattr(drafts, "Selector", Selector)


def test_an_entry_says_what_its_card_prints():
    parent = goods.world()
    sand, indigo = parent.children.order_by("pk")

    found = goods.entry(parent, "vi")

    assert (found.title, found.url) == ("Giỏ cói", f"/vi/shop/p/seagrass-basket-{parent.pk}/")
    assert (found.price, found.price_excl_tax, found.currency) == (245000, 245000, "VND")
    assert (found.has_variants, found.has_price_range, found.is_available) == (True, True, True)
    assert found.swatches == [["Sand", "#d8c3a5"], ["Indigo", "#23395b"]]
    assert (found.rating, found.review_count) == (4.0, 1)
    assert found.folded_title == "gio coi"
    skus = [one.stockrecords.get().partner_sku for one in (sand, indigo)]
    assert found.codes == sorted(skus)
    assert found.can_be_added_at_once is False


def test_without_a_text_in_its_language_an_entry_has_the_shops_own():
    product = factories.product(title="Lamp")

    assert goods.entry(product, "vi").title == "Lamp"


def test_the_cheapest_variant_that_can_be_had_names_the_price():
    parent = factories.product_with_variants(
        colours=[("Sand", "245000", 0), ("Indigo", "260000", 4)]
    )

    found = goods.entry(parent)

    assert (found.price, found.is_available) == (Decimal(260000), True)


def test_prices_are_kept_with_and_without_tax(taxed):
    product = factories.product(price="100000")
    record = product.stockrecords.get()
    record.previous_price = Decimal("149999")
    record.save()

    found = goods.entry(product)

    assert found.price == Decimal("110000.00")
    assert found.price_excl_tax == Decimal("100000.00")
    assert found.previous_price == Decimal("164998.90")
    assert list(faults()) == []


def test_where_no_tax_is_known_both_prices_are_one():
    product = factories.product(price="100000.50")

    found = goods.entry(product)

    assert (found.price, found.price_excl_tax) == (Decimal("100000.50"), Decimal("100000.50"))


def test_a_price_keeps_its_date_while_it_stands():
    product = factories.product(price="100000")
    before = now() - timedelta(days=40)
    Entry.objects.update(price_since=before, popularity=7)
    record = product.stockrecords.get()

    record.num_in_stock = 0
    record.save()

    found = goods.entry(product)
    assert (found.is_available, found.price_since, found.popularity) == (False, before, 7)


def test_a_new_price_has_a_new_date_and_no_price_has_none():
    product = factories.product(price="100000")
    Entry.objects.update(price_since=now() - timedelta(days=40))
    record = product.stockrecords.get()

    record.price = Decimal(90000)
    record.save()
    since = goods.entry(product).price_since
    record.price = None
    record.save()

    assert now() - since < timedelta(minutes=1)
    assert goods.entry(product).price_since is None


def test_one_of_many_in_a_sale_is_on_sale_only_while_it_is_cheaper():
    product = factories.product(price="100000")
    record = product.stockrecords.get()

    record.previous_price = Decimal(100000)
    record.save()

    assert goods.entry(product).previous_price is None


def test_the_last_item_ordered_is_sold_out_and_comes_back_when_cancelled():
    parent = factories.product_with_variants(colours=[("Sand", "245000", 1)])
    order = place(factories.purchase(factories.basket_with(parent.children.get())))
    sold = goods.entry(parent).is_available
    true_after_the_order = list(faults())

    move(order, "CANCELLED")

    assert (sold, goods.entry(parent).is_available) == (False, True)
    assert (true_after_the_order, list(faults())) == ([], [])


def test_an_order_that_leaves_some_writes_no_entry(monkeypatch):
    refreshed = []
    product = factories.product(stock=5)
    purchase = factories.purchase(factories.basket_with(product))
    monkeypatch.setattr(refreshing, "renew", lambda ids: refreshed.extend(ids))

    place(purchase)

    assert refreshed == []
    assert list(faults()) == []


def test_many_changes_in_one_go_are_one_refresh(monkeypatch):
    product = factories.product()
    refreshed, renew = [], refreshing.renew
    monkeypatch.setattr(refreshing, "renew", lambda ids: refreshed.append(set(ids)) or renew(ids))

    with gathered():
        product.priority = 3
        product.save()
        with gathered():
            goods.also_sold(product)
        product.title_en = "Teapot"
        product.save()

    assert refreshed == [{product.pk}]
    assert goods.entry(product).title == "Teapot"
    assert list(faults()) == []


def test_what_fails_leaves_entries_as_they_were():
    product = factories.product(title="Teapot")

    with pytest.raises(ZeroDivisionError):
        rename_and_fail(product)

    assert goods.entry(product).title == "Teapot"
    assert list(faults()) == []


@gathered()
def rename_and_fail(product):
    product.title_en = "Kettle"
    product.save()
    raise ZeroDivisionError


def test_more_than_fits_while_somebody_waits_goes_out_in_portions(monkeypatch):
    monkeypatch.setattr(refreshing, "AT_ONCE", 2)
    ids = sorted(factories.product(title=f"Bowl {number}").pk for number in range(5))
    Entry.objects.update(title="Old")

    changed(ids)

    payloads = [one.payload for one in Message.objects.filter(topic="entries.old").order_by("pk")]
    assert [one["product_ids"] for one in payloads] == [ids[:2], ids[2:4], ids[4:]]
    for payload in [*payloads, payloads[0]]:
        refresh_portion(payload)
    assert list(faults()) == []


@pytest.mark.parametrize("number", [1, 50])
def test_a_refresh_costs_the_same_for_one_and_fifty(number, django_assert_num_queries):
    products = goods.bulk(number)
    ids = [product.pk for product in products]
    StockRecord.objects.update(price=Decimal(7))

    with django_assert_num_queries(16):
        changes.stock_records_changed(ids)

    assert Entry.objects.filter(price=7).count() == 2 * number


def test_nothing_to_say_writes_nothing():
    product = goods.world()

    assert refreshing.refresh([product.pk]) == 0
    assert refreshing.refresh([]) == 0
    assert refreshing.refresh([10**9]) == 0
