"""A seller, a partner's user, sees and changes only its own goods and orders."""

import pytest
from django.urls import reverse

from shop.checkout.placement import place
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def seller(client, home):
    """Sells bowls for "Workshop"; "Sông House" sells teapots."""
    person = factories.user(email="seller@example.com")
    factories.seller(person, name="Workshop")
    client.force_login(person)
    return person


@pytest.fixture
def own(seller):
    product = factories.product("Own bowl")
    product.stockrecords.update(partner=seller.partners.get())
    return product


@pytest.fixture
def other(home):
    return factories.product("Another's teapot")


def order_of(*products):
    basket = factories.basket_with(products[0])
    for product in products[1:]:
        basket.add_product(product)
    return place(factories.purchase(basket))


def test_the_list_of_goods_holds_only_the_sellers_own(client, own, other):
    text = client.get(reverse("dashboard:catalogue-product-list")).content.decode()

    assert "Own bowl" in text
    assert "Another&#x27;s teapot" not in text


def test_another_partners_goods_cannot_be_opened_changed_or_deleted(client, own, other):
    edit = reverse("dashboard:catalogue-product", args=[other.pk])
    delete = reverse("dashboard:catalogue-product-delete", args=[other.pk])

    answers = [client.get(edit), client.post(edit, {"title": "Mine"}), client.get(delete)]
    answers.append(client.post(delete))

    assert {answer.status_code for answer in answers} <= {403, 404}
    other.refresh_from_db()
    assert other.title == "Another's teapot"
    own_page = client.get(reverse("dashboard:catalogue-product", args=[own.pk]))
    assert own_page.status_code == 200


def test_a_bulk_action_leaves_another_partners_goods_alone(client, own, other):
    client.post(
        reverse("dashboard:catalogue-product-list"),
        {"action": "make_products_non_public", "selected_product": [own.pk, other.pk]},
    )
    session = client.session.get("bulk_intermediate", {})

    chosen = [pk for bucket in session.values() for pk in bucket["object_ids"]]
    assert other.pk not in chosen


def test_the_list_of_orders_and_its_csv_hold_only_the_sellers_own(client, own, other):
    mine, foreign = order_of(own), order_of(other)
    url = reverse("dashboard:order-list")

    page = client.get(url).content.decode()
    table = client.get(url, {"response_format": "csv"}).content.decode()
    ticked = client.post(
        url, {"action": "download_selected_orders", "selected_order": [mine.pk, foreign.pk]}
    ).content.decode()

    for text in (page, table):
        assert mine.number in text
        assert foreign.number not in text
    assert foreign.number not in ticked


@pytest.mark.parametrize(
    ("name", "more"),
    [
        ("order-detail", []),
        ("order-line-detail", [1]),
        ("order-shipping-address", []),
    ],
)
def test_another_partners_order_is_not_there(client, seller, other, name, more):
    order = order_of(other)
    arguments = [order.number, *([order.lines.get().pk] if more else [])]

    response = client.get(reverse(f"dashboard:{name}", args=arguments))

    assert response.status_code in (403, 404)


def test_a_seller_cannot_move_another_partners_order(client, seller, other):
    order = order_of(other)

    response = client.post(
        reverse("dashboard:order-status", args=[order.number]), {"status": "CANCELLED"}
    )

    order.refresh_from_db()
    assert (response.status_code, order.status) == (404, "PENDING")


def test_a_shared_order_shows_the_sellers_lines_only(client, own, other):
    order = order_of(own, other)

    text = client.get(reverse("dashboard:order-detail", args=[order.number])).content.decode()

    assert "Own bowl" in text
    assert "Another&#x27;s teapot" not in text


@pytest.mark.parametrize(
    "name",
    [
        "dashboard:users-index",
        "dashboard:voucher-list",
        "dashboard:reports-index",
        "dashboard:partner-list",
        "dashboard:reviews-list",
        "dashboard:comms-list",
        "dashboard:stock-alert-list",
    ],
)
def test_the_shops_own_affairs_are_closed_to_a_seller(client, seller, name):
    assert client.get(reverse(name)).status_code == 403
