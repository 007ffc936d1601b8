"""Numbers of lists that are too long to be counted while somebody waits."""

from decimal import Decimal

import pytest

from shop.search import counting, tallying
from shop.search.lists import listing
from shop.search.models import Tally
from shop.search.selecting import everything, in_category
from tests import factories
from tests.shop.search import goods

pytestmark = pytest.mark.django_db


@pytest.fixture
def long_lists(monkeypatch):
    """Two are counted while somebody waits; there are four, three of them on a shelf."""
    monkeypatch.setattr(tallying, "CAP", 2)
    monkeypatch.setattr(counting.count, "__defaults__", (2,))
    shelf = factories.category("Bowls")
    for number in range(4):
        product = factories.product(title=f"Bowl {number}", price=str(100 + number))
        goods.says(product, "maker", "Mai" if number else "Lan")
        if number:
            product.categories.add(shelf)
    factories.category("Empty")
    return shelf


def test_only_long_lists_are_kept_and_forgotten_when_they_are_short(long_lists, monkeypatch):
    assert tallying.recount() == 2
    assert set(Tally.objects.values_list("category__name", flat=True)) == {None, "Bowls"}

    monkeypatch.setattr(tallying, "CAP", 3)
    assert tallying.recount() == 1
    assert set(Tally.objects.values_list("category__name", flat=True)) == {None}

    monkeypatch.setattr(tallying, "CAP", 9)
    assert tallying.recount() == 0
    assert Tally.objects.count() == 0


def test_what_is_kept_is_what_was_counted(long_lists):
    tallying.recount()

    kept = tallying.tally_of(long_lists)

    assert kept == counting.count({"": in_category(long_lists)}, cap=None)[""]
    assert (kept.total, kept.low, kept.high) == (3, Decimal("101.00"), Decimal("103.00"))
    assert tallying.tally_of(None).total == 4


def test_a_long_list_shows_the_kept_numbers_until_it_is_narrowed(long_lists, rf):
    tallying.recount()

    whole = listing(everything(), rf.get("/shop/"), is_whole=True)
    narrowed = listing(everything(), rf.get("/shop/?maker=mai"), is_whole=True)
    short = listing(everything(), rf.get("/shop/?maker=lan"), is_whole=True)

    assert (whole.total, whole.page.is_capped) == (4, False)
    assert (narrowed.total, narrowed.page.is_capped) == (2, True)
    assert (short.total, short.page.is_capped) == (1, False)
    (makers,) = [group for group in narrowed.groups if group.name == "maker"]
    assert [(one.value, one.number) for one in makers.options] == [("mai", 3), ("lan", 1)]
    assert makers.is_capped is False


def test_counting_nothing_asks_nothing(django_assert_num_queries):
    with django_assert_num_queries(0):
        assert counting.count({}) == {}


def test_many_scopes_are_one_query(long_lists, django_assert_num_queries):
    scopes = {name: everything() for name in ("", "price", "maker")}

    with django_assert_num_queries(1):
        counts = counting.count(scopes, cap=None)

    assert counts[""] == counts["price"] == counts["maker"]
    assert counts[""].available == 4
