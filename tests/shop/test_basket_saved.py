"""Lines saved for later, and taken back."""

import pytest
from django.urls import reverse
from oscar.core.loading import get_model

from tests import factories

pytestmark = pytest.mark.django_db
Basket = get_model("basket", "Basket")
HTMX = {"HX-Request": "true"}


def page(client):
    return client.get(reverse("basket:summary"))


def quantities(basket):
    return [line.quantity for line in basket.lines.order_by("pk")]


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
