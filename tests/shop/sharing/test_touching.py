"""A change drops exactly the pages that show it."""

from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from oscar.core.loading import get_model
from wagtail.models import PageViewRestriction

from content.models import ContentPage
from shop.search.models import Place
from tests import factories

pytestmark = pytest.mark.django_db
Option = get_model("catalogue", "Option")
Range = get_model("offer", "Range")
StockRecord = get_model("partner", "StockRecord")


@pytest.fixture
def world(home):
    tea, cloth = factories.category("Tea"), factories.category("Cloth")
    pot, scarf = factories.product("Teapot"), factories.product("Silk scarf")
    pot.categories.add(tea)
    scarf.categories.add(cloth)
    return {"tea": tea, "cloth": cloth, "pot": pot, "scarf": scarf, "home": home}


@pytest.fixture
def dropped(client, world):
    """Call it with a change: the names of the pages that are rendered anew after it."""
    pages = {
        "all": "/shop/",
        "tea": world["tea"].get_absolute_url(),
        "cloth": world["cloth"].get_absolute_url(),
        "pot": world["pot"].get_absolute_url(),
        "scarf": world["scarf"].get_absolute_url(),
        "search": "/search/?q=teapot",
        "home": "/",
    }

    def after(change):
        for address in pages.values():
            assert client.get(address).status_code == 200
        change()
        return {name for name, address in pages.items() if _is_rendered(client, address)}

    return after


def _is_rendered(client, address):
    with CaptureQueriesContext(connection) as queries:
        client.get(address)
    return len(queries) > 0


def test_nothing_is_rendered_twice_without_a_change(dropped):
    assert dropped(lambda: None) == set()


def test_a_price_drops_its_product_its_shelves_and_what_lists_everything(dropped, world):
    def change():
        record = world["pot"].stockrecords.get()
        record.price = Decimal("99000")
        record.save()

    assert dropped(change) == {"pot", "tea", "all", "search", "home"}


def test_a_save_that_changes_no_card_drops_its_page_alone(dropped, world):
    """The page tells more than the entry: how many are left, what else it says of itself."""
    assert dropped(lambda: world["pot"].stockrecords.get().save()) == {"pot"}


def test_a_review_drops_its_product(dropped, world):
    shown = dropped(lambda: factories.review(world["pot"]))

    assert shown == {"pot", "tea", "all", "search", "home"}


def test_a_renamed_category_drops_every_page_with_the_menu(dropped, world):
    def change():
        world["tea"].name = world["tea"].name_en = "Fine tea"
        world["tea"].save()

    assert dropped(change) == {"all", "tea", "cloth", "pot", "scarf", "search", "home"}


def test_a_page_that_editors_publish_is_dropped(dropped, world):
    def change():
        world["home"].hero_title = "Made by hand"
        world["home"].save_revision().publish()

    assert "home" in dropped(change)


def test_a_promise_of_stock_drops_the_page_that_counts_it(dropped, world):
    from shop.checkout.placement import place

    basket = factories.basket_with(world["pot"])

    assert dropped(lambda: place(factories.purchase(basket))) == {"pot"}


def test_a_deleted_product_leaves_the_lists_it_stood_in(client, world):
    assert "Teapot" in client.get("/shop/").content.decode()

    world["pot"].delete()

    assert "Teapot" not in client.get("/shop/").content.decode()


def test_how_long_delivery_takes_drops_the_pages_of_products(dropped):
    def change():
        get_model("shipping", "OrderAndItemCharges").objects.create(name="Post", most_days=3)

    assert dropped(change) == {"pot", "scarf"}


def test_a_letter_in_a_description_drops_the_page(client, world):
    """The entry folds ``é``, the page does not."""
    pot = world["pot"]
    for text in ("for cafe", "For Café"):
        pot.description = pot.description_en = text
        pot.save()
        assert text in client.get(pot.get_absolute_url()).content.decode()


def test_a_withdrawn_review_leaves_the_list_of_reviews(client, world):
    pot = world["pot"]
    address = reverse("catalogue:reviews-list", args=[pot.slug, pot.pk])
    client.get(address)
    review = factories.review(pot, body="Splendid thing")
    assert "Splendid thing" in client.get(address).content.decode()

    review.delete()

    assert "Splendid thing" not in client.get(address).content.decode()


def test_a_range_shows_what_was_put_into_it_and_goes_when_it_is_hidden(client, world):
    gifts = Range.objects.create(name="Gifts", is_public=True, includes_all_products=False)
    address = reverse("catalogue:range", args=[gifts.slug])
    assert "Teapot" not in client.get(address).content.decode()

    gifts.add_product(world["pot"])
    assert "Teapot" in client.get(address).content.decode()

    gifts.is_public = False
    gifts.save()
    assert client.get(address).status_code == 404


def test_a_page_that_became_private_is_neither_kept_nor_found(client, world):
    plan = ContentPage(
        title="Plan", slug="plan", introduction="Secret", locale=world["home"].locale
    )
    world["home"].add_child(instance=plan)
    plan.save_revision().publish()
    assert client.get("/plan/").status_code == 200
    assert Place.objects.filter(kind="page").count() == 1

    PageViewRestriction.objects.create(page=plan, restriction_type="login")

    assert client.get("/plan/").status_code == 302
    assert Place.objects.filter(kind="page").count() == 0


def test_what_changed_while_a_page_was_rendered_is_not_kept(client, world, monkeypatch):
    """The page was read before the change and put on the shelf after it."""
    from shop.sharing import shelf
    from shop.sharing.stamps import touch

    put = shelf.keep

    def keep_late(*args):
        touch("products")
        put(*args)

    monkeypatch.setattr(shelf, "keep", keep_late)
    client.get("/shop/")
    monkeypatch.setattr(shelf, "keep", put)

    assert _is_rendered(client, "/shop/")
    assert not _is_rendered(client, "/shop/")


def test_an_option_drops_the_pages_of_products(dropped, world):
    engraving = Option.objects.create(name="Engraving", code="engraving")

    def change():
        world["pot"].get_product_class().options.add(engraving)

    assert dropped(change) == {"pot", "scarf"}


def test_a_renamed_option_drops_the_pages_of_products(dropped, world):
    engraving = Option.objects.create(name="Engraving", code="engraving")

    def change():
        engraving.name = "Words on the lid"
        engraving.save()

    assert dropped(change) == {"pot", "scarf"}


def test_a_reviewer_s_new_name_drops_what_they_wrote_of(dropped, world):
    review = factories.review(world["pot"], user=factories.user(first_name="Lan"))

    def change():
        review.user.first_name = "Mai"
        review.user.save()

    assert dropped(change) == {"pot", "home"}


def test_signing_in_drops_nothing(client, dropped, world):
    review = factories.review(world["pot"], user=factories.user(first_name="Lan"))

    assert dropped(lambda: review.user.save(update_fields=["last_login"])) == set()


def test_who_is_deleted_takes_their_name_along(client, world):
    pot = world["pot"]
    review = factories.review(pot, user=factories.user(first_name="Lan-who-leaves"))
    assert "Lan-who-leaves" in client.get(pot.get_absolute_url()).content.decode()

    review.user.delete()

    assert "Lan-who-leaves" not in client.get(pot.get_absolute_url()).content.decode()


def test_a_story_that_became_private_leaves_the_front_page_and_the_menu(client, world):
    story = ContentPage(title="Plan", slug="plan", show_in_menus=True, locale=world["home"].locale)
    world["home"].add_child(instance=story)
    story.save_revision().publish()
    world["home"].story = story
    world["home"].save_revision().publish()
    assert client.get("/").content.decode().count("Plan") > 1

    PageViewRestriction.objects.create(page=story, restriction_type="login")

    assert "Plan" not in client.get("/").content.decode()
