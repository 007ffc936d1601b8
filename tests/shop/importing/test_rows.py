"""Single rows, read without a database."""

from decimal import Decimal

import pytest

from shop.importing.rows import Expected, RowProblem, category_paths, product_row

POUNDS = Expected("GBP", "GBP", frozenset({"GBP", "USD"}), languages=("en", "vi"))
BOWL = {"sku": "B1", "title": "Bowl", "price": "4.50"}


def read(**cells):
    return product_row(BOWL | cells, POUNDS, line=2)


def test_a_row_becomes_typed_values():
    row = read(title_vi="Bát", stock="7", category="Table > Bowls | New", previous_price="5")

    assert row.texts == {"title_en": "Bowl", "title_vi": "Bát"}
    assert (row.price, row.previous_price, row.stock) == (Decimal("4.50"), Decimal("5.00"), 7)
    assert row.categories == {("Table", "Bowls"), ("New",)}


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        ({"sku": "  "}, "missing SKU"),
        ({"sku": "x" * 129}, "sku longer than 128 characters"),
        ({"title": ""}, "missing title"),
        ({"title": "x" * 256}, "title longer than 255 characters"),
        ({"price": ""}, "missing price"),
        ({"price": "0.00"}, "price is zero"),
        ({"price": "-1"}, "price is negative: -1"),
        ({"price": "4,50"}, "price is not a plain number: 4,50"),
        ({"price": "NaN"}, "price is not a plain number: NaN"),
        ({"price": "1e3"}, "price is not a plain number: 1e3"),
        ({"price": "٤"}, "price is not a plain number: ٤"),
        ({"price": "4.505"}, "price has more than 2 decimals: 4.505"),
        ({"price": "99999999999"}, "price is absurdly large: 99999999999"),
        ({"previous_price": "-2"}, "previous price is negative: -2"),
        ({"stock": "many"}, "stock is not a whole number: many"),
        ({"stock": "-3"}, "stock is negative: -3"),
        ({"stock": "9" * 30}, f"stock is absurdly large: {'9' * 30}"),
        ({"upc": "1" * 65}, "upc longer than 64 characters"),
        ({"currency": "USD"}, "price in USD while the shop sells in GBP"),
        ({"currency": "XYZ"}, "unknown currency: XYZ"),
        ({"category": ">".join("abcdefghijk")}, "category deeper than 10 levels"),
        ({"category": "x" * 256}, "category name longer than 255 characters"),
    ],
)
def test_a_bad_cell_gives_its_reason(cells, reason):
    with pytest.raises(RowProblem) as problem:
        read(**cells)

    assert str(problem.value) == reason


def test_a_currency_without_decimals_takes_zeros_only():
    dong = Expected("VND", "VND", frozenset({"VND"}), decimals=0)

    assert product_row(BOWL | {"price": "85000.00"}, dong, 2).price == Decimal(85000)
    with pytest.raises(RowProblem, match="price has more than 0 decimals"):
        product_row(BOWL | {"price": "85000.5"}, dong, 2)


def test_figures_can_be_taken_whatever_currency_a_row_names():
    taking = Expected("VND", "VND", frozenset({"VND"}), takes_figures=True)

    assert product_row(BOWL | {"currency": "USD"}, taking, 2).price == Decimal("4.50")


def test_texts_without_a_language_are_of_the_language_asked_for():
    vietnamese = Expected("GBP", "GBP", frozenset(), language="vi", languages=("en", "vi"))

    row = product_row({"sku": "B1", "title": "Bát", "price": "1"}, vietnamese, 2)

    assert row.texts == {"title_vi": "Bát"}


def test_empty_levels_of_a_category_are_dropped():
    assert category_paths(" A >  > B  b ||") == {("A", "B b")}
