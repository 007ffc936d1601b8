"""The checkout as a shopper walks it, without JavaScript."""

from decimal import Decimal

import pytest
from django.core import mail
from django.urls import reverse
from oscar.core.loading import get_model

from shop.outbox import tasks
from shop.outbox.models import Message
from tests import factories

Order = get_model("order", "Order")
OrderAndItemCharges = get_model("shipping", "OrderAndItemCharges")
StockRecord = get_model("partner", "StockRecord")
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home", "delivery")]

ADDRESS = {
    "first_name": "Lan",
    "last_name": "Nguyễn",
    "line1": "1 Hàng Gai",
    "line4": "Hà Nội",
    "country": "VN",
}
CARD = {
    "provider": "test-card",
    "card_number": "4242424242424242",
    "card_expiry": "12/40",
    "card_code": "123",
}
CASH = {"provider": "cash-on-delivery"}


@pytest.fixture
def delivery():
    """Two delivery methods to Vietnam and to France."""
    factories.vietnam()
    get_model("address", "Country").objects.create(
        iso_3166_1_a2="FR", printable_name="France", name="France", is_shipping_country=True
    )
    OrderAndItemCharges.objects.create(name="Standard", price_per_order=Decimal("30000"))
    OrderAndItemCharges.objects.create(name="Express", price_per_order=Decimal("60000"))


@pytest.fixture
def teapot():
    return factories.product(title="Celadon teapot", price="420000", stock=3)


def add(client, product, quantity=1):
    return client.post(reverse("basket:add", kwargs={"pk": product.pk}), {"quantity": quantity})


def walk_to_payment(client, delivery_code="standard", email="guest@example.com"):
    """From the basket to the last step; returns its page."""
    if email:
        client.post(reverse("checkout:index"), {"username": email, "options": "anonymous"})
    client.post(reverse("checkout:shipping-address"), ADDRESS)
    client.post(reverse("checkout:shipping-method"), {"method_code": delivery_code})
    return client.get(reverse("checkout:payment-details"))


def place(client, page, **fields):
    context = page.context
    hidden = {"quote": context["quote"], "basket": context["signed_basket"]}
    return client.post(reverse("checkout:preview"), {**hidden, **fields})


def test_a_guest_buys_with_a_card(client, teapot):
    add(client, teapot, 2)

    response = place(client, walk_to_payment(client, "express"), **CARD)

    order = Order.objects.get()
    assert response.url == reverse("checkout:thank-you")
    assert (order.status, order.guest_email) == ("PAID", "guest@example.com")
    assert (order.shipping_method, order.total_incl_tax) == ("Express", Decimal("900000.00"))
    assert order.number in client.get(response.url).content.decode()


def test_a_member_pays_on_delivery_and_finds_the_address_in_the_book(client, customer, teapot):
    client.force_login(customer)
    add(client, teapot)

    place(client, walk_to_payment(client, email=None), **CASH)

    order = customer.orders.get()
    assert (order.status, order.total_incl_tax) == ("PENDING", Decimal("450000.00"))
    assert customer.addresses.get().line1 == "1 Hàng Gai"


def test_the_confirmation_goes_out_through_the_outbox(client, teapot):
    add(client, teapot)
    place(client, walk_to_payment(client), **CASH)
    message = Message.objects.get(topic="order.placed")

    tasks.deliver(message.pk)
    tasks.deliver(message.pk)

    order = Order.objects.get()
    assert [(sent.to, order.number in sent.subject) for sent in mail.outbox] == [
        (["guest@example.com"], True)
    ]


def test_posting_twice_leads_to_the_same_order(client, teapot):
    add(client, teapot)
    page = walk_to_payment(client)
    first = place(client, page, **CARD)

    second = place(client, page, **CARD)

    assert first.url == second.url == reverse("checkout:thank-you")
    assert Order.objects.count() == 1
    assert Order.objects.get().sources.get().amount_debited == Decimal("450000.00")


def test_a_declined_card_keeps_the_basket_and_says_so(client, teapot):
    add(client, teapot)
    page = walk_to_payment(client)

    declined = place(client, page, **{**CARD, "card_number": "4000000000000002"})

    again = client.get(declined.url)
    assert declined.url == reverse("checkout:payment-details")
    assert "The card was declined" in again.content.decode()
    assert "4000000000000002" not in again.content.decode()
    assert StockRecord.objects.get().num_allocated == 0

    place(client, again, **CARD)

    assert Message.objects.filter(topic="order.placed").count() == 1
    assert sorted(Order.objects.values_list("status", flat=True)) == ["CANCELLED", "PAID"]


def test_a_mistyped_card_keeps_what_was_chosen(client, teapot):
    add(client, teapot)
    page = walk_to_payment(client)

    again = place(client, page, **{**CARD, "card_expiry": "13/40"})

    assert again.status_code == 422
    assert again.context["form"].errors.keys() == {"card_expiry"}
    assert Order.objects.count() == 0


def test_a_price_that_rose_meanwhile_is_shown_before_it_is_charged(client, teapot):
    add(client, teapot)
    page = walk_to_payment(client)
    StockRecord.objects.update(price=Decimal("999000"))

    response = place(client, page, **CARD)

    assert response.url == reverse("checkout:payment-details")
    assert Order.objects.count() == 0
    assert client.get(response.url).context["order_total"].incl_tax == Decimal("1029000.00")


def test_goods_that_sold_out_meanwhile_lead_back_to_the_basket(client, teapot):
    add(client, teapot)
    page = walk_to_payment(client)
    StockRecord.objects.update(num_in_stock=0)

    response = place(client, page, **CARD)

    assert response.url == reverse("basket:summary")
    assert Order.objects.count() == 0


@pytest.mark.parametrize(
    "field", ["price", "total", "discount", "currency", "shipping_charge", "order_total"]
)
def test_amounts_posted_by_the_browser_are_ignored(client, teapot, field):
    add(client, teapot)
    page = walk_to_payment(client)

    place(client, page, **CARD, **{field: "1"})

    assert Order.objects.get().total_incl_tax == Decimal("450000.00")


def test_a_vietnamese_postcode_and_a_local_phone_number_are_understood(client, teapot):
    add(client, teapot)
    client.post(reverse("checkout:index"), {"username": "a@example.com", "options": "anonymous"})

    response = client.post(
        reverse("checkout:shipping-address"),
        {**ADDRESS, "postcode": "11000", "phone_number": "0912 345 678"},
    )

    assert response.url == reverse("checkout:shipping-method")
    page = client.get(reverse("checkout:shipping-method"))
    assert "+84 912 345 678" in page.content.decode()


def test_a_wrong_phone_number_is_told_at_its_field_and_nothing_typed_is_lost(client, teapot):
    add(client, teapot)
    client.post(reverse("checkout:index"), {"username": "a@example.com", "options": "anonymous"})

    page = client.post(reverse("checkout:shipping-address"), {**ADDRESS, "phone_number": "12"})

    assert list(page.context["form"].errors) == ["phone_number"]
    assert 'value="1 Hàng Gai"' in page.content.decode()


def test_a_card_number_in_a_note_is_refused_and_not_kept(client, teapot):
    add(client, teapot)
    client.post(reverse("checkout:index"), {"username": "a@example.com", "options": "anonymous"})

    page = client.post(
        reverse("checkout:shipping-address"), {**ADDRESS, "notes": "4242 4242 4242 4242"}
    )

    assert list(page.context["form"].errors) == ["notes"]
    assert "4242" not in str(dict(client.session))


def test_steps_cannot_be_skipped(client, teapot):
    add(client, teapot)

    assert client.get(reverse("checkout:payment-details")).url == reverse("checkout:index")
    assert client.get(reverse("checkout:shipping-method")).url == reverse("checkout:index")


def test_somebody_elses_address_is_not_found(client, customer, teapot):
    other = factories.user(email="other@example.com")
    address = get_model("address", "UserAddress").objects.create(
        user=other, first_name="O", line1="x", line4="y", country=factories.vietnam()
    )
    client.force_login(customer)
    add(client, teapot)

    response = client.post(
        reverse("checkout:shipping-address"), {"address_id": address.pk, "action": "ship_to"}
    )

    assert response.status_code == 404


def test_a_stranger_who_guesses_a_basket_sees_no_order(client, teapot):
    add(client, teapot)
    place(client, walk_to_payment(client), **CASH)

    response = client.post(reverse("checkout:preview"), {"basket": "1:forged", **CASH})

    assert response.url == reverse("basket:summary")


@pytest.mark.parametrize("step", ["index", "shipping-address", "shipping-method"])
def test_every_step_shows_itself(client, teapot, step):
    add(client, teapot)
    walk_to_payment(client)

    page = client.get(reverse(f"checkout:{step}"))

    assert page.status_code == 200
    assert "Celadon teapot" in page.content.decode()


def test_a_country_that_nothing_is_delivered_to_is_told_before_anything_is_sold(client, teapot):
    for method in OrderAndItemCharges.objects.all():
        method.countries.add(factories.vietnam())
    add(client, teapot)
    client.post(reverse("checkout:index"), {"username": "g@example.com", "options": "anonymous"})

    page = client.post(
        reverse("checkout:shipping-address"), {**ADDRESS, "country": "FR"}, follow=True
    )

    assert page.redirect_chain[-1][0] == reverse("checkout:shipping-address")
    assert "Shipping is unavailable for your chosen address" in page.content.decode()
    assert Order.objects.count() == 0
