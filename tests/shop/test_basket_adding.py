"""Adding to the basket, with and without JavaScript."""

import pytest
from django.urls import reverse
from oscar.core.loading import get_model

from tests import factories

pytestmark = pytest.mark.django_db
Basket = get_model("basket", "Basket")
Option = get_model("catalogue", "Option")
HTMX = {"HX-Request": "true"}


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


@pytest.fixture
def engraved(home):
    """A product that must be told what to engrave."""
    product = factories.product()
    option = Option.objects.create(name="Engraving", code="engraving", required=True)
    product.get_product_class().options.add(option)
    return product


def test_a_quick_add_of_what_must_be_asked_leads_to_its_page(client, engraved):
    response = client.post(reverse("basket:add", args=[engraved.pk]), {"quantity": 1})

    assert response["Location"] == engraved.get_absolute_url()
    assert [str(m) for m in response.wsgi_request._messages] == [
        "Choose how you would like it: Celadon teapot"
    ]


def test_htmx_leads_there_too(client, engraved):
    address = reverse("basket:add", args=[engraved.pk])

    response = client.post(address, {"quantity": 1}, headers=HTMX)

    assert response["HX-Redirect"] == engraved.get_absolute_url()


def test_an_empty_answer_on_its_page_is_an_error_there(client, engraved):
    data = {"quantity": 1, "engraving": ""}

    response = client.post(reverse("basket:add", args=[engraved.pk]), data, headers=HTMX)

    assert "This field is required." in response.content.decode()
