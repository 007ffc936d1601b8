"""What product pages say of delivery."""

from decimal import Decimal

import pytest
from django.urls import reverse
from django.utils.translation import override
from oscar.core.loading import get_model

from shop.shipping.estimates import Estimate, estimates
from tests import factories

OrderAndItemCharges = get_model("shipping", "OrderAndItemCharges")
WeightBased = get_model("shipping", "WeightBased")
pytestmark = pytest.mark.django_db


def method(name, days, **fields):
    fewest, most = days
    return OrderAndItemCharges.objects.create(
        name_en=name, fewest_days=fewest, most_days=most, **fields
    )


def test_methods_that_say_how_long_they_take_are_told_the_quickest_first():
    method("Standard", (2, 5), price_per_order="30000", free_shipping_threshold="800000")
    method("Express", (None, 1), price_per_order="50000", price_per_item="10000")
    method("By cart", (None, None))
    WeightBased.objects.create(name_en="By ship", fewest_days=10, most_days=20)

    with override("en"):
        told = estimates()

    assert told == [
        Estimate("Express", 1, 1, Decimal(60000), None, "VND"),
        Estimate("Standard", 2, 5, Decimal(30000), Decimal(800000), "VND"),
        Estimate("By ship", 10, 20, None, None, "VND"),
    ]


@pytest.mark.parametrize(
    ("prefix", "name", "said"),
    [
        ("", "Standard", "2–5 working days · ₫30,000, free from ₫800,000"),
        ("/vi", "Giao thường", "2–5 ngày làm việc · 30.000 ₫, miễn phí từ 800.000 ₫"),
    ],
)
def test_a_product_page_says_when_it_arrives(client, home, prefix, name, said):
    charges = {"price_per_order": "30000", "free_shipping_threshold": "800000"}
    method("Standard", (2, 5), name_vi="Giao thường", **charges)
    product = factories.product()

    page = client.get(prefix + product.get_absolute_url()).content.decode()

    words = " ".join(page.replace("\xa0", " ").split())
    assert f'<span class="delivery__name">{name}</span> {said}' in words


def test_days_the_wrong_way_round_are_said_at_their_field(client, staff):
    client.force_login(staff)
    charges = {"name_en": "Express", "name_vi": "Nhanh", "price_per_order": 1, "price_per_item": 0}
    address = reverse("dashboard:shipping-charges-create")

    turned = client.post(address, {**charges, "fewest_days": 5, "most_days": 2})
    half = client.post(address, {**charges, "fewest_days": 5})

    assert turned.context["form"].errors == {"most_days": ["This is less than the days at least."]}
    assert half.context["form"].errors == {
        "most_days": ["Say how many days it takes at most, too."]
    }
    assert not OrderAndItemCharges.objects.exists()
