"""Lists, search and suggestions as pages: whole, in part, and without a script."""

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext
from oscar.core.loading import get_model

from shop.search import vocabulary
from shop.search.models import Redirect
from shop.search.places import put_place
from tests import factories
from tests.shop.search import goods

pytestmark = pytest.mark.django_db

Range = get_model("offer", "Range")
LISTS = ["/shop/", "/shop/c/bowls/", "/shop/ranges/chosen/", "/search/?q=bowl"]
CARD = '<article class="card'
HTMX = {"HX-Request": "true"}
MOST_QUERIES = {"/search/?q=bowl": 8}


@pytest.fixture
def bowls(home):
    """Thirty on a shelf and in a range, two makers among them."""
    return stock(30)


def stock(number):
    shelf = factories.category("Bowls")
    made = goods.bulk(number, category=shelf)
    for product, maker in zip(made, ["Mai", "Lan"], strict=False):
        goods.says(product, "maker", maker)
    chosen = Range.objects.create(name="Chosen", slug="chosen", is_public=True)
    for product in made:
        chosen.add_product(product)
    return made


def text_of(response):
    assert response.status_code == 200
    return response.content.decode()


@pytest.mark.parametrize("address", LISTS)
def test_a_list_comes_whole_or_as_the_part_that_is_asked_for(client, bowls, address):
    whole = text_of(client.get(address))
    part = text_of(client.get(address, headers=HTMX))
    more = text_of(client.get(address, {"page": 2}, headers=HTMX | {"HX-Target": "more"}))

    assert "<html" in whole
    assert 'id="results"' in whole
    assert "<html" not in part
    assert 'id="results"' in part
    assert part.count(CARD) == whole.count(CARD) == 24
    assert "<html" not in more
    assert 'id="results"' not in more


@pytest.mark.parametrize("address", LISTS)
@pytest.mark.parametrize(
    "headers",
    [HTMX | {"HX-History-Restore-Request": "true"}, HTMX | {"HX-Boosted": "true"}, {}],
)
def test_back_and_reload_give_the_whole_page(client, bowls, address, headers):
    response = client.get(address, headers=headers)

    assert "<html" in text_of(response)
    for header in ("HX-Request", "HX-Boosted", "HX-History-Restore-Request", "HX-Target"):
        assert header in response["Vary"]


def test_more_is_put_below_what_is_shown_and_the_address_holds_both(client, bowls):
    first = text_of(client.get("/shop/?sort=price"))
    more = text_of(
        client.get("/shop/?sort=price&page=2&after=1", headers=HTMX | {"HX-Target": "more"})
    )
    reloaded = text_of(client.get("/shop/?sort=price&page=2&after=1"))

    assert 'hx-get="/shop/?sort=price&amp;page=2&amp;after=1"' in first
    assert 'href="?sort=price&amp;page=2"' in first
    assert "24 of 30" in first
    assert (more.count(CARD), reloaded.count(CARD)) == (6, 30)
    assert 'id="more"' not in more
    assert "Bowl 23" not in more


def test_pages_have_real_addresses(client, bowls):
    page = text_of(client.get("/shop/?sort=price&page=2"))

    assert 'rel="prev" href="?sort=price&amp;page=1"' in page
    assert page.count(CARD) == 6
    assert 'rel="canonical" href="http://testserver/shop/?page=2"' in page


@pytest.mark.parametrize("address", LISTS)
@pytest.mark.parametrize(
    "query",
    [
        "sort=nonsense&page=x&maker=nobody&shape=round&category=abc&rating=9",
        "page=-1&price_min=cheap&price_max=%00&available=maybe",
        "page=999999999999&after=%F0%9F%99%82",
        "%00=%00&%F0%9F%99%82=1&maker=%F0%9F%99%82",
        "price_min=1e999&price_max=NaN",
    ],
)
def test_nonsense_in_the_address_shows_the_nearest_valid_page(client, bowls, address, query):
    joint = "&" if "?" in address else "?"

    assert CARD in text_of(client.get(f"{address}{joint}{query}"))


def test_a_price_that_is_none_is_said_at_its_field_and_stays_there(client, bowls):
    page = text_of(client.get("/shop/?price_min=cheap&price_max=1005"))

    assert 'value="cheap" aria-invalid="true" aria-describedby="price-min-error"' in page
    assert 'id="price-min-error">Enter a price such as 250000.' in page
    assert "6 things" in page


def test_filters_work_as_a_plain_form(client, bowls):
    page = text_of(client.get("/shop/?maker=mai&maker=lan&sort=price"))

    assert '<form class="filters__form" id="filter-form" method="get" action="/shop/"' in page
    assert 'id="f-maker-mai" type="checkbox" name="maker" value="mai" checked' in page
    assert '<option value="price" selected>' in page
    assert 'href="/shop/?maker=lan&amp;sort=price"' in page
    assert "2 things" in page


@pytest.mark.parametrize("address", LISTS)
def test_a_cold_page_costs_the_same_for_one_and_fifty(client, home, address):
    asked = []
    for number in (1, 50):
        if number == 50:
            Range.objects.all().delete()
            get_model("catalogue", "Category").objects.all().delete()
        stock(number)
        client.get(address)
        cache.clear()
        client.cookies.clear()
        with CaptureQueriesContext(connection) as captured:
            text_of(client.get(address))
        asked.append(len(captured))

    assert asked[1] <= asked[0] <= MOST_QUERIES.get(address, 12)


def test_what_is_found_is_named(client, home):
    factories.product(title="Lotus tea")
    factories.product(title="Jasmine tea")

    page = text_of(client.get("/search/", {"q": "lotus"}))

    assert "Found for “lotus”" in page
    assert "Lotus tea" in page
    assert "Jasmine tea" not in page


def test_a_mended_search_says_so_and_offers_what_was_typed(client, home):
    factories.product(title="Celadon teapot")
    vocabulary.recount()

    mended = text_of(client.get("/search/", {"q": "teapto"}))
    typed = text_of(client.get("/search/", {"q": "teapto", "exact": "1"}))

    assert "Nothing is called “teapto”. You see what we found for “teapot”." in mended
    assert 'href="/search/?q=teapto&amp;exact=1"' in mended
    assert "Celadon teapot" in mended
    assert "Nothing found for “teapto”" in typed


def test_nothing_found_says_what_to_do(client, home):
    factories.category("Teaware")

    page = text_of(client.get("/search/", {"q": "submarine"}))

    assert "Nothing found for “submarine”" in page
    assert '<a class="tag" href="/shop/c/teaware/">Teaware</a>' in page


def test_a_search_may_lead_straight_to_a_page(client, home):
    Redirect.objects.create(query="delivery", url="/shop/")

    assert client.get("/search/?q=Delivery")["Location"] == "/shop/"
    assert client.get("/vi/search/?q=delivery")["Location"] == "/vi/shop/"


def test_the_sort_keeps_the_query(client, home):
    factories.product(title="Bowl")

    page = text_of(client.get("/search/?q=bowl&sort=price"))

    assert '<input type="hidden" name="q" value="bowl">' in page
    assert '<option value="price" selected>' in page


@pytest.mark.parametrize("language", ["", "/vi"])
def test_ao_dai_and_its_diacritics_are_one_list(client, home, language):
    made = [factories.product(title=title) for title in ("Áo dài lụa", "Áo dài", "Ao dai")]

    plain, marked = (
        [card.pk for card in client.get(f"{language}/search/", {"q": q}).context["list"].cards]
        for q in ("ao dai", "áo dài")
    )

    assert plain == marked
    assert len(plain) == len(made)


ODD = [
    "x" * 10_000,
    "'" * 5000,
    '"a" OR ' * 1000,
    "\x00",
    "🙂" * 3000,
    "\u202eשלום שלום",
    "%" * 5000,
    ":*&|!()<->'\\",
    "㌀" * 3000,
    "<script>alert(1)</script>",
    "{{ q }} {% now %}",
]


@pytest.mark.parametrize("path", ["/search/", "/search/suggestions/", "/vi/search/"])
@pytest.mark.parametrize("text", ODD, ids=range(len(ODD)))
def test_no_search_is_an_error(client, home, path, text):
    page = text_of(client.get(path, {"q": text}, follow=True))

    assert "<script>alert" not in page


@pytest.mark.parametrize("path", ["/search/", "/search/suggestions/", "/vi/search/"])
def test_of_an_endless_search_no_more_stays_than_is_searched_for(client, home, path):
    response = client.get(path, {"q": "x" * 10_000, "sort": "price"})

    assert response["Location"] == f"{path}?q={'x' * 200}&sort=price"
    assert "x" * 201 not in text_of(client.get(response["Location"]))


@pytest.mark.parametrize(("exact", "times"), [("", 3), ("&exact=1", 2)])
def test_a_long_search_is_repeated_in_part(client, home, exact, times):
    factories.product(title="Teapot")
    vocabulary.recount()
    typed = f"teapto {'x' * 150}"

    page = text_of(client.get(f"/search/?q={typed}{exact}"))

    begun = f"{typed[:99]}…"
    assert f"<title>“{begun}”" in page
    assert page.count(f"“{begun}”") == times
    assert f"“{typed}”" not in page
    assert f'name="q" value="{typed}"' in page


@pytest.mark.parametrize("query", ["q=%ED%A0%80", "q=%FF%FE", "q=%", "q=%zz", "q[]=1", "q=a&q=b"])
def test_broken_addresses_are_no_error(client, home, query):
    assert client.get(f"/search/?{query}").status_code == 200


def test_suggestions_come_as_a_part_and_as_a_page(client, home):
    factories.product(title="Teapot")

    part = text_of(client.get("/search/suggestions/?q=tea", headers=HTMX))
    page = text_of(client.get("/search/suggestions/?q=tea"))

    assert "<html" not in part
    assert "<html" in page
    for text in (part, page):
        assert 'role="option" aria-selected="false" tabindex="-1" href="/search/?q=teapot"' in text


def test_what_names_a_page_is_not_taken_for_a_mistake(client, bowls):
    vocabulary.recount()
    put_place("page", 7, "en", title="Bowling with us", url="/bowling/")

    page = text_of(client.get("/search/?q=bowling+with"))

    assert "Found for “bowling with”" in page
    assert 'href="/bowling/"' in page
    assert "Nothing is called" not in page


def test_words_that_never_stand_together_are_looked_for_alone(client, bowls):
    factories.product(title="Lantern")
    vocabulary.recount()

    page = text_of(client.get("/search/?q=lantern+bowl"))

    assert "Nothing is called “lantern bowl”. You see what we found for “lantern”." in page
    assert page.count(CARD) == 1
