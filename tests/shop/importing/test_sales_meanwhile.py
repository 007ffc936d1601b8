"""What is sold while a batch is written stays sold."""

from concurrent.futures import ThreadPoolExecutor, wait
from decimal import Decimal

import pytest
from django.db import connection
from django.db.models import F
from oscar.core.loading import get_model

from shop.importing.writing import Writer

StockRecord = get_model("partner", "StockRecord")
pytestmark = pytest.mark.django_db(transaction=True)

GOODS = "sku,title,category,price,stock\nB1,Bowl,Table,4.50,7\nC1,Cup,Table,2,5\n"


def sell_a_bowl():
    try:
        StockRecord.objects.filter(partner_sku="B1").update(num_in_stock=F("num_in_stock") - 1)
    finally:
        connection.close()


def test_a_sale_between_planning_and_writing_is_not_undone(import_products, monkeypatch):
    import_products(GOODS)
    write = Writer._apply

    def sell_and_write(writer, plan):
        wait([pool.submit(sell_a_bowl)], timeout=0.5)
        write(writer, plan)

    monkeypatch.setattr(Writer, "_apply", sell_and_write)
    with ThreadPoolExecutor(1) as pool:
        import_products(GOODS.replace("4.50,7", "4.75,7").replace("2,5", "2,9"))

    records = StockRecord.objects.order_by("partner_sku")
    assert list(records.values_list("partner_sku", "price", "num_in_stock")) == [
        ("B1", Decimal("4.75"), 6),
        ("C1", Decimal("2.00"), 9),
    ]
