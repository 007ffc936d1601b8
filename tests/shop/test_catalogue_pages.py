"""Lists and product pages, as a shopper sees them."""

import pytest
from django.core.cache import cache
from oscar.core.loading import get_model

from shop.catalogue.variants import choice_for
from tests import factories

pytestmark = pytest.mark.django_db

PRODUCT_QUERIES = 12  # two of them, for delivery, are remembered where pages are kept


def text_of(response):
    return response.content.decode()


@pytest.mark.parametrize("number", [1, 50])
def test_a_product_page_costs_the_same_for_one_and_fifty(
    client, home, number, django_assert_num_queries
):
    colours = [(f"Colour {index}", "100000", 5) for index in range(number)]
    parent = factories.product_with_variants(colours=colours)
    parent.categories.add(factories.category("Baskets"))
    for index in range(min(number, 10)):
        factories.review(parent, score=1 + index % 5)
    client.get(parent.get_absolute_url())
    client.cookies.clear()

    with django_assert_num_queries(PRODUCT_QUERIES):
        response = client.get(parent.get_absolute_url())

    assert response.status_code == 200


def test_a_category_of_categories_shows_what_is_below(client, home):
    tea = factories.category("Tea")
    green = factories.category("Green tea", parent=tea)
    factories.product(title="Hook tea").categories.add(green)

    page = text_of(client.get("/shop/c/tea/"))

    assert "Hook tea" in page
    assert 'href="/shop/c/tea/green-tea/"' in page


def test_an_empty_category_says_where_to_go(client, home):
    factories.category("Lanterns")

    assert "Nothing here just now" in text_of(client.get("/shop/c/lanterns/"))


def test_a_card_adds_only_what_needs_no_choice(client, home):
    single = factories.product(title="Teapot")
    parent = factories.product_with_variants()

    page = text_of(client.get("/shop/"))

    assert f'action="/basket/add/{single.pk}/"' in page
    assert f'action="/basket/add/{parent.pk}/"' not in page


def test_a_sold_out_card_cannot_be_added(client, home):
    gone = factories.product(title="Vase", stock=0)

    page = text_of(client.get("/shop/"))

    assert "Sold out" in page
    assert f'action="/basket/add/{gone.pk}/"' not in page


def test_a_parent_offers_its_first_available_child():
    parent = factories.product_with_variants(
        colours=[("Sand", "245000", 0), ("Indigo", "260000", 4)]
    )

    choice = choice_for(parent)

    assert [variant.label for variant in choice.variants] == ["Sand", "Indigo"]
    assert choice.names == ["Colour"]
    assert choice.chosen.label == "Indigo"
    assert choice.chosen.few_left == 4
    assert choice.has_several_prices


def test_a_childs_page_chooses_it(client, home):
    parent = factories.product_with_variants()
    sand, indigo = parent.children.order_by("pk")

    page = text_of(client.get(indigo.get_absolute_url(), headers={"HX-Request": "true"}))

    assert "<html" not in page
    assert f'href="{indigo.get_absolute_url()}" aria-current="true"' in page
    assert f'href="{sand.get_absolute_url()}" aria-current="true"' not in page
    assert "Tell me when it is back" in page


def test_a_hidden_child_is_no_choice():
    parent = factories.product_with_variants()
    parent.children.filter(title__endswith="Indigo").update(is_public=False)

    (sand,) = choice_for(parent).variants
    assert sand.product.title == "Seagrass basket, Sand"


def test_a_sale_shows_the_previous_price_struck_through(client, home):
    product = factories.product(price="100000")
    product.stockrecords.update(previous_price="150000")

    page = text_of(client.get(product.get_absolute_url()))

    assert '<s class="price__was">₫150,000</s>' in page


def test_a_product_without_any_price_asks_to_be_asked(client, home):
    product = factories.product()
    get_model("partner", "StockRecord").objects.all().delete()

    page = text_of(client.get(product.get_absolute_url()))

    assert "Price on request" in page
    assert "Sold out" in page


def test_reviews_are_counted_by_stars(client, home):
    product = factories.product()
    for score in (5, 5, 4, 1):
        factories.review(product, score=score, title=f"{score} from me")

    page = text_of(client.get(product.get_absolute_url()))

    assert "3.8 out of 5 stars" in page
    assert '<rect width="50%" height="100%" class="histogram__on"/>' in page
    assert "1 from me" in page


def test_what_a_reviewer_wrote_is_text(client, home):
    product = factories.product()
    factories.review(product, body="<script>alert(1)</script>")

    page = text_of(client.get(product.get_absolute_url()))

    assert "<script>alert(1)" not in page
    assert "&lt;script&gt;alert(1)" in page


def test_a_signed_in_shopper_writes_a_review(client, home, customer):
    product = factories.product()
    client.force_login(customer)
    address = f"/shop/p/{product.slug}-{product.pk}/reviews/add/"

    form = text_of(client.get(address))
    client.post(address, {"title": "Good", "score": "4", "body": "It holds tea."})

    assert 'name="score" value="4"' in form
    assert product.reviews.get().score == 4


def test_a_review_without_stars_is_refused_with_a_reason(client, home, customer):
    product = factories.product()
    client.force_login(customer)
    address = f"/shop/p/{product.slug}-{product.pk}/reviews/add/"

    page = text_of(client.post(address, {"title": "Good", "body": "It holds tea."}))

    assert 'class="errors"' in page
    assert product.reviews.count() == 0


@pytest.mark.parametrize("number", [1, 50])
def test_a_category_with_fifty_below_it_costs_the_same_when_nothing_is_remembered(
    client, home, number, django_assert_num_queries
):
    tea = factories.category("Tea")
    for index in range(number):
        factories.category(f"Tea {index}", parent=tea)
    cache.clear()

    with django_assert_num_queries(7):
        page = text_of(client.get("/shop/c/tea/"))

    assert f'href="/shop/c/tea/tea-{number - 1}/"' in page


def test_a_hidden_category_is_not_told_of_above_a_product(client, home):
    shown = factories.category("Teaware")
    hidden = factories.category("Staff sale", parent=shown, is_public=False)
    product = factories.product()
    product.categories.add(hidden)

    page = text_of(client.get(product.get_absolute_url()))

    assert "Staff sale" not in page
    assert 'href="/shop/c/teaware/"' in page


@pytest.mark.parametrize("address", ["/shop/", "/shop/c/teaware/", "/search/?q=tea", "/basket/"])
def test_a_page_can_be_asked_for_its_head_alone(client, home, address):
    factories.category("Teaware")

    response = client.head(address)

    assert (response.status_code, response.content) == (200, b"")
