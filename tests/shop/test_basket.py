"""The basket: a fixed number of queries, and reasons a shopper can act on."""

from decimal import Decimal

import pytest
from django.contrib.auth.models import AnonymousUser
from django.utils import timezone
from oscar.core.loading import get_class, get_model

from shop.basket.forms import AddToBasketForm, LineForm
from shop.partner.strategy import Selector
from tests import factories

pytestmark = pytest.mark.django_db
Applicator = get_class("offer.applicator", "Applicator")
Basket = get_model("basket", "Basket")


def reloaded(basket):
    found = Basket.objects.get(pk=basket.pk)
    found.strategy = Selector().strategy()
    return found


@pytest.mark.parametrize("number", [1, 20])
def test_pricing_one_line_and_twenty_takes_the_same_queries(number, django_assert_num_queries):
    basket = factories.basket_with(factories.product("Bowl 0"))
    for index in range(1, number):
        basket.add_product(factories.product(f"Bowl {index}"))
    basket = reloaded(basket)

    with django_assert_num_queries(3):
        total = basket.total_incl_tax
        permitted = [
            line.purchase_info.availability.is_purchase_permitted(line.quantity)[0]
            for line in basket.all_lines()
        ]

    assert (total, permitted) == (Decimal("420000.00") * number, [True] * number)


def test_a_line_keeps_the_stock_record_it_was_added_with():
    product = factories.product()
    basket = factories.basket_with(product)
    held = product.stockrecords.get()
    cheaper = get_model("partner", "Partner").objects.create(name="Another")
    product.stockrecords.create(partner=cheaper, partner_sku="x", price=1, num_in_stock=5)

    line = reloaded(basket).all_lines()[0]

    assert line.purchase_info.stockrecord == held
    assert line.unit_price_incl_tax == Decimal("420000.00")


def test_two_additions_of_the_same_product_add_up():
    product = factories.product()
    basket = factories.basket_with(product, quantity=2)

    reloaded(basket).add_product(product, 3)

    assert basket.lines.get().quantity == 5


@pytest.mark.parametrize(
    ("quantity", "reason"),
    [
        ("0", "Enter 1 or more. To take it out, choose Remove."),
        ("-1", "Enter 1 or more. To take it out, choose Remove."),
        ("1.5", "Enter a whole number."),
        ("abc", "Enter a whole number."),
        ("1e9", "Enter a whole number."),
        ("", "This field is required."),
        ("4", "Only 3 are left."),
        ("1000000000", "Only 3 are left."),
    ],
)
def test_a_bad_quantity_is_refused_with_a_reason(quantity, reason):
    basket = factories.basket_with(factories.product(stock=3), quantity=2)

    form = LineForm(reloaded(basket).all_lines()[0], {"quantity": quantity})

    assert form.errors == {"quantity": [reason]}
    assert basket.lines.get().quantity == 2


def test_one_order_holds_only_so_much():
    basket = factories.basket_with(factories.product(stock=9000), quantity=2)

    form = LineForm(reloaded(basket).all_lines()[0], {"quantity": "501"})

    assert form.errors == {"quantity": ["One order holds at most 500 items."]}


@pytest.mark.parametrize("number", [1, 20])
def test_an_offer_on_a_range_takes_the_same_queries_for_one_and_twenty(
    number, django_assert_num_queries
):
    goods = [factories.product(f"Bowl {index}") for index in range(number)]
    factories.site_offer(goods, percent=10)
    basket = factories.basket_with(goods[0])
    for product in goods[1:]:
        basket.add_product(product)
    basket = reloaded(basket)

    with django_assert_num_queries(15):
        Applicator().apply(basket, AnonymousUser())

    assert basket.total_incl_tax == Decimal("378000.00") * number


def test_a_good_quantity_is_saved():
    basket = factories.basket_with(factories.product(stock=3))
    form = LineForm(reloaded(basket).all_lines()[0], {"quantity": "3"})

    assert form.is_valid()
    form.save()

    assert basket.lines.get().quantity == 3


@pytest.mark.parametrize(
    ("held", "asked", "reason"),
    [
        (0, 4, "Only 3 are left."),
        (2, 2, "Only 3 are left. 2 are in your basket already."),
    ],
)
def test_adding_more_than_the_stock_says_how_many_are_left(held, asked, reason):
    product = factories.product(stock=3)
    basket = factories.basket_with(factories.product("Other"))
    if held:
        basket.add_product(product, held)

    form = AddToBasketForm(basket, product, {"quantity": asked})

    assert form.errors == {"quantity": [reason]}


def test_what_is_sold_out_or_unpublished_cannot_be_added():
    basket = factories.basket_with(factories.product("Other"))
    sold_out = factories.product(stock=0)
    withdrawn = factories.product("Old vase")
    withdrawn.is_public = False
    withdrawn.save()

    reasons = [
        AddToBasketForm(basket, product, {"quantity": 1}).errors["quantity"]
        for product in (sold_out, withdrawn)
    ]

    assert reasons == [["This is sold out."], ["This is no longer sold."]]


def test_a_voucher_for_everybody_is_open_to_a_guest():
    available, reason = factories.voucher().is_available_to_user(AnonymousUser())

    assert (available, reason) == (True, "")


def test_vouchers_end_when_they_say(rf):
    from shop.basket.vouchers import VoucherRefused, redeem

    voucher = factories.voucher()
    voucher.end_datetime = timezone.now() - timezone.timedelta(hours=1)
    voucher.save()
    request = rf.post("/")
    request.user, request.basket = AnonymousUser(), factories.basket_with(factories.product())

    with pytest.raises(VoucherRefused, match="This voucher ended on"):
        redeem(voucher.code, request=request)

    assert request.basket.vouchers.count() == 0
