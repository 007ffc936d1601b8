"""Stock and prices in the dashboard, while orders write the same rows."""

from decimal import Decimal
from types import SimpleNamespace
from urllib.parse import urlencode

import pytest
from django.http import QueryDict
from django.urls import reverse
from oscar.core.loading import get_model

from shop.dashboard.catalogue.forms import StockRecordForm
from tests import factories
from tests.shop.test_dashboard_goods import product_data

StockRecord = get_model("partner", "StockRecord")
pytestmark = pytest.mark.django_db


def stock_data(record, **changes):
    """What the form of one stock record posts."""
    sent = {
        "id": record.pk,
        "partner": record.partner_id,
        "partner_sku": record.partner_sku,
        "price_currency": "VND",
        "price": record.price,
        "num_in_stock": record.num_in_stock,
        **changes,
    }
    counts = {"stockrecords-TOTAL_FORMS": 1, "stockrecords-INITIAL_FORMS": 1}
    return counts | {f"stockrecords-0-{name}": value for name, value in sent.items()}


def stock_form(record, shown, **changes):
    """The stock record's form as a person sends it to whom the number ``shown`` was shown."""
    sent = stock_data(record, **changes) | {"initial-stockrecords-0-num_in_stock": shown}
    sent = QueryDict(urlencode(sent))
    product_class, staff = record.product.product_class, SimpleNamespace(is_staff=True)
    return StockRecordForm(product_class, staff, sent, instance=record, prefix="stockrecords-0")


def test_the_previous_price_is_kept_with_the_stock(client, staff):
    product = factories.product(price="420000")
    record = product.stockrecords.get()
    client.force_login(staff)
    stock = stock_data(record, price="380000", previous_price="420000")
    address = reverse("dashboard:catalogue-product", kwargs={"pk": product.pk})

    client.post(address, product_data(factories.category(), **stock))

    record.refresh_from_db()
    assert (record.price, record.previous_price) == (Decimal("380000"), Decimal("420000"))
    assert record.is_on_sale


def test_what_an_order_promised_meanwhile_survives_a_new_price():
    record = factories.product(stock=10).stockrecords.get()
    form = stock_form(record, 10, num_in_stock=10, price="380000")
    StockRecord.objects.update(num_in_stock=9, num_allocated=4)

    form.is_valid()
    form.save()

    record.refresh_from_db()
    assert (record.price, record.num_in_stock, record.num_allocated) == (Decimal("380000"), 9, 4)


def test_a_new_number_in_stock_survives_only_if_the_old_one_was_true():
    record = factories.product(stock=10).stockrecords.get()
    StockRecord.objects.update(num_in_stock=9)

    late = stock_form(record, 10, num_in_stock=20)
    errors = late.errors
    again = stock_form(record, 9, num_in_stock=20)

    assert errors == {"num_in_stock": ["The stock changed to 9 while you were here."]}
    assert 'name="initial-stockrecords-0-num_in_stock" value="9"' in str(late["num_in_stock"])
    assert again.is_valid()
