import pytest
from decimal import Decimal
from django.urls import reverse
from django.db import connection
from django.test.utils import CaptureQueriesContext
from oscar.core.loading import get_model
from tests import factories
from tests.shop.sharing.test_touching import world, _is_rendered  # noqa

pytestmark = pytest.mark.django_db
Range = get_model("offer", "Range")


def test_delete(client, world):
    client.get("/shop/")
    client.get("/search/?q=teapot")
    client.get(world["tea"].get_absolute_url())
    world["pot"].delete()
    assert "Teapot" not in client.get("/shop/").content.decode()


def test_stock_number(client, world):
    url = world["pot"].get_absolute_url()
    client.get(url)
    r = world["pot"].stockrecords.get()
    r.num_in_stock = 3
    r.save()
    assert "Only 3 left" in client.get(url).content.decode()


def test_description_case(client, world):
    p = world["pot"]
    p.description = p.description_en = "for cafe"
    p.save()
    url = p.get_absolute_url()
    client.get(url)
    p.description = p.description_en = "For Café"
    p.save()
    assert "For Café" in client.get(url).content.decode()


def test_second_picture(client, world):
    p = world["pot"]
    url = p.get_absolute_url()
    client.get(url)
    r = factories.product_with_variants()


def test_reviews_list(client, world):
    p = world["pot"]
    url = reverse("catalogue:reviews-list", args=[p.slug, p.pk])
    client.get(url)
    factories.review(p, body="Splendid thing")
    assert "Splendid thing" in client.get(url).content.decode()


def test_review_withdrawn(client, world):
    p = world["pot"]
    r = factories.review(p, body="Splendid thing")
    url = reverse("catalogue:reviews-list", args=[p.slug, p.pk])
    client.get(url)
    r.delete()
    assert "Splendid thing" not in client.get(url).content.decode()


def test_range(client, world):
    r = Range.objects.create(name="Gifts", is_public=True, includes_all_products=False)
    url = reverse("catalogue:range", args=[r.slug])
    client.get(url)
    r.add_product(world["pot"])
    assert "Teapot" in client.get(url).content.decode()


def test_range_hidden(client, world):
    r = Range.objects.create(name="Gifts", is_public=True, includes_all_products=False)
    url = reverse("catalogue:range", args=[r.slug])
    client.get(url)
    r.is_public = False
    r.save()
    assert client.get(url).status_code == 404


def test_restricted(client, world):
    from content.models import ContentPage
    from wagtail.models import PageViewRestriction

    page = world["home"].add_child(
        instance=ContentPage(
            title="Plan", slug="plan", introduction="Secret plan", locale=world["home"].locale
        )
    )
    page.save_revision().publish()
    assert client.get("/plan/").status_code == 200
    PageViewRestriction.objects.create(page=page, restriction_type="login")
    assert client.get("/plan/").status_code == 302


def test_restricted_place(client, world):
    from content.models import ContentPage
    from shop.search.models import Place
    from wagtail.models import PageViewRestriction

    page = world["home"].add_child(
        instance=ContentPage(
            title="Plan", slug="plan", introduction="Secret plan", locale=world["home"].locale
        )
    )
    page.save_revision().publish()
    assert Place.objects.filter(kind="page").count() == 1
    PageViewRestriction.objects.create(page=page, restriction_type="login")
    assert Place.objects.filter(kind="page").count() == 0


@pytest.mark.parametrize("q", ["㍿" * 200, "price_min", "ﷺ" * 200])
def test_words(client, world, q):
    assert client.get("/search/", {"q": q}).status_code == 200
    assert client.get("/search/suggestions/", {"q": q}).status_code == 200


@pytest.mark.parametrize(
    "n", ["1e-99999", "1e-999999999", "0e999999", "-0", "1E9", "１２３", "0." + "0" * 2000 + "1"]
)
def test_prices(client, world, n):
    import time

    t = time.monotonic()
    assert client.get("/shop/", {"price_min": n}).status_code == 200
    assert client.get("/shop/", {"price_max": n}).status_code == 200
    assert time.monotonic() - t < 1


def test_last(client, world):
    from shop.checkout.placement import place
    from shop.search.models import Entry

    r = world["pot"].stockrecords.get()
    r.num_in_stock = 1
    r.save()
    place(factories.purchase(factories.basket_with(world["pot"])))
    assert [e.is_available for e in Entry.objects.filter(product=world["pot"])] == [False, False]
