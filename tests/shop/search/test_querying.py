"""What was typed, as PostgreSQL searches for it."""

import pytest

from shop.search.models import Entry, Pin, SynonymGroup
from shop.search.querying import by_relevance, clean, matching, query_of
from shop.search.rules import rules
from shop.search.selecting import everything
from tests import factories
from tests.shop.search import goods

pytestmark = pytest.mark.django_db


def found(text, is_begun=False, language="en", pins=()):
    """Titles in their order."""
    query = query_of(text, language, rules().expand)
    matches = matching(Entry.objects.spoken(language), query, is_begun)
    return [entry.title for entry in by_relevance(query, pins, is_begun)(matches)]


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("  tea \t pot\r\n", "tea pot"),
        ("tea\x00pot", "tea pot"),
        ("tea\ud800pot", "tea pot"),
        ("\u202etea\u200bpot", "tea pot"),
        ("x" * 10_000, "x" * 200),
        ("🙂", "🙂"),
        ("' OR 1=1 --", "' OR 1=1 --"),
    ],
)
def test_one_short_line_is_left_of_whatever_is_typed(text, cleaned):
    assert clean(text) == cleaned


@pytest.mark.parametrize(
    ("text", "is_begun", "titles"),
    [
        ("running", False, ["Running shoes"]),
        ("run", False, ["Running shoes"]),
        ("shoe", False, ["Running shoes"]),
        ("runni", False, []),
        ("runni", True, ["Running shoes"]),
        ("shoes runni", True, ["Running shoes"]),
        ("runni shoes", True, []),
        ("the shoes", False, ["Running shoes"]),
        ("RUNNING-shoes!", False, ["Running shoes"]),
        ("running teapot", False, []),
    ],
)
def test_words_are_found_by_stem_and_beginning(text, is_begun, titles):
    factories.product(title="Running shoes")
    factories.product(title="Teapot")

    assert found(text, is_begun) == titles


@pytest.mark.parametrize("language", ["en", "vi"])
@pytest.mark.parametrize("text", ["ao dai", "áo dài", "ÁO DÀI", "A\u0301o da\u0300i"])
def test_vietnamese_is_found_with_and_without_diacritics_in_one_order(language, text):
    for title in ("Áo dài lụa", "Áo dài", "Khăn cho áo dài", "Ao dai"):
        factories.product(title=title)
    factories.product(title="Áo len")

    titles = found(text, language=language)

    assert titles[:2] == ["Ao dai", "Áo dài"]
    assert titles == found("ao dai", language=language)
    assert len(titles) == 4


def test_the_product_with_that_code_comes_first_then_the_one_of_that_name():
    factories.product(title="Pot set b7")
    factories.product(title="B7")
    coded = factories.product(title="Zinc bucket", upc="B7")

    assert found("b7") == ["Zinc bucket", "B7", "Pot set b7"]
    assert goods.entry(coded).codes[0] == "b7"


@pytest.mark.parametrize("text", ["SG-SAND/1", "sg-sand/1", " Sg-Sand/1 "])
def test_a_parent_is_found_by_the_sku_of_its_variant(text):
    parent = factories.product_with_variants()
    record = parent.children.first().stockrecords.get()
    record.partner_sku = "SG-Sand/1"
    record.save()

    assert found(text) == ["Seagrass basket"]


@pytest.mark.parametrize("text", ["AB 12", "ab  12", "AB \t12 "])
def test_spaces_in_a_code_count_as_one(text):
    product = factories.product(title="Lamp")
    product.stockrecords.update(partner_sku="AB  12")
    product.save()

    assert found(text) == ["Lamp"]


def test_markup_in_descriptions_is_no_word():
    factories.product(
        title="Lamp", description_en="<p class='wide'>Oak&nbsp;&amp; <b>as</b>h</p><p>Elm</p>"
    )

    assert [found(text) for text in ("oak", "ash", "elm")] == [["Lamp"]] * 3
    assert [found(text) for text in ("nbsp", "amp", "wide", "ashelm", "oak nbsp")] == [[]] * 5


def test_titles_weigh_more_than_categories_and_those_more_than_descriptions():
    factories.product(title="Bowl", description_en="goes with a lantern")
    factories.product(title="Candle").categories.add(factories.category("Lantern"))
    factories.product(title="Paper lantern")

    assert found("lantern") == ["Paper lantern", "Candle", "Bowl"]


def test_titles_in_other_languages_are_found_too():
    factories.product(title="Teapot", title_vi="Ấm trà")

    assert found("am tra") == ["Teapot"]
    assert found("teapot", language="vi") == ["Ấm trà"]


def test_sold_out_comes_after_what_can_be_had_and_sales_raise_a_rank():
    factories.product(title="Tea tin large", stock=0)
    much = factories.product(title="Tea tin round")
    factories.product(title="Tea tin small")
    Entry.objects.filter(product=much).update(popularity=500)

    assert found("tea tin") == ["Tea tin round", "Tea tin small", "Tea tin large"]


def test_synonyms_find_the_same_things():
    SynonymGroup.objects.create(terms="scarf, shawl, khăn choàng")
    for title in ("Silk scarf", "Wool shawl", "Khăn choàng lụa", "Khăn tay"):
        factories.product(title=title)

    expected = {"Silk scarf", "Wool shawl", "Khăn choàng lụa"}
    assert set(found("shawl")) == set(found("scarves")) | expected == expected
    assert set(found("khan choang")) == expected
    assert found("silk shawl") == ["Silk scarf"]


def test_pins_stand_in_front_in_their_order():
    last, first = factories.product(title="Tea bowl"), factories.product(title="Tea")
    factories.product(title="Tea towel")
    Pin.objects.create(query="tea", product=last, position=1)

    assert found("tea", pins=rules().pins_for("tea"))[:2] == ["Tea bowl", "Tea"]
    assert first.pk


@pytest.mark.parametrize(
    "text",
    [
        ":*&|!()<->'\\",
        "' | '",
        "'); DROP TABLE search_entry; --",
        "a:* & b",
        "!tea",
        "tea <-> pot",
        '"tea pot"',
        "%%%___",
        "the of and",
        "\u202e\u05d0\u05d1",
        "🙂🙂",
        "㌀" * 200,
        "x" * 200,
        "1 " * 100,
        "\\x00",
        "{tea,pot}",
        "$$tea$$",
        "%s %(x)s",
    ],
)
@pytest.mark.parametrize("is_begun", [False, True])
@pytest.mark.parametrize("language", ["en", "vi"])
def test_no_text_is_an_error(text, is_begun, language):
    query = query_of(text, language)

    assert list(by_relevance(query, (), is_begun)(matching(everything(), query, is_begun))) == []


def test_a_single_letter_is_a_word_or_the_beginning_of_one():
    for title in ("Vitamin C", "Celadon teapot", "Bamboo fan"):
        factories.product(title=title)

    assert found("c") == ["Vitamin C"]
    assert found("c", is_begun=True) == ["Vitamin C", "Celadon teapot"]
    assert found("t", is_begun=True) == ["Celadon teapot"]
    assert found("teapot c", is_begun=True) == ["Celadon teapot"]
    assert found("q", is_begun=True) == []
