"""Lists: which products, narrowed by what, in which order, with which numbers."""

from decimal import Decimal

import pytest
from django.utils.translation import override
from oscar.core.loading import get_model

from shop.search import counting
from shop.search.lists import listing
from shop.search.models import Entry
from shop.search.selecting import everything, in_category, in_range, shown
from tests import factories
from tests.shop.search import goods

pytestmark = pytest.mark.django_db

Range = get_model("offer", "Range")


@pytest.fixture
def ask(rf):
    """The list at an address of the whole shop."""

    def ask(query="", entries=None, **options):
        return listing(everything() if entries is None else entries, rf.get(f"/shop/?{query}"))

    return ask


@pytest.fixture
def cups():
    """Three: celadon by Mai, indigo by Mai, and indigo by Lan, the last on sale and sold out."""
    made = []
    for name, colour, maker, price in [
        ("Cup", "Celadon", "Mai", 100),
        ("Mug", "Indigo", "Mai", 200),
        ("Bowl", "Indigo", "Lan", 300),
    ]:
        product = factories.product(title=name, price=str(price))
        goods.says(product, "colour", goods.option(colour, swatch="#23395b"), "option")
        goods.says(product, "maker", maker)
        made.append(product)
    record = made[-1].stockrecords.get()
    record.previous_price, record.num_in_stock = Decimal(400), 0
    record.save()
    return made


def titles(found):
    return [card.title for card in found.cards]


def numbers(found, name):
    """Value and number of each option of a group."""
    groups = {group.name: group for group in found.groups}
    return [(one.value, one.number) for one in groups[name].options] if name in groups else None


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", {"Cup", "Mug", "Bowl"}),
        ("colour=indigo", {"Mug", "Bowl"}),
        ("colour=indigo&colour=celadon", {"Cup", "Mug", "Bowl"}),
        ("colour=indigo&maker=mai", {"Mug"}),
        ("colour=celadon&maker=lan", set()),
        ("maker=mai&maker=lan&colour=celadon", {"Cup"}),
        ("price_min=150", {"Mug", "Bowl"}),
        ("price_max=200", {"Cup", "Mug"}),
        ("price_min=100&price_max=100", {"Cup"}),
        ("available=1", {"Cup", "Mug"}),
        ("sale=1", {"Bowl"}),
        ("sale=1&available=1", set()),
        ("colour=pink", {"Cup", "Mug", "Bowl"}),
        ("shape=round", {"Cup", "Mug", "Bowl"}),
        ("rating=4", set()),
    ],
)
def test_values_of_one_facet_mean_or_and_facets_mean_and(cups, ask, query, expected):
    found = ask(query)

    assert set(titles(found)) == expected
    assert found.total == len(expected)


def test_a_group_is_counted_without_its_own_condition(cups, ask):
    found = ask("colour=celadon&available=1")

    assert numbers(found, "colour") == [("celadon", 1), ("indigo", 1)]
    assert numbers(found, "maker") is None
    assert numbers(found, "only") == [("1", 1)]


def test_the_numbers_of_a_list_that_nothing_narrows(cups, ask):
    found = ask()

    assert numbers(found, "colour") == [("indigo", 2), ("celadon", 1)]
    assert numbers(found, "maker") == [("mai", 2), ("lan", 1)]
    assert numbers(found, "only") == [("1", 2), ("1", 1)]
    assert (found.prices.low, found.prices.high) == (Decimal(100), Decimal(300))
    assert [one.swatch for one in found.groups[0].options] == ["#23395b", "#23395b"]


def test_each_option_leaves_as_many_as_it_says(cups, ask):
    for query in ("", "colour=indigo", "maker=mai", "available=1", "price_max=200"):
        for group in ask(query).groups:
            for option in group.options:
                other = "" if group.name in query and query else query
                narrowed = ask(f"{other}&{option.name}={option.value}")
                assert narrowed.total == option.number, (query, option)


def test_a_facet_that_tells_nothing_apart_is_left_out(ask):
    goods.says(factories.product(), "maker", "Mai")

    assert ask().groups[0].name == "only"


def test_options_beyond_the_first_wait_behind_more(ask):
    for number in range(11):
        goods.says(factories.product(title=f"Cup {number}"), "maker", f"Maker {number:02}")

    (group,) = [one for one in ask("maker=maker-10").groups if one.name == "maker"]

    assert (len(group.options), group.hidden) == (11, 2)
    assert [one.value for one in group.options[7:9]] == ["maker-07", "maker-10"]
    assert [one.opens_more for one in group.options] == [False] * 9 + [True, False]
    assert [one.closes_more for one in group.options] == [False] * 10 + [True]


def test_ratings_hold_those_above_them(ask):
    for score in (5, 4, 3, 1):
        factories.review(factories.product(title=f"Cup {score}"), score=score)

    found = ask("rating=3")

    assert numbers(found, "rating") == [("4", 2), ("3", 3), ("2", 3)]
    assert titles(found) == ["Cup 3", "Cup 4", "Cup 5"]


def test_shelves_below_are_counted_and_chosen(rf):
    tea = factories.category("Tea")
    green, black = (factories.category(name, parent=tea) for name in ("Green", "Black"))
    for name, shelf in [("Hook", green), ("Pine", green), ("Assam", black)]:
        factories.product(title=name).categories.add(shelf)
    shelves = list(tea.get_children())
    request = rf.get(f"/shop/c/tea/?category={green.pk}")

    found = listing(in_category(tea), request, shelves=shelves, category=tea)

    assert set(titles(found)) == {"Hook", "Pine"}
    assert numbers(found, "category") == [(str(green.pk), 2), (str(black.pk), 1)]
    assert [(chip.label, chip.url) for chip in found.chips] == [("Green", "/shop/c/tea/")]


def test_each_chip_takes_one_condition_away(cups, ask):
    query = "colour=celadon&colour=indigo&maker=mai&price_min=50&price_max=999&sale=1&page=2&x=1"

    found = ask(query)

    assert [(chip.label, chip.url) for chip in found.chips] == [
        (label, f"/shop/?{query.replace('&page=2', '').replace(gone, '').strip('&')}")
        for label, gone in [
            ("Celadon", "colour=celadon&"),
            ("Indigo", "&colour=indigo"),
            ("Mai", "&maker=mai"),
            ("from ₫50", "&price_min=50"),
            ("up to ₫999", "&price_max=999"),
            ("On sale", "&sale=1"),
        ]
    ]


def test_a_list_that_nothing_meets_says_what_would_be_found_with_one_condition_less(cups, ask):
    found = ask("colour=celadon&maker=lan&price_min=1&price_max=250")

    assert found.total == 0
    assert [(way.label, way.number, way.url) for way in found.widenings] == [
        ("Maker", 1, "/shop/?colour=celadon&price_min=1&price_max=250")
    ]


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


def test_labels_are_in_the_language_of_the_moment(ask):
    parent = goods.world()
    option = goods.option("Sand")
    option.option_vi = "Cát"
    option.save()

    with override("vi"):
        found = ask()

    assert titles(found) == ["Giỏ cói"]
    (group,) = [one for one in found.groups if one.name == "colour"]
    assert [(one.value, one.label) for one in group.options] == [
        ("sand", "Cát"),
        ("indigo", "Indigo"),
    ]
    assert parent.pk


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
