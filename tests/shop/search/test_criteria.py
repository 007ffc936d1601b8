"""What an address asks for: each part valid, or left out and said."""

from decimal import Decimal
from urllib.parse import urlencode

import pytest
from django.http import QueryDict
from django.utils.translation import override

from shop.search.criteria import Criteria, criteria_of
from tests import factories
from tests.shop.search import goods

pytestmark = pytest.mark.django_db


def read(address, is_search=False):
    return criteria_of(QueryDict(address), is_search)


@pytest.fixture
def dollars(settings):
    settings.SHOP_CURRENCY = "USD"


def test_nothing_asked_is_everything_by_popularity(django_assert_num_queries):
    with django_assert_num_queries(0):
        assert read("") == Criteria()
        assert read("", is_search=True).sort == "relevance"


@pytest.mark.parametrize(
    ("address", "page", "after"),
    [
        ("page=3", 3, 3),
        ("page=3&after=1", 3, 1),
        ("page=3&after=9", 3, 3),
        ("page=30&after=1", 30, 21),
        ("page=0", 1, 1),
        ("page=-3", 1, 1),
        ("page=x", 1, 1),
        ("page=%C2%B2", 1, 1),
        ("page=9999999999999", 1, 1),
        ("page=5000", 400, 400),
        ("page=2.5&after=x", 1, 1),
    ],
)
def test_pages_are_the_nearest_that_can_be(address, page, after):
    found = read(address)

    assert (found.page, found.after) == (page, after)


@pytest.mark.parametrize(
    ("address", "is_search", "sort"),
    [
        ("sort=price-desc", False, "price-desc"),
        ("sort=relevance", False, "popular"),
        ("sort=relevance", True, "relevance"),
        ("sort=newest", True, "newest"),
        ("sort=1;DROP", True, "relevance"),
    ],
)
def test_an_unknown_order_is_the_usual_one(address, is_search, sort):
    assert read(address, is_search).sort == sort


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("250000", "250000"),
        ("250.000", "250000"),
        ("250,000", "250000"),
        (" 250 000 ", "250000"),
        ("250\xa0000", "250000"),
        ("0", "0"),
    ],
)
@pytest.mark.parametrize("language", ["en", "vi"])
def test_a_price_without_cents_is_read_however_it_is_grouped(text, amount, language):
    with override(language):
        found = read(urlencode({"price_min": text}))

    assert (found.price_min, found.problems) == (Decimal(amount), {})


def test_a_price_with_cents_is_read_as_its_language_writes_it(dollars):
    english = read("price_max=12.50")
    with override("vi"):
        vietnamese = read("price_max=12,50")

    assert (english.price_max, vietnamese.price_max) == (Decimal("12.50"), Decimal("12.50"))


@pytest.mark.parametrize("text", ["1e-999999999", "0." + "0" * 2000, "0.00000001"])
def test_a_price_finer_than_money_is_rounded(text, dollars):
    found = read(f"price_min={text}")

    assert (found.price_min, found.problems) == (Decimal("0.00"), {})


@pytest.mark.parametrize("text", ["cheap", "-1", "NaN", "Infinity", "1e99", "9" * 40, "1%00"])
def test_a_price_that_is_none_is_said_at_its_field(text):
    found = read(f"price_min={text}&price_max=5000")

    assert found.problems == {"price_min": "Enter a price such as 250000."}
    assert (found.price_min, found.price_max) == (None, Decimal(5000))


def test_bounds_the_wrong_way_round_are_said_and_the_first_counts():
    found = read("price_min=900&price_max=100")

    assert found.problems == {"price_max": "This is below the first price."}
    assert (found.price_min, found.price_max) == (Decimal(900), None)


def test_values_are_found_by_code_and_key(django_assert_num_queries):
    parent = goods.world()

    with django_assert_num_queries(1):
        found = read("colour=sand&colour=indigo&maker=mai&colour=pink&colour=mai&shape=round")

    assert {code: [one.key for one in values] for code, values in found.values.items()} == {
        "colour": ["sand", "indigo"],
        "maker": ["mai"],
    }
    assert parent.pk


@pytest.mark.parametrize(
    "address",
    ["colour=%00", "%00=sand", "colour=" + "x" * 5000, "&".join(f"c{n}=1" for n in range(500))],
)
def test_values_that_no_facet_has_are_left_out(address):
    assert read(address).values == {}


def test_the_other_conditions():
    found = read("category=7&category=x&category=7&category=3&rating=4&available=1&sale=1")

    assert found.categories == (3, 7)
    assert (found.rating, found.available, found.sale) == (4, True, True)
    assert found.groups == ("category", "rating", "available", "sale")
    assert read("rating=5&available=yes&sale=0").groups == ()


def test_without_a_group_only_that_one_is_gone():
    goods.world()
    found = read("category=3&colour=sand&price_min=1&price_max=9&rating=3&available=1&sale=1")

    for group in found.groups:
        rest = found.without(group)
        assert rest.groups == tuple(one for one in found.groups if one != group)


@pytest.mark.parametrize("code", ["price", "category", "sort", "rating", "only"])
def test_an_attribute_named_like_a_control_is_no_facet(code):
    product = factories.product()
    goods.says(product, code, "odd")

    assert goods.entry(product).facet_ids == []
    assert read(f"{code}=odd").values == {}
