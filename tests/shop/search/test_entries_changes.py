"""Entries are true after every kind of change, made by ordinary saves and deletes."""

from itertools import chain

import pytest
from django.test import TestCase
from oscar.core.loading import get_model

from shop.search.entries import refreshing
from shop.search.entries.rebuilding import faults
from shop.search.models import Place
from tests import factories
from tests.shop.search import goods, product_changes, shelf_changes  # noqa: F401 (register)
from tests.shop.search.changing import CHANGES, save

pytestmark = pytest.mark.django_db

Category = get_model("catalogue", "Category")


@pytest.mark.parametrize("name", CHANGES)
def test_entries_are_true_after(name):
    parent = goods.world()
    before = goods.state()

    for _step in chain(CHANGES[name](parent) or (), [None]):
        after = goods.state()
        assert list(faults()) == []
        assert after != before
        before = after


def test_a_category_is_found_where_it_stands_now():
    factories.category("Teaware")
    pots = factories.category("Pots", parent=Category.objects.get(name="Teaware"))
    assert pots.get_absolute_url() == "/shop/c/teaware/pots/"

    with TestCase.captureOnCommitCallbacks(execute=True):
        save(Category.objects.get(name="Teaware"), slug="tea")
        Category.objects.get(name="Pots").move(factories.category("Kitchen"), pos="first-child")

    moved = Category.objects.get(name="Pots")
    assert moved.get_absolute_url() == "/shop/c/kitchen/pots/"
    assert places() == [
        ("Kitchen", "en", "/shop/c/kitchen/"),
        ("Kitchen", "vi", "/vi/shop/c/kitchen/"),
        ("Pots", "en", "/shop/c/kitchen/pots/"),
        ("Pots", "vi", "/vi/shop/c/kitchen/pots/"),
        ("Teaware", "en", "/shop/c/tea/"),
        ("Teaware", "vi", "/vi/shop/c/tea/"),
    ]


def test_a_hidden_category_is_found_no_more_and_neither_is_what_is_below():
    tea = factories.category("Tea")
    factories.category("Green tea", parent=tea)

    save(Category.objects.get(name="Tea"), is_public=False)

    assert places() == []


def places():
    return list(Place.objects.order_by("title", "language").values_list("title", "language", "url"))


@pytest.mark.django_db(transaction=True)
def test_a_change_whose_entry_cannot_be_written_is_not_saved_either(monkeypatch):
    product = factories.product("Teapot")
    monkeypatch.setattr(refreshing, "write", lambda *_args: 1 / 0)
    product.title = product.title_en = "Kettle"

    with pytest.raises(ZeroDivisionError):
        product.save()

    product.refresh_from_db()
    assert product.title_en == "Teapot"
