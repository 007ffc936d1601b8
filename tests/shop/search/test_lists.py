"""Lists: which products, in which order, how many, on which page."""

import pytest
from oscar.core.loading import get_model

from shop.search import counting
from shop.search.models import Entry
from shop.search.selecting import in_range, shown
from tests import factories
from tests.shop.search import goods

pytestmark = pytest.mark.django_db

Range = get_model("offer", "Range")


def titles(found):
    return [card.title for card in found.cards]


@pytest.mark.parametrize(
    ("sort", "expected"),
    [
        ("price", ["Cheap", "Middle", "Dear", "Gone"]),
        ("price-desc", ["Dear", "Middle", "Cheap", "Gone"]),
        ("newest", ["Dear", "Middle", "Cheap", "Gone"]),
        ("rating", ["Middle", "Dear", "Cheap", "Gone"]),
        ("popular", ["Cheap", "Dear", "Middle", "Gone"]),
        ("nonsense", ["Cheap", "Dear", "Middle", "Gone"]),
    ],
)
def test_sold_out_comes_last_whatever_the_order(ask, sort, expected):
    factories.product(title="Gone", price="1", stock=0, priority=9)
    cheap = factories.product(title="Cheap", price="100")
    middle = factories.product(title="Middle", price="200")
    factories.product(title="Dear", price="300")
    Entry.objects.filter(product=cheap).update(popularity=5)
    factories.review(middle, score=5)

    assert titles(ask(f"sort={sort}")) == expected


def test_without_a_price_comes_after_those_with_one(ask):
    nothing = factories.product(title="On request")
    nothing.stockrecords.all().delete()
    factories.product(title="Cup", stock=0)

    assert titles(ask("sort=price")) == ["Cup", "On request"]
    assert titles(ask("sort=price-desc")) == ["Cup", "On request"]


@pytest.mark.parametrize(
    ("query", "first", "number", "after", "shown_so_far"),
    [
        ("", "Bowl 0", 1, 1, 24),
        ("page=2", "Bowl 24", 2, 2, 48),
        ("page=3", "Bowl 48", 3, 3, 50),
        ("page=99", "Bowl 48", 3, 3, 50),
        ("page=2&after=1", "Bowl 0", 2, 1, 48),
        ("page=99&after=2", "Bowl 48", 3, 3, 50),
    ],
)
def test_pages_of_a_list(ask, query, first, number, after, shown_so_far):
    goods.bulk(50)

    page = ask(f"sort=price&{query}").page

    assert page.entries[0].title == first
    assert (page.number, page.after, page.shown, page.total) == (number, after, shown_so_far, 50)
    assert page.has_next is (number < 3)
    assert page.newest == page.entries[(number - after) * 24 :]


def test_long_lists_are_counted_to_a_cap(ask, monkeypatch):
    monkeypatch.setattr(counting.count, "__defaults__", (3,))
    goods.bulk(30)

    found = ask("price_min=1&sort=price")

    assert (found.total, found.page.is_capped, found.page.has_next) == (3, True, True)
    assert (found.prices.low, found.prices.high) == (None, None)
    assert all(group.is_capped for group in found.groups)
    assert found.page.last == 2


@pytest.mark.parametrize("query", ["page=2", "page=9", "page=400&after=399"])
def test_beyond_the_end_of_a_capped_list_is_the_last_known_page(ask, monkeypatch, query):
    monkeypatch.setattr(counting.count, "__defaults__", (3,))
    goods.bulk(20)

    found = ask(f"price_min=1&sort=price&{query}")

    assert (found.page.number, len(found.cards)) == (1, 20)


@pytest.mark.parametrize("query", ["", "colour=sand&available=1&price_min=1"])
def test_a_list_costs_the_same_for_one_and_fifty(ask, query, django_assert_num_queries):
    goods.world()
    asked = []
    for number in (1, 50):
        if number == 50:
            goods.bulk(50)
        with django_assert_num_queries(3 + (query != "")) as captured:
            ask(query)
        asked.append(len(captured))

    assert asked[0] == asked[1]


def test_a_range_holds_its_products():
    inside = factories.product(title="Inside")
    factories.product(title="Outside")
    chosen = Range.objects.create(name="Chosen")
    chosen.add_product(inside)

    assert [entry.title for entry in in_range(chosen)] == ["Inside"]


def test_named_products_are_shown_in_their_order_without_what_is_hidden(
    django_assert_num_queries,
):
    first, second, hidden = (factories.product(title=title) for title in "ABC")
    hidden.is_public = False
    hidden.save()

    with django_assert_num_queries(1):
        found = shown([second.pk, hidden.pk, first.pk, 10**9])

    assert [entry.title for entry in found] == ["B", "A"]
