"""Delivery methods in the dashboard."""

from decimal import Decimal

import pytest
from django.urls import reverse
from oscar.core.loading import get_model

OrderAndItemCharges = get_model("shipping", "OrderAndItemCharges")
pytestmark = pytest.mark.django_db


def test_a_delivery_method_is_made_changed_and_deleted(client, staff):
    client.force_login(staff)
    data = {"name_en": "Express", "name_vi": "Hỏa tốc", "price_per_order": "45000"}

    client.post(reverse("dashboard:shipping-charges-create"), {**data, "price_per_item": "0"})
    method = OrderAndItemCharges.objects.get()
    address = reverse("dashboard:shipping-charges-update", kwargs={"pk": method.pk})
    refused = client.post(address, {**data, "price_per_item": "-1"})
    client.post(reverse("dashboard:shipping-charges-delete", kwargs={"pk": method.pk}))

    assert (method.name_vi, method.price_per_order) == ("Hỏa tốc", Decimal("45000"))
    assert list(refused.context["form"].errors) == ["price_per_item"]
    assert OrderAndItemCharges.objects.count() == 0
