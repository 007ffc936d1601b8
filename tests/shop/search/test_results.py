"""A search from what was typed to what is shown."""

import pytest
from django.test import RequestFactory

from shop.search import counting, querying, vocabulary
from shop.search.models import Pin, SynonymGroup
from shop.search.places import put_all, put_place
from shop.search.results import search
from shop.search.rules import rules
from tests import factories
from tests.shop.search import goods

pytestmark = pytest.mark.django_db


def results(text, query=""):
    return search(text, RequestFactory().get(f"/search/?{query}"), [], rules())


def titles(found):
    return [card.title for card in found.listing.cards]


def test_whole_words_come_before_begun_ones():
    for title in ("Teapot warmer", "Tea", "Teak board"):
        factories.product(title=title)

    assert titles(results("tea")) == ["Tea", "Teak board", "Teapot warmer"]


def test_a_slip_is_mended_and_said():
    factories.product(title="Celadon teapot")
    vocabulary.recount()

    found = results("teapto")

    assert (found.typed, found.query.text, found.is_corrected) == ("teapto", "teapot", True)
    assert (titles(found), found.nearest) == (["Celadon teapot"], ["teapot"])


def test_a_search_as_typed_mends_nothing():
    factories.product(title="Celadon teapot")

    found = results("teapto", "exact=1")

    assert (found.is_corrected, found.found, found.nearest) == (False, 0, [])
    assert [card.title for card in found.popular] == ["Celadon teapot"]


def test_two_words_find_what_is_written_as_one_and_as_two():
    for title in ("Teapots of clay", "Tea pot", "Tea", "Pot"):
        factories.product(title=title)
    factories.product(title="Tea tea tea cup", description="Goes with every pot.")

    found = results("tea pot")

    assert titles(found) == ["Tea pot", "Teapots of clay", "Tea tea tea cup"]
    assert not found.is_corrected


def test_a_word_that_is_written_as_two_is_split_and_said():
    factories.product(title="Tea pot")

    found = results("teapot")

    assert (titles(found), found.query.text) == (["Tea pot"], "tea pot")


@pytest.mark.parametrize("title", ["Once More", "X", "The"])
def test_a_name_of_stop_words_is_found_by_itself(title):
    factories.product(title=title)
    factories.product(title="Bowl")

    assert titles(results(title.lower())) == [title]


def test_what_is_found_only_without_a_filter_is_not_mended():
    factories.product(title="Bowk")
    factories.product(title="Bowl")

    found = results("bowk", "sale=1")

    assert (found.found, found.is_corrected) == (0, False)
    assert [(way.label, way.number) for way in found.listing.widenings] == [("On sale", 1)]


def test_nothing_found_shows_what_sells():
    for number in range(10):
        factories.product(title=f"Bowl {number}")

    found = results("submarine")

    assert (found.found, len(found.popular), found.places) == (0, 8, [])


def test_stop_words_alone_find_nothing_and_no_word_at_all_everything():
    factories.product(title="The bowl")

    assert results("the of").found == 0
    assert results("").found == 1
    assert results("🙂").found == 0


def test_shelves_and_pages_are_found_beside_products():
    factories.category("Tea")
    put_place("page", 7, "en", title="Brewing", url="/brewing/", text="how to make tea")
    put_place("page", 7, "vi", title="Pha trà", url="/vi/brewing/")
    put_all()

    assert [place.title for place in results("tea").places] == ["Tea", "Brewing"]


def test_markup_in_descriptions_of_shelves_is_no_word():
    factories.category("Teaware", description="<p class='lead'>Pots&nbsp;&amp; cups</p><p>Tins</p>")
    put_all()

    for word in ("pots", "cups", "tins"):
        assert [place.title for place in results(word).places] == ["Teaware"]
    for word in ("lead", "class", "nbsp", "amp"):
        assert results(word, "exact=1").places == []


def test_pins_lead_only_when_sorted_by_relevance():
    factories.product(title="Tea", price="5")
    pinned = factories.product(title="Bowl for tea", price="9")
    Pin.objects.create(query="tea", product=pinned)

    assert titles(results("TEA")) == ["Bowl for tea", "Tea"]
    assert titles(results("TEA", "sort=price")) == ["Tea", "Bowl for tea"]


def test_a_synonym_of_two_words_is_read_as_one():
    SynonymGroup.objects.create(terms="tea pot, kettle")
    factories.product(title="Iron kettle")

    found = results("tea pot")

    assert (titles(found), found.is_corrected) == (["Iron kettle"], False)


def test_of_very_many_matches_the_most_popular_are_ranked(monkeypatch):
    monkeypatch.setattr(counting.count, "__defaults__", (3,))
    monkeypatch.setattr(querying, "RANKED", 30)
    goods.bulk(40)

    found = results("bowl")
    last = results("bowl", "page=40")

    assert (found.found, found.listing.page.is_capped, len(found.listing.cards)) == (3, True, 24)
    assert (last.listing.page.number, len(last.listing.cards)) == (1, 24)


def test_facets_narrow_a_search():
    goods.world()
    goods.says(factories.product(title="Bamboo basket"), "maker", "Lan")

    found = results("basket", "maker=lan")

    assert titles(found) == ["Bamboo basket"]
    (makers,) = [group for group in found.listing.groups if group.name == "maker"]
    assert {(one.value, one.number) for one in makers.options} == {("lan", 1), ("mai", 1)}
