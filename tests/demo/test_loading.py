"""The demo, loaded once for this module."""

from decimal import Decimal

import pytest
from django.contrib.auth import get_user_model
from django.core.management import CommandError
from django.db import connection
from oscar.core.loading import get_model
from PIL import Image
from wagtail.models import Page, Site

from content.models import ContentPage, HomePage
from demo.catalogue import load as read_catalogue
from demo.loading.scenes import SHOWS
from demo.pages import load_pages
from shop.search.entries.rebuilding import faults
from shop.search.models import Entry, Word
from tests import factories
from tests.demo.loading import Loader, loaded

pytestmark = pytest.mark.django_db

AttributeValue = get_model("catalogue", "ProductAttributeValue")
Category = get_model("catalogue", "Category")
Order = get_model("order", "Order")
Product = get_model("catalogue", "Product")
ProductImage = get_model("catalogue", "ProductImage")
ProductReview = get_model("reviews", "ProductReview")
StockRecord = get_model("partner", "StockRecord")
User = get_user_model()

A_FEW = 150  # the whole year is for test_loading_orders.py


@pytest.fixture(scope="module")
def load(tmp_path_factory):
    return Loader(tmp_path_factory.mktemp("drawings"))


@pytest.fixture(scope="module", autouse=True)
def said(django_db_setup, django_db_blocker, load):
    """What the first run said."""
    with loaded(load, django_db_blocker, orders=A_FEW) as words:
        yield words


def test_it_tells_what_the_shop_holds(said):
    catalogue = read_catalogue()
    variants = sum(len(thing.variants) for thing in catalogue.products)

    last = next(line for line in said.splitlines() if line.startswith("The shop holds"))

    assert last == (
        f"The shop holds {len(catalogue.products)} products, {variants} variants, "
        f"{len(catalogue.categories)} categories, 2 pictures, {2 * len(load_pages())} pages, "
        f"404 people, {A_FEW} orders, {ProductReview.objects.count()} reviews."
    )


def test_lists_and_search_find_all_of_it():
    number = Product.objects.browsable().count()

    assert list(faults()) == []
    assert Entry.objects.count() == 2 * number
    assert Entry.objects.filter(popularity=0, language="en").count() < number
    assert Word.objects.filter(language="vi", folded="am").exists()


def test_a_second_run_changes_no_row_of_any_table(load):
    before = fingerprint()

    load()

    assert fingerprint() == before


def test_a_broken_run_is_completed_by_the_next(load):
    before = rows()
    ProductReview.objects.all().delete()
    Product.objects.filter(pk=Product.objects.get(upc="TB-PHO-BOWL").pk).delete()
    ContentPage.objects.get(slug="about").delete()

    load()

    assert rows() == before


def test_wagtails_welcome_is_gone_and_the_site_is_the_home_page():
    site = Site.objects.get(is_default_site=True)

    assert [page.specific_class for page in Page.objects.filter(depth=2)] == [HomePage, HomePage]
    assert site.root_page.specific == HomePage.objects.get(locale__language_code="en")
    assert site.root_page.get_translations().get().locale.language_code == "vi"


def test_every_page_answers_in_its_language(client):
    pages = Page.objects.live().filter(depth__gte=2)

    answers = {page.url: client.get(page.url).status_code for page in pages}

    assert answers == dict.fromkeys(answers, 200)
    assert len(answers) == 2 + 2 * len(load_pages())
    assert sum(url.startswith("/vi/") for url in answers) == 1 + len(load_pages())


def test_pages_have_pictures_stories_and_a_translation_of_each():
    for page in ContentPage.objects.select_related("picture"):
        assert page.picture.description == SHOWS[page.picture.title[7:].replace(" ", "_")].en
        assert page.get_translations().count() == 1
    for home in HomePage.objects.all():
        assert home.story.locale_id == home.locale_id
        assert home.hero_picture.title == "Scene: river"
    in_menu = [words for words in load_pages() if words.is_in_menu]
    assert ContentPage.objects.in_menu().count() == 2 * len(in_menu)


def test_the_trees_are_sound():
    assert Page.find_problems() == ([], [], [], [], [])
    assert Category.find_problems() == ([], [], [], [], [])


def test_goods_and_shelves_are_told_in_both_languages():
    told = {}
    for thing in read_catalogue().products:
        told[thing.sku] = (thing.title.en, thing.title.vi)
        for variant in thing.variants:
            told[variant.sku] = tuple(
                f"{thing.title.of(code)}, {variant.label.of(code)}" for code in ("en", "vi")
            )

    titles = Product.objects.values_list("upc", "title_en", "title_vi")

    assert {upc: (en, vi) for upc, en, vi in titles} == told
    assert not Product.objects.exclude(structure="child").filter(description_vi="").exists()
    assert set(Category.objects.values_list("slug", "name_en", "name_vi")) == {
        (shelf.slug, shelf.name.en, shelf.name.vi) for shelf in read_catalogue().categories
    }


def test_attributes_are_choices_or_words_in_both_languages():
    teapot = Product.objects.get(upc="TW-CELADON-POT")  # its colours are told of its variants

    values = AttributeValue.objects.filter(product=teapot).select_related("attribute")
    told = {value.attribute.code: value.value for value in values}

    assert set(told) == {"care", "material", "origin", "size", "weight"}
    assert not AttributeValue.objects.filter(value_text_vi="", value_option=None).exists()
    assert not AttributeValue.objects.filter(value_option__option_vi="").exists()


def test_prices_and_stock_are_those_of_the_data():
    expected = {}
    for thing in read_catalogue().products:
        for one in thing.variants or (thing,):
            was = None if one.was is None else Decimal(one.was)
            expected[one.sku] = (Decimal(one.price), was, one.stock)

    found = {
        record.partner_sku: (record.price, record.previous_price, record.net_stock_level)
        for record in StockRecord.objects.all()
    }

    assert found == expected


def test_pictures_have_all_their_renditions():
    image = ProductImage.objects.order_by("display_order").first()
    files = image.original.get_picture_files_list()

    assert {(file.file_type, file.width) for file in files} == {
        (kind, width) for kind in ("AVIF", "WEBP") for width in (320, 640, 960)
    }
    for file in files:
        with image.original.storage.open(file.name) as opened:
            assert Image.open(opened).size == (file.width, file.width * 5 // 4)
    assert Image.open(image.original).size == (960, 1200)
    assert Image.open(Category.objects.get(depth=1, slug="tea").image).size == (640, 800)


def test_it_refuses_a_shop_with_goods_of_its_own(load):
    factories.product(title="Somebody else's", upc="SOMEBODY-ELSES")
    Product.objects.get(upc="TB-PHO-BOWL").delete()

    with pytest.raises(CommandError, match=r"^The shop holds 1 products that are not the demo's"):
        load()
    assert not Product.objects.filter(upc="TB-PHO-BOWL").exists()

    load(force=True)
    assert Product.objects.filter(upc="TB-PHO-BOWL").exists()


def rows():
    """Rows of the tables that hold what the demo is made of."""
    models = (Product, StockRecord, AttributeValue, ProductReview, Order, ContentPage, User)
    return {model.__name__: model.objects.count() for model in models}


def fingerprint():
    """Number and checksum of the rows of every table."""
    checksum = "SELECT count(*), md5(string_agg(md5(t::text), '' ORDER BY md5(t::text))) FROM {} t"
    found = {}
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(checksum.format(connection.ops.quote_name(table)))
            found[table] = cursor.fetchone()
    return found
