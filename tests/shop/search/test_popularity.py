"""How often each product was bought of late."""

from datetime import timedelta

import pytest
from django.utils.timezone import now
from oscar.core.loading import get_model

from shop.checkout.placement import place
from shop.order.transitions import move
from shop.search import popularity
from shop.search.entries.rebuilding import faults
from tests import factories
from tests.shop.search import goods

pytestmark = pytest.mark.django_db

Order = get_model("order", "Order")


def bought(product):
    return place(factories.purchase(factories.basket_with(product)))


def test_orders_count_for_the_product_and_variants_for_their_parent():
    single, parent = factories.product(), factories.product_with_variants()
    child = parent.children.order_by("pk").first()
    for product in (single, single, child):
        bought(product)

    changed = popularity.recount()

    assert changed == 4  # two products in two languages
    assert [goods.entry(one, "vi").popularity for one in (single, parent)] == [2, 1]
    assert popularity.recount() == 0
    assert list(faults()) == []


def test_orders_that_fell_and_those_of_long_ago_do_not_count():
    product = factories.product()
    fell, old, _fresh = (bought(product) for _number in range(3))
    popularity.recount()
    before = goods.entry(product).popularity

    move(fell, "CANCELLED")
    Order.objects.filter(pk=old.pk).update(date_placed=now() - timedelta(days=366))
    popularity.recount()

    assert (before, goods.entry(product).popularity) == (3, 1)


def test_a_refresh_keeps_it():
    product = factories.product()
    bought(product)
    popularity.recount()

    product.title_en = "Kettle"
    product.save()

    assert goods.entry(product).popularity == 1
