"""``import_orders``: what is in the shop afterwards."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest
from django.core import mail
from django.core.management import CommandError
from oscar.core.loading import get_model

from shop.importing.order_writing import OrderWriter
from shop.outbox.models import Message
from shop.users.models import User
from tests import factories

Line = get_model("order", "Line")
Order = get_model("order", "Order")
StockRecord = get_model("partner", "StockRecord")

HEADER = "invoice,stock_code,quantity,invoice_date,unit_price,customer_id,country,kind\n"
LINES = f"""{HEADER}500,MUG,3,2010-07-01 10:00:00,1.25,77,United Kingdom,product
500,VASE,1,2010-07-01 10:00:00,9.99,77,United Kingdom,product
500,POST,1,2010-07-01 10:00:00,4,77,United Kingdom,service
501,MUG,1,2010-07-02 10:00:00,1.25,,France,product
C502,MUG,-2,2010-07-03 10:00:00,1.25,77,United Kingdom,product
"""


@pytest.fixture
def mug(db):
    mug = factories.product(title="Mug", stock=10)
    StockRecord.objects.update(partner_sku="MUG")
    return mug


def summary(out):
    line = next(line for line in out.splitlines() if "created" in line)
    return line.partition(", rejected")[0]


def test_an_invoice_becomes_one_order_of_its_customer(import_orders, mug):
    out = import_orders(LINES)
    order = Order.objects.get(number="H-500")
    first, second = order.lines.order_by("pk")

    assert summary(out) == "created 3 orders with 4 lines and 1 customers, unchanged 0 lines"
    assert (order.total_incl_tax, order.currency, order.status) == (
        Decimal("13.74"),
        "GBP",
        "DELIVERED",
    )
    assert order.date_placed == datetime(2010, 7, 1, 9, tzinfo=UTC)
    assert (first.product, first.title, first.quantity) == (mug, "Mug", 3)
    assert (first.line_price_excl_tax, first.unit_price_incl_tax) == (
        Decimal("3.75"),
        Decimal("1.25"),
    )
    assert (second.product, second.title, second.partner_sku) == (None, "VASE", "VASE")


def test_customers_cannot_sign_in(import_orders):
    import_orders(LINES)
    customer = User.objects.get()

    assert customer.email == "customer-77@import.invalid"
    assert customer.has_usable_password() is False
    assert customer.date_joined == datetime(2010, 7, 1, 9, tzinfo=UTC)
    assert customer.orders.count() == 2
    assert Order.objects.get(number="H-501").user is None


def test_a_cancelled_invoice_is_a_refunded_order(import_orders):
    import_orders(LINES)
    order = Order.objects.get(number="H-C502")

    assert (order.status, order.total_incl_tax) == ("REFUNDED", Decimal("2.50"))
    assert order.lines.get().quantity == 2


def test_the_past_moves_no_stock_and_sends_nothing(import_orders, mug):
    import_orders(LINES)
    record = mug.stockrecords.get()

    assert (record.num_in_stock, record.num_allocated) == (10, None)
    assert Message.objects.count() == 0
    assert mail.outbox == []


def test_a_second_run_changes_nothing(import_orders):
    import_orders(LINES)

    out = import_orders(LINES)

    assert summary(out) == "created 0 orders with 0 lines and 0 customers, unchanged 4 lines"
    assert (Order.objects.count(), Line.objects.count(), User.objects.count()) == (3, 4, 1)


def test_lines_that_come_later_join_their_order(import_orders):
    import_orders(LINES)

    out = import_orders(f"{HEADER}500,JUG,1,2010-07-01 10:05:00,2,77,United Kingdom,product\n")

    assert summary(out) == "created 0 orders with 1 lines and 0 customers, unchanged 0 lines"
    assert Order.objects.get(number="H-500").total_incl_tax == Decimal("15.74")


def test_a_dry_run_counts_the_same_and_writes_nothing(import_orders):
    scattered = LINES + "500,JUG,1,2010-07-01 10:05:00,2,77,United Kingdom,product\n"

    dry = import_orders(scattered, "--dry-run", "--batch", "1")
    untouched = (Order.objects.count(), User.objects.count()) == (0, 0)
    wet = import_orders(scattered, "--batch", "1")

    assert untouched
    assert summary(dry) == "Would have " + summary(wet)


def test_an_error_in_the_middle_keeps_the_batches_before_it(import_orders, monkeypatch):
    write = OrderWriter._insert_lines

    def failing(writer, lines, orders):
        if lines[0].invoice == "501":
            raise RuntimeError("power cut")
        write(writer, lines, orders)

    monkeypatch.setattr(OrderWriter, "_insert_lines", failing)
    with pytest.raises(RuntimeError):
        import_orders(LINES, "--batch", "1")
    kept = list(Order.objects.values_list("number", flat=True))
    monkeypatch.undo()
    out = import_orders(LINES, "--batch", "1")

    assert kept == ["H-500"]
    assert summary(out) == "created 2 orders with 2 lines and 0 customers, unchanged 2 lines"


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (",MUG,1,2010-07-01,1,,,", "missing invoice"),
        ("5,,1,2010-07-01,1,,,", "missing sku"),
        (
            "5,MUG,-1,2010-07-01,1,,,",
            "quantity is not positive and the invoice no cancellation: -1",
        ),
        ("C5,MUG,1,2010-07-01,1,,,", "a cancellation with a positive quantity: 1"),
        ("5,MUG,1.5,2010-07-01,1,,,", "quantity is not a whole number: 1.5"),
        ("5,MUG,9999999999,2010-07-01,1,,,", "quantity is absurd: 9999999999"),
        ("5,MUG,1,yesterday,1,,,", "date is not like 2010-12-31 17:30:00: yesterday"),
        ("5,MUG,1,2010-07-01,,,,", "missing price"),
        ("5,MUG,1,2010-07-01,-1,,,", "price is negative: -1"),
        ("5,MUG,1,2010-07-01,0.001,,,", "price has more than 2 decimals: 0.001"),
        ("5,MUG,9999,2010-07-01,9999999999,,,", "line total is absurdly large: 99989999990001.00"),
        (
            "5,MUG,1,2010-07-01,1,a b,,",
            "customer id has other than letters, digits, dot and dash: a b",
        ),
        ("5,MUG", "has 2 columns, the header has 8"),
    ],
)
def test_a_bad_line_is_rejected_with_its_reason(import_orders, row, reason):
    import_orders(f"{HEADER}{row}\n6,MUG,1,2010-07-01,1,,,\n")

    (rejected,) = import_orders.rejected()
    assert rejected.replace('"', "").startswith(f"2,{reason},")
    assert Order.objects.get().number == "H-6"


def test_a_header_without_a_needed_column_is_told_in_one_line(import_orders):
    with pytest.raises(CommandError, match="lacks date"):
        import_orders("order,sku,quantity,price\n")
