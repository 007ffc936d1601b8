"""What merchants taught the search: detours, first places, synonyms."""

import pytest
from django.utils.translation import override

from shop.search.models import Pin, Redirect, SynonymGroup
from shop.search.rules import Rules, rules
from tests import factories

pytestmark = pytest.mark.django_db


def test_a_redirect_is_found_however_the_search_is_spelt():
    Redirect.objects.create(query="Áo dài", url="/shop/c/clothes/")

    found = rules()

    assert found.redirect_for("  ao DAI ") == "/shop/c/clothes/"
    assert found.redirect_for("ao dai do") is None


@pytest.mark.parametrize(
    ("url", "vietnamese"),
    [
        ("/search/?q=teapot", "/vi/search/?q=teapot"),
        ("/basket/", "/vi/basket/"),
        ("/about-us/", "/about-us/"),
        ("/vi/basket/", "/vi/basket/"),
        ("/cms/", "/cms/"),
    ],
)
def test_a_redirect_keeps_the_language_of_the_shops_own_pages(url, vietnamese):
    Redirect.objects.create(query="pot", url=url)

    with override("vi"):
        spoken = rules().redirect_for("pot")

    assert (rules().redirect_for("pot"), spoken) == (url, vietnamese)


def test_pins_come_in_the_order_of_their_places():
    last, first = factories.product("Bowl"), factories.product("Cup")
    Pin.objects.create(query="tea", product=last, position=2)
    Pin.objects.create(query="Tea", product=first, position=1)
    Pin.objects.create(query="tea tin", product=last, position=1)

    found = rules()

    assert found.pins_for("TEA") == [first.pk, last.pk]
    assert found.pins_for("coffee") == []


def test_synonyms_lead_to_each_other():
    SynonymGroup.objects.create(terms="Scarf, shawl ,Khăn choàng")

    found = rules()

    assert found.synonyms_of("scarf") == ["shawl", "khan choang"]
    assert found.synonyms_of("khan choang") == ["scarf", "shawl"]
    assert found.synonyms_of("khan") == []


def test_the_longest_synonym_is_taken_first_and_other_words_stand_alone():
    taught = Rules(
        groups={
            "tea": ["cha"],
            "tea pot": ["teapot"],
            "tea pot warmer": ["rechaud"],
        }
    )

    parts = taught.expand(["big", "tea", "pot", "tea", "pot", "warmer", "tea"])

    assert parts == [
        ["big"],
        ["tea pot", "teapot"],
        ["tea pot warmer", "rechaud"],
        ["tea", "cha"],
    ]
    assert taught.expand([]) == []


def test_a_term_of_two_groups_has_the_words_of_both():
    SynonymGroup.objects.create(terms="cup, mug")
    SynonymGroup.objects.create(terms="cup, bowl, mug")

    assert rules().synonyms_of("cup") == ["mug", "bowl"]


def test_the_rules_that_a_search_meets_are_named():
    taught = Rules(redirects={"a b": "/"}, pins={"a b": [1]}, groups={"b": ["c"]})

    assert taught.kinds_for("A, b") == ["redirect", "pin", "synonym"]
    assert taught.kinds_for("b") == ["synonym"]
    assert taught.kinds_for("a") == []


def test_reading_the_rules_takes_one_query_however_many_there_are(
    django_assert_num_queries,
):
    product = factories.product()
    for number in range(20):
        SynonymGroup.objects.create(terms=f"one{number}, other{number}")
        Redirect.objects.create(query=f"r{number}", url="/basket/")
        Pin.objects.create(query=f"p{number}", product=product)

    with django_assert_num_queries(1):
        rules()
