"""What a search that found nothing may have meant."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection
from oscar.core.loading import get_model

from shop.search import spelling, vocabulary
from shop.search.models import Entry, Word
from shop.search.spelling import corrections
from tests import factories
from tests.shop.search import goods

pytestmark = pytest.mark.django_db

Product = get_model("catalogue", "Product")


@pytest.fixture
def known():
    """Words of English titles with how many titles hold them."""
    numbers = {"teapot": 5, "tea": 9, "pot": 4, "bowl": 7, "bowls": 2, "celadon": 3, "bow": 1}
    Word.objects.bulk_create(
        Word(language="en", folded=word, spelling=word, number=number)
        for word, number in numbers.items()
    )
    Word.objects.create(language="vi", folded="am", spelling="ấm", number=4)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("teapto", ["teapot"]),  # neighbours swapped
        ("tepot", ["teapot"]),
        ("teaapot", ["teapot"]),
        ("celdaonn", ["celadon"]),  # two slips in a long word
        ("boxl", ["bowl"]),
        ("bowk", ["bowl"]),  # as near as "bow", and more frequent
        ("tea pot", ["teapot", "pot", "tea"]),
        ("tea  poot", ["tea pot", "pot", "tea"]),
        ("celadon teapto", ["celadon teapot", "celadon", "teapot"]),
        ("CELADON Teapto", ["celadon teapot", "celadon", "teapot"]),
        ("bowlpot", ["bowl pot"]),
        ("xylophone", []),
        ("peapod", []),  # two slips, of which one is the first letter
        ("featpot", []),
        ("tb", []),
        ("teapot", ["tea pot"]),
        ("teapot xylophone", ["teapot"]),
        ("", []),
        ("🙂 '", []),
    ],
)
def test_the_nearest_known_words(known, typed, meant):
    assert corrections(typed, "en") == meant


def test_each_language_knows_its_own_words_as_they_are_spelt(known):
    assert corrections("amm", "vi") == ["ấm"]
    assert corrections("amm", "en") == []


def test_words_are_read_once_in_a_while(known, django_assert_num_queries):
    corrections("teapto", "en")

    with django_assert_num_queries(0):
        corrections("boxl", "en")


def test_words_are_read_again_later(known, monkeypatch):
    corrections("lantren", "en")
    factories.product(title="Lantern")

    before = corrections("lantren", "en")
    monkeypatch.setattr(spelling, "FRESH_SECONDS", -1)

    assert (before, corrections("lantren", "en")) == ([], ["lantern"])


@pytest.mark.parametrize("portion", [1, 500])
def test_titles_teach_their_words_and_a_count_forgets_those_that_are_gone(portion, monkeypatch):
    monkeypatch.setattr(vocabulary, "PORTION", portion)
    product = factories.product(title="Celadon teapot", title_vi="Ấm men ngọc")
    factories.product(title="Celadon bowl 500")
    product.title_en = "Celadon kettle"
    product.save()

    learnt = set(Word.objects.values_list("language", "spelling"))
    number = vocabulary.recount()

    assert {("en", "teapot"), ("en", "kettle"), ("vi", "ngọc")} <= learnt
    counted = dict(Word.objects.filter(language="en").values_list("spelling", "number"))
    assert counted == {"celadon": 2, "kettle": 1, "bowl": 1}
    assert number == Word.objects.count()


def test_a_count_forgets_nothing_that_is_learnt_meanwhile(monkeypatch):
    factories.product(title="Celadon bowl")
    in_portions = vocabulary._in_portions

    def learning(*args):
        if Entry.objects.filter(language="en").count() == 1:
            factories.product(title="Kettle")
        return in_portions(*args)

    monkeypatch.setattr(vocabulary, "_in_portions", learning)
    vocabulary.recount()

    assert set(Word.objects.filter(language="en").values_list("spelling", flat=True)) == {
        "bowl",
        "celadon",
        "kettle",
    }


@pytest.mark.django_db(transaction=True)
def test_who_learns_a_word_does_not_wait_for_a_count(monkeypatch):
    goods.says(factories.product(title="Cup"), "maker", "Mai")
    in_portions, learnt = vocabulary._in_portions, []

    def learning(*args):
        with ThreadPoolExecutor(1) as another:
            learnt.append(another.submit(learn_elsewhere).result())
        return in_portions(*args)

    monkeypatch.setattr(vocabulary, "_in_portions", learning)
    vocabulary.recount()

    assert learnt == ["learnt"] * 4


def learn_elsewhere():
    """On a connection of its own, which waits for nobody."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SET lock_timeout = '200ms'")
        vocabulary.add({("en", "mai"), ("vi", "mai"), ("en", "cup")})
    finally:
        connection.close()
    return "learnt"


def test_values_of_facets_are_known_words():
    goods.says(factories.product(title="Cup"), "maker", "Thị Mai")

    vocabulary.recount()

    assert dict(Word.objects.filter(language="en").values_list("folded", "spelling")) == {
        "cup": "cup",
        "thi": "thị",
        "mai": "mai",
    }


@pytest.mark.parametrize("title", ["ß" * 40, "x" * 255, "\u0301" * 30 + "a", "1234567"])
def test_no_title_is_too_odd_to_be_learnt(title):
    product = factories.product(title=title)

    vocabulary.recount()

    assert goods.entry(product).title == title
