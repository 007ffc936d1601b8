"""The basket's pages: looked at, changed with and without JavaScript."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from oscar.core.loading import get_model

from tests import factories

pytestmark = pytest.mark.django_db
Basket = get_model("basket", "Basket")
HTMX = {"HX-Request": "true"}


@pytest.fixture
def filled(client, home):
    """A guest's basket with two teapots (three in stock)."""
    product = factories.product(stock=3)
    client.post(reverse("basket:add", args=[product.pk]), {"quantity": 2})
    return Basket.objects.get()


def page(client):
    return client.get(reverse("basket:summary"))


def quantities(basket):
    return [line.quantity for line in basket.lines.order_by("pk")]


def test_an_empty_basket_shows_a_way_on_and_creates_nothing(client, home):
    response = page(client)

    assert reverse("catalogue:index") in response.content.decode()
    assert Basket.objects.count() == 0


def test_a_basket_shows_its_lines_totals_and_the_way_to_checkout(client, filled):
    response = page(client)

    text = response.content.decode()
    assert response.status_code == 200
    assert "Celadon teapot" in text
    assert "₫840,000" in text
    assert text.count(f'href="{reverse("checkout:index")}"') == 2


@pytest.mark.parametrize("number", [1, 20])
def test_the_page_takes_the_same_queries_for_one_line_and_twenty(
    client, home, number, django_assert_num_queries
):
    for index in range(number):
        product = factories.product(f"Bowl {index}")
        client.post(reverse("basket:add", args=[product.pk]), {"quantity": 1})
    page(client)

    with django_assert_num_queries(12):
        response = page(client)

    assert len(response.context["lines"]) == number


def test_a_changed_quantity_is_kept_and_the_page_comes_back(client, filled):
    line = filled.lines.get()

    response = client.post(reverse("basket:line", args=[line.pk]), {"quantity": 3})

    assert (response.status_code, response["Location"]) == (302, reverse("basket:summary"))
    assert quantities(filled) == [3]


def test_htmx_gets_the_basket_and_the_badge_after_a_change(client, filled):
    line = filled.lines.get()

    response = client.post(reverse("basket:line", args=[line.pk]), {"quantity": 3}, headers=HTMX)

    text = response.content.decode()
    assert text.count("<html") == 0
    assert 'id="basket"' in text
    assert 'id="mini-basket"' in text
    assert 'hx-swap-oob="true"' in text
    assert "₫1,260,000" in text


@pytest.mark.parametrize("bad", ["0", "-1", "1000000000", "1.5", "abc", "1e9", ""])
@pytest.mark.parametrize("headers", [{}, HTMX])
def test_a_bad_quantity_gives_an_error_at_its_field_and_changes_nothing(
    client, filled, bad, headers
):
    line = filled.lines.get()

    response = client.post(
        reverse("basket:line", args=[line.pk]), {"quantity": bad}, headers=headers
    )

    assert response.status_code == 200
    assert f'id="line-{line.pk}-quantity_error"' in response.content.decode()
    assert quantities(filled) == [2]


def test_a_line_is_removed_by_post_only(client, filled):
    url = reverse("basket:line-remove", args=[filled.lines.get().pk])

    assert client.get(url).status_code == 405
    assert quantities(filled) == [2]
    client.post(url)

    assert quantities(filled) == []


def test_a_strangers_line_cannot_be_touched(client, filled):
    other = factories.basket_with(factories.product("Vase"))

    client.post(reverse("basket:line-remove", args=[other.lines.get().pk]))

    assert quantities(other) == [1]


def test_a_line_removed_in_another_tab_is_no_error(client, filled):
    pk = filled.lines.get().pk
    filled.lines.all().delete()

    response = client.post(reverse("basket:line", args=[pk]), {"quantity": 1}, follow=True)

    assert "That is no longer in your basket." in response.content.decode()


def test_what_sold_out_is_shown_and_can_be_removed(client, filled):
    line = filled.lines.get()
    line.stockrecord.num_in_stock = 0
    line.stockrecord.save()

    text = page(client).content.decode()
    client.post(reverse("basket:line-remove", args=[line.pk]))

    assert "This is sold out." in text
    assert f'href="{reverse("checkout:index")}"' not in text
    assert quantities(filled) == []


def test_a_product_taken_off_sale_is_told(client, filled):
    product = filled.lines.get().product
    product.is_public = False
    product.save()

    response = page(client)

    assert "This is no longer sold." in response.content.decode()
    assert response.context["can_check_out"] is False


def test_a_product_that_was_deleted_leaves_an_empty_basket(client, filled):
    filled.lines.get().product.delete()

    response = page(client)

    assert (response.status_code, response.context["lines"]) == (200, [])


def test_a_price_that_rose_is_told(client, filled):
    record = filled.lines.get().stockrecord
    record.price = 500000
    record.save()

    text = page(client).content.decode()

    assert "has increased from" in text
    assert "₫1,000,000" in text


# --- Adding -----------------------------------------------------------------------------


def test_adding_without_javascript_goes_back_with_a_message(client, home):
    product = factories.product()
    back = reverse("catalogue:index")

    response = client.post(reverse("basket:add", args=[product.pk]), {"quantity": 1, "next": back})

    assert response["Location"] == back
    assert [str(m) for m in response.wsgi_request._messages] == [
        "Added to your basket: Celadon teapot"
    ]


def test_adding_never_sends_the_shopper_to_another_host(client, home):
    product = factories.product()

    response = client.post(
        reverse("basket:add", args=[product.pk]), {"quantity": 1, "next": "https://evil.example/"}
    )

    assert response["Location"] == reverse("basket:summary")


def test_adding_by_htmx_answers_with_a_confirmation_and_the_badge(client, home):
    product = factories.product()

    response = client.post(reverse("basket:add", args=[product.pk]), {"quantity": 2}, headers=HTMX)

    text = response.content.decode()
    assert "In your basket: 2 × Celadon teapot" in text
    assert 'id="mini-basket"' in text
    assert "<html" not in text


def test_a_refusal_by_htmx_says_how_many_are_left(client, home):
    product = factories.product(stock=3)

    response = client.post(reverse("basket:add", args=[product.pk]), {"quantity": 4}, headers=HTMX)

    assert "Only 3 are left." in response.content.decode()
    assert Basket.objects.count() == 0


def test_a_sold_out_product_cannot_be_added(client, home):
    product = factories.product(stock=0)

    response = client.post(reverse("basket:add", args=[product.pk]), {"quantity": 1}, follow=True)

    assert "This is sold out." in response.content.decode()
    assert Basket.objects.count() == 0


# --- Vouchers ---------------------------------------------------------------------------


def redeem(client, code, headers=None):
    return client.post(reverse("basket:vouchers-add"), {"code": code}, headers=headers)


def test_a_voucher_is_redeemed_whatever_its_case_and_taken_out_again(client, filled):
    voucher = factories.voucher(percent=10)

    redeem(client, " welcome10 ")
    with_voucher = page(client).content.decode()
    client.post(reverse("basket:vouchers-remove", args=[voucher.pk]))

    assert "−₫84,000" in with_voucher
    assert "₫756,000" in with_voucher
    assert "₫756,000" not in page(client).content.decode()


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"code": "OTHER"}, "There is no voucher with the code “WELCOME10”."),
        ({"end_datetime": timezone.now() - timedelta(days=2)}, "This voucher ended on "),
        ({"start_datetime": timezone.now() + timedelta(hours=20)}, "This voucher starts on "),
        (
            {"usage": "Once per customer"},
            "Sign in to use this voucher",
        ),
    ],
)
def test_a_refused_voucher_says_why_and_is_not_kept(client, filled, change, reason):
    voucher = factories.voucher()
    type(voucher).objects.filter(pk=voucher.pk).update(**change)

    response = redeem(client, "WELCOME10")

    assert reason in response.content.decode()
    assert response.context["voucher_form"].errors
    assert filled.vouchers.count() == 0


def test_a_voucher_that_gives_nothing_here_says_where_it_starts(client, filled):
    voucher = factories.voucher()
    condition = voucher.offers.get().condition
    condition.value = 9
    condition.save()

    response = redeem(client, "WELCOME10", headers=HTMX)

    assert "This voucher starts at 9 of the goods it is meant for." in response.content.decode()
    assert filled.vouchers.count() == 0


# --- Saved for later, signing in --------------------------------------------------------


def test_a_line_can_wait_and_come_back(client, home, customer):
    client.force_login(customer)
    product = factories.product(stock=3)
    client.post(reverse("basket:add", args=[product.pk]), {"quantity": 2})
    basket = Basket.open.get(owner=customer)

    client.post(reverse("basket:line-save", args=[basket.lines.get().pk]))
    saved = Basket.saved.get(owner=customer)
    assert (quantities(basket), quantities(saved)) == ([], [2])
    assert "Saved for later" in page(client).content.decode()

    client.post(reverse("basket:saved-restore", args=[saved.lines.get().pk]))
    assert (quantities(basket), quantities(saved)) == ([2], [])


def test_a_saved_line_that_sold_out_stays_where_it_is(client, home, customer):
    client.force_login(customer)
    product = factories.product(stock=3)
    client.post(reverse("basket:add", args=[product.pk]), {"quantity": 2})
    client.post(reverse("basket:line-save", args=[Basket.open.get().lines.get().pk]))
    product.stockrecords.update(num_in_stock=1)
    saved = Basket.saved.get()

    response = client.post(reverse("basket:saved-restore", args=[saved.lines.get().pk]))

    assert "Only 1 is left." in response.content.decode()
    assert quantities(saved) == [2]


def test_signing_in_keeps_the_basket(client, filled, customer):
    client.post(
        reverse("customer:login"),
        {"login-username": customer.email, "login-password": factories.PASSWORD},
    )
    response = page(client)

    assert response.context["basket"].owner == customer
    assert [line.line.quantity for line in response.context["lines"]] == [2]
