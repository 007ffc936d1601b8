"""One price everywhere for what two partners sell."""

from decimal import Decimal

import pytest
from django.urls import reverse
from oscar.core.loading import get_model

from shop.catalogue.variants import choice_for
from shop.partner.strategy import Selector
from shop.search.selecting import everything, shown
from tests import factories

pytestmark = pytest.mark.django_db
Basket = get_model("basket", "Basket")
Partner = get_model("partner", "Partner")
Product = get_model("catalogue", "Product")


def also_sold(product, price, stock, partner="Another house"):
    """A second partner's record of ``product``."""
    return product.stockrecords.create(
        partner=Partner.objects.get_or_create(name=partner)[0],
        partner_sku=f"{partner}-{product.pk}",
        price=Decimal(price),
        num_in_stock=stock,
    )


@pytest.mark.parametrize(
    ("first", "second", "price"),
    [
        (("120000", 0), ("100000", 5), "100000"),
        (("90000", 0), ("100000", 5), "100000"),
        (("120000", 2), ("100000", 5), "100000"),
        (("120000", 0), ("100000", 0), "100000"),
    ],
)
def test_card_page_and_basket_name_one_price(client, home, first, second, price):
    product = factories.product(price=first[0], stock=first[1])
    also_sold(product, *second)
    is_available = bool(first[1] or second[1])

    (card,) = shown([product.pk])
    chosen = choice_for(product).chosen
    info = Selector().strategy().fetch_for_product(Product.objects.get(pk=product.pk))
    client.post(reverse("basket:add", args=[product.pk]), {"quantity": 1})

    assert {card.price, chosen.price, info.price.incl_tax} == {Decimal(price)}
    assert (card.is_available, chosen.is_available) == (is_available, is_available)
    assert card.has_price_range is False
    lines = [line for basket in Basket.objects.all() for line in basket.lines.all()]
    assert [line.price_incl_tax for line in lines] == [Decimal(price)] * is_available


def test_of_equal_prices_the_older_record_sells():
    product = factories.product(price="100000", stock=2)
    first = product.stockrecords.get()
    also_sold(product, "100000", 5)

    info = Selector().strategy().fetch_for_product(product)

    assert info.stockrecord == first
    assert choice_for(product).chosen.record == first


def test_a_list_by_price_goes_by_what_can_be_bought():
    dear = factories.product(title="Dear", price="50000", stock=0)
    also_sold(dear, "300000", 5)
    factories.product(title="Middle", price="200000")

    cards = everything().sorted_by("price")

    assert [(card.title, card.price) for card in cards] == [
        ("Middle", Decimal(200000)),
        ("Dear", Decimal(300000)),
    ]


def test_what_one_seller_is_out_of_is_added_from_the_other(client, home):
    product = factories.product(price="120000", stock=2)
    client.post(reverse("basket:add", args=[product.pk]), {"quantity": 2})
    also_sold(product, "100000", 2)

    client.post(reverse("basket:add", args=[product.pk]), {"quantity": 2})

    lines = Basket.objects.get().lines.order_by("pk")
    assert [(line.price_incl_tax, line.quantity) for line in lines] == [
        (Decimal(120000), 2),
        (Decimal(100000), 2),
    ]
