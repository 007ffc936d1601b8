"""What a begun search may be about."""

import pytest
from django.test import RequestFactory
from django.utils.translation import override
from django_htmx.middleware import HtmxDetails

from shop.search import views
from shop.search.models import Entry, Word
from shop.search.places import put_all, put_place
from shop.search.suggesting import suggestions
from tests import factories
from tests.shop.search import goods

pytestmark = pytest.mark.django_db


@pytest.fixture
def teaware():
    shelf = factories.category("Teaware", description="Pots and cups")
    for title in ("Celadon teapot", "Tea towel", "Bowl"):
        factories.product(title=title).categories.add(shelf)
    put_place("page", 7, "en", title="How to brew tea", url="/brewing/", text="hot water")
    put_all()


def test_words_products_shelves_and_pages_are_offered(teaware):
    found = suggestions("te")

    assert found.query == "te"
    assert sorted(found.completions) == ["tea", "teapot"]
    assert {entry.title for entry in found.products} == {"Celadon teapot", "Tea towel"}
    assert [(one.kind, one.title, one.url) for one in found.places] == [
        ("category", "Teaware", "/shop/c/teaware/"),
        ("page", "How to brew tea", "/brewing/"),
    ]


@pytest.mark.parametrize("text", ["", " ", "t", "'", "🙂", "\x00", "%", "é"])
def test_less_than_two_letters_offer_nothing_and_ask_nothing(text, django_assert_num_queries):
    with django_assert_num_queries(0):
        assert not suggestions(text)


def test_the_last_word_is_finished_and_the_others_stay(teaware):
    assert suggestions("Celadon tea").completions == ["Celadon teapot"]
    assert [entry.title for entry in suggestions("celadon tea").products] == ["Celadon teapot"]
    assert suggestions("bowl celadon").products == []


def test_the_most_frequent_words_come_first():
    Word.objects.bulk_create(
        Word(language="en", folded=f"tea{n}", spelling=f"tea{n}", number=n) for n in range(1, 9)
    )

    assert suggestions("tea").completions == ["tea8", "tea7", "tea6", "tea5"]


def test_the_most_popular_products_come_first_and_sold_out_last():
    first = factories.product(title="Tea tin round")
    factories.product(title="Tea tin small")
    gone = factories.product(title="Tea tin large", stock=0)
    Entry.objects.filter(product=first).update(popularity=9)
    Entry.objects.filter(product=gone).update(popularity=99)

    assert [entry.title for entry in suggestions("tea ti").products] == [
        "Tea tin round",
        "Tea tin small",
        "Tea tin large",
    ]


def test_each_language_has_its_own():
    factories.product(title="Teapot", title_vi="Ấm trà")

    with override("vi"):
        found = suggestions("tr")

    assert (found.completions, found.products[0].title) == (["trà"], "Ấm trà")
    assert suggestions("ấm").completions == []


def test_a_sku_is_enough():
    product = factories.product(title="Bowl", upc="XK-200")

    assert [entry.product_id for entry in suggestions("xk-200").products] == [product.pk]


@pytest.mark.parametrize(
    "text",
    ["te%'", "te:*&|!()<->\\", "x" * 10_000, "㌀" * 300, "te\ud800", "שלום", "te 🙂", "1 2 3"],
)
def test_no_text_is_an_error(text):
    assert suggestions(text).products == []


@pytest.mark.parametrize("number", [1, 50])
def test_suggesting_costs_two_queries(number, django_assert_num_queries):
    goods.bulk(number)
    put_all()
    request = RequestFactory().get("/search/suggestions/?q=bo", headers={"HX-Request": "true"})
    request.htmx = HtmxDetails(request)

    with django_assert_num_queries(2):
        response = views.suggest(request)

    assert f">Bowl {number - 1}<" in response.content.decode()


def test_what_is_called_so_comes_before_what_only_speaks_of_it(teaware):
    cloth = factories.product(title="Cloth")
    cloth.description = cloth.description_en = "Goes with every teapot"
    cloth.save()
    Entry.objects.filter(product=cloth).update(popularity=900)

    assert [one.title for one in suggestions("teap").products] == ["Celadon teapot", "Cloth"]


def test_several_words_are_finished_as_names_have_them(teaware):
    factories.product(title="Bowl teapoy")

    assert suggestions("bowl tea").completions == ["bowl teapoy"]
