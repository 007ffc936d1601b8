"""Pages that are the same for everyone: kept, dropped when they grow old, never personal."""

import gzip

import brotli
import pytest
from django.test import Client
from django.urls import reverse
from oscar.core.loading import get_model

from shop.sharing import shelf
from shop.sharing import store as stores
from shop.sharing.addresses import address_of, all_but_tracking, release
from tests import factories

pytestmark = pytest.mark.django_db
WishList = get_model("wishlists", "WishList")


@pytest.fixture
def goods(home):
    """A category with a product that can be had, one with variants, one sold out with a review."""
    shelf = factories.category("Teaware")
    pot, basket = factories.product("Celadon teapot"), factories.product_with_variants()
    gone = factories.product("Moon vase", stock=0)
    for product in (pot, basket, gone):
        product.categories.add(shelf)
    factories.review(gone, body="A mark: tools:e30=; and <b>bold</b>")
    return shelf, pot, basket, gone


def addresses(goods):
    shelf, *products = goods
    return [
        "/",
        "/shop/",
        "/vi/shop/",
        "/shop/?sort=price&page=1",
        shelf.get_absolute_url(),
        *(product.get_absolute_url() for product in products),
        goods[2].children.first().get_absolute_url(),
        reverse("catalogue:reviews-list", args=[goods[3].slug, goods[3].pk]),
        "/search/?q=teapot",
        "/search/suggestions/?q=te",
    ]


@pytest.fixture
def member(goods):
    """Somebody signed in with a name, a basket, a wish list and something to be told of."""
    person = factories.user(email="an@example.com", first_name="Xuân-Personal")
    client = Client()
    client.force_login(person)
    client.post(reverse("basket:add", args=[goods[1].pk]), {"quantity": 7})
    wishlist = WishList.objects.create(owner=person, name="Secret wishes")
    wishlist.add(goods[1])
    return client


PERSONAL = ["Xuân-Personal", "Secret wishes", "Kept for later", "Your account", 'tools__count">']


def test_nothing_of_one_visitor_is_ever_seen_by_another(client, goods, member):
    """Whoever comes first makes the page that all get."""
    told = {}
    for address in addresses(goods):
        theirs = member.get(address).content.decode()
        told[address] = [word for word in PERSONAL if word in theirs]
        for other in (Client(), client):
            shown = other.get(address).content.decode()
            assert [word for word in PERSONAL if word in shown] == []

    assert told["/shop/"] == ["Your account", 'tools__count">']
    assert told[goods[1].get_absolute_url()] == ["Kept for later", "Your account", 'tools__count">']


def test_a_careless_page_shows_nobody_s_name(rf, goods, member):
    """The control: even a page that prints the user prints nobody."""
    from django.http import HttpResponse

    from shop.sharing.pages import shared_page

    careless = shared_page(lambda request: HttpResponse(f"Hello {request.user}"))
    request = _asked_by(member, rf)

    assert careless(request).content == b"Hello AnonymousUser"


def _asked_by(client, rf):
    request = rf.get("/careless/")
    request.COOKIES = {name: morsel.value for name, morsel in client.cookies.items()}
    request.user = factories.user(email="binh@example.com", first_name="Bình")
    request.LANGUAGE_CODE, request.resolver_match = "en", None
    from django_htmx.middleware import HtmxDetails

    request.htmx = HtmxDetails(request)
    return request


def test_a_first_visit_gets_no_cookie_and_no_query_the_second_time(
    client, goods, django_assert_num_queries
):
    for address in addresses(goods):
        first = client.get(address)

        with django_assert_num_queries(0):
            again = client.get(address)

        assert (first.status_code, again.status_code) == (200, 200), address
        assert not first.cookies
        assert not again.cookies
        assert again.content == first.content
        assert again["Cache-Control"] == "public, max-age=0, must-revalidate"
        assert {"Cookie", "Accept-Encoding", "HX-Request"} <= set(again["Vary"].split(", "))


def test_a_visitor_with_a_basket_costs_two_queries_more(goods, django_assert_num_queries):
    visitor = Client()
    visitor.post(reverse("basket:add", args=[goods[1].pk]), {"quantity": 2})
    visitor.get("/shop/")
    visitor.get("/shop/")

    with django_assert_num_queries(2):
        page = visitor.get("/shop/")

    assert 'tools__count">2' in page.content.decode()
    assert page["Cache-Control"] == "private, no-cache"


def test_who_has_the_page_is_told_so(client, goods):
    tag = client.get("/shop/")["ETag"]

    answer = client.get("/shop/", HTTP_IF_NONE_MATCH=tag)

    assert (answer.status_code, answer.content) == (304, b"")


@pytest.mark.parametrize(("name", "unpack"), [("br", brotli.decompress), ("gzip", gzip.decompress)])
def test_a_packed_page_is_the_same_page(client, goods, name, unpack):
    plain = client.get("/shop/").content

    packed = client.get("/shop/", HTTP_ACCEPT_ENCODING=f"{name};q=0.9, *;q=0")

    assert packed["Content-Encoding"] == name
    assert unpack(packed.content) == plain


def test_a_part_and_its_whole_page_are_kept_apart(client, goods):
    whole = client.get("/shop/").content.decode()
    part = client.get("/shop/", HTTP_HX_REQUEST="true", HTTP_HX_TARGET="results").content.decode()

    assert "<!doctype html>" in whole
    assert part.strip().startswith('<section id="results"')
    assert client.get("/shop/").content.decode() == whole


def test_parameters_of_advertisers_share_one_page(client, goods, django_assert_num_queries):
    client.get("/shop/?sort=price")

    with django_assert_num_queries(0):
        page = client.get("/shop/?utm_source=letter&sort=price&fbclid=x").content.decode()

    assert "utm_source" not in page
    assert "fbclid" not in page


@pytest.mark.parametrize("address", ["/shop/c/nowhere/", "/shop/p/gone-99999/", "/nothing/here/"])
def test_what_is_not_there_is_not_kept(client, home, address):
    assert [client.get(address).status_code for _again in range(2)] == [404, 404]


def test_a_forged_mark_stays_text(client, goods, member):
    from shop.sharing import parts

    goods[1].title_en = goods[1].title = f"Pot {parts.mark('tools', {})[:20]}:tools:e30=;"
    goods[1].save()

    page = member.get(goods[1].get_absolute_url()).content.decode()

    assert ":tools:e30=;" in page
    assert page.count('id="mini-basket"') == 1


def test_without_redis_every_page_is_rendered_anew(client, goods, settings, monkeypatch):
    client.get("/shop/")
    settings.REDIS_URL = "redis://127.0.0.1:1/0"
    monkeypatch.setattr(stores, "PAUSE_SECONDS", 60)

    page = client.get("/shop/")

    assert page.status_code == 200
    assert "Celadon teapot" in page.content.decode()


def test_staff_get_a_page_of_their_own(client, goods, staff):
    client.force_login(staff)

    page = client.get("/shop/")

    assert "ETag" not in page


def test_pages_beyond_the_minute_s_are_rendered_for_each_and_nobody_waits(
    client, goods, settings, monkeypatch
):
    settings.SHARED_PAGES_PER_MINUTE = 0
    monkeypatch.setattr(shelf.time, "sleep", lambda _seconds: pytest.fail("somebody waited"))
    asked = client.get("/shop/").wsgi_request

    found = shelf.look(address_of(asked, all_but_tracking), "br", [])

    assert (found.kind, client.get("/shop/").status_code) == ("refused", 200)


def test_a_page_of_another_secret_is_not_shown(settings):
    before = release.__wrapped__()

    settings.SECRET_KEY = "another" * 10

    assert release.__wrapped__() != before
