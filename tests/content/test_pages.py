"""Wagtail's pages in the shop's dress."""

import pytest
from django.core.exceptions import ValidationError
from wagtail.models import Locale

from content.models import ContentPage, HomePage
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def story(home):
    """A content page with every kind of block but a picture."""
    return home.add_child(
        instance=ContentPage(
            title="Three days at the kiln",
            slug="kiln",
            introduction="Nobody sleeps much.",
            show_in_menus=True,
            locale=home.locale,
            body=[
                ("heading", "The first night"),
                ("text", "<p>Ash, clay and water.</p>"),
                ("quote", {"text": "The river does half the work.", "source": "Lan"}),
            ],
        )
    )


@pytest.fixture
def vietnamese(home):
    """The home page's translation."""
    locale, _ = Locale.objects.get_or_create(language_code="vi")
    page = HomePage(
        title="Trang chủ",
        slug="trang-chu",
        hero_title="Thong thả mà nên",
        locale=locale,
        translation_key=home.translation_key,
    )
    return home.get_parent().add_child(instance=page)


def test_the_home_page_shows_the_shelves_and_what_is_new(client, home):
    factories.category("Teaware")
    factories.product(title="Celadon teapot")

    page = client.get("/").content.decode()

    assert "Made slowly" in page
    assert 'href="/shop/c/teaware/"' in page
    assert "Celadon teapot" in page


def test_a_content_page_shows_its_blocks(client, story):
    page = client.get("/kiln/").content.decode()

    assert "<h2>The first night</h2>" in page
    assert "<p>Ash, clay and water.</p>" in page
    assert "<figcaption>Lan</figcaption>" in page


def test_the_menu_lists_pages_of_the_language(client, story, vietnamese):
    assert 'href="/kiln/"' in client.get("/shop/").content.decode()
    assert "/kiln/" not in client.get("/vi/shop/").content.decode()


def test_the_language_switch_leads_to_the_translation(client, home, vietnamese):
    page = client.get("/").content.decode()

    assert '<link rel="alternate" hreflang="vi" href="http://testserver/vi/">' in page
    assert "Thong thả mà nên" in client.get("/vi/").content.decode()


def test_a_page_without_translation_leads_to_the_other_front_page(client, story, vietnamese):
    page = client.get("/kiln/").content.decode()

    assert '<link rel="alternate" hreflang="vi" href="http://testserver/vi/">' in page


def test_the_language_switch_keeps_the_search(client, home):
    page = client.get("/search/?q=bowl").content.decode()

    assert 'href="/vi/search/?q=bowl"' in page


def test_a_page_may_not_stand_on_an_address_of_the_shop(home):
    page = ContentPage(title="Basket", slug="basket", locale=home.locale)
    page._parent = home

    with pytest.raises(ValidationError, match="address of the shop"):
        page.clean()


def test_an_unknown_address_offers_search_and_shelves(client, home):
    factories.category("Teaware")

    response = client.get("/nope/")

    assert response.status_code == 404
    assert "There is nothing at this address" in response.content.decode()
    assert 'href="/shop/c/teaware/"' in response.content.decode()


def test_the_frame_has_no_inline_script_or_style(client, home):
    page = client.get("/shop/").content.decode()

    assert "<style" not in page
    assert " style=" not in page
    assert "onclick" not in page
    assert page.count("<script") == page.count('<script src="') + page.count(
        '<script type="module" src="'
    )
