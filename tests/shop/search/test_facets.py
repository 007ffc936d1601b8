"""What lists are narrowed by, and the numbers beside it."""

from decimal import Decimal

import pytest
from django.utils.translation import override

from shop.search import facets, foremost, tallying
from shop.search.lists import listing
from shop.search.selecting import everything, in_category
from tests import factories
from tests.shop.search import goods

pytestmark = pytest.mark.django_db


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


@pytest.fixture
def makers(monkeypatch):
    """Of four, two are worth an option; "Maker 3" and "Maker 2" have one cup each."""
    monkeypatch.setattr(foremost, "MOST_OPTIONS", 2)
    monkeypatch.setattr(facets, "MOST_OPTIONS", 2)
    for number, maker in enumerate([0, 0, 0, 1, 1, 2, 3]):
        goods.says(factories.product(title=f"Cup {number}"), "maker", f"Maker {maker}")


def options(found):
    (group,) = [group for group in found.groups if group.name == "maker"]
    return [(one.value, one.number, one.is_on) for one in group.options]


def test_of_very_many_options_the_most_frequent_are_offered(makers, ask):
    assert options(ask()) == [("maker-0", 3, False), ("maker-1", 2, False)]


def test_what_is_chosen_is_always_offered(makers, ask):
    found = ask("maker=maker-3&maker=maker-2")

    assert options(found) == [
        ("maker-0", 3, False),
        ("maker-1", 2, False),
        ("maker-2", 1, True),
        ("maker-3", 1, True),
    ]


def test_a_long_list_keeps_the_numbers_of_what_it_offers(makers, rf, monkeypatch):
    monkeypatch.setattr(tallying, "CAP", 2)
    tallying.recount()

    whole, narrowed = (
        listing(everything(), rf.get(f"/shop/?{query}"), is_whole=True)
        for query in ("", "maker=maker-3&maker=maker-2")
    )

    assert sorted(tallying.tally_of(None).values.values()) == [2, 3]
    assert options(whole) == [("maker-0", 3, False), ("maker-1", 2, False)]
    assert options(narrowed)[2:] == [("maker-2", 1, True), ("maker-3", 1, True)]
