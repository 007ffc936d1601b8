"""What an import does with what it cannot use: rejected rows, or one line and exit status 1."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.management import CommandError
from oscar.core.loading import get_model

Product = get_model("catalogue", "Product")
StockRecord = get_model("partner", "StockRecord")
ROOT = Path(__file__).resolve().parents[3]
HEADER = "sku,title,price\n"


def skus():
    return sorted(StockRecord.objects.values_list("partner_sku", flat=True))


def test_bad_rows_go_to_the_rejected_file_with_line_and_reason(import_products):
    rows = 'A,Bowl,4\n,Cup,4\nC,,4\nD,Plate,-1\nA,Bowl,4\nF,"Pan,1\nG,Pot,1\n'

    import_products(HEADER + rows)

    assert import_products.rejected() == [
        "3,missing SKU,,Cup,4",
        "4,missing title,C,,4",
        "5,price is negative: -1,D,Plate,-1",
        "6,SKU stands in the file before: A,A,Bowl,4",
        '7,broken quoting,"F,""Pan,1"',
    ]
    assert skus() == ["A", "G"]


def test_the_rejected_file_keeps_bytes_that_are_not_utf8(import_products):
    import_products(b"sku,title,price\nA,Caf\xe9,4\nB,Bowl,4\n")
    path = import_products.folder / "goods.csv.rejected.csv"

    assert path.read_bytes() == b"line,reason,sku,title,price\r\n2,is not UTF-8,A,Caf\xe9,4\r\n"
    assert skus() == ["B"]


def test_a_huge_cell_is_cut_short_in_the_rejected_file(import_products):
    import_products(f"{HEADER}A,{'x' * 10_000_000},4\nB,Bowl,4\n")
    path = import_products.folder / "goods.csv.rejected.csv"

    assert path.stat().st_size < 1_200
    assert skus() == ["B"]


def test_a_file_without_bad_rows_leaves_no_rejected_file(import_products):
    import_products(f"{HEADER}A,Bowl,4\n")

    assert [path.name for path in import_products.folder.iterdir()] == ["goods.csv"]


def test_rejected_rows_go_where_they_are_told_to(import_products, tmp_path):
    import_products(f"{HEADER}A,,4\n", "--rejected", str(tmp_path / "bad.csv"))

    assert (tmp_path / "bad.csv").read_text().splitlines()[1] == "2,missing title,A,,4"


def test_another_currency_is_told_at_the_start_and_rejected(import_products):
    out = import_products("id,title,category_full_path,price_min_usd\n1,Top,A,4\n")

    assert "Set SHOP_CURRENCY=USD, or pass --currency GBP to take the figures as they stand" in out
    assert import_products.rejected() == ["2,price in USD while the shop sells in GBP,1,Top,A,4"]


def test_figures_are_taken_as_they_stand_when_asked(import_products):
    import_products("id,title,category_full_path,price_min_usd\n1,Top,A,4\n", "--currency", "GBP")

    assert StockRecord.objects.get().price_currency == "GBP"


@pytest.mark.parametrize(
    ("content", "options", "message"),
    [
        ("", [], "is empty"),
        ("sku,title\nA,Bowl\n", [], "lacks price"),
        (HEADER, ["--mapping", "none"], "No mapping 'none'"),
        (HEADER, ["--currency", "???"], "is no currency"),
        (HEADER, ["--language", "xx"], "is none of the shop's"),
    ],
)
def test_what_cannot_be_imported_is_told_in_one_line(import_products, content, options, message):
    with pytest.raises(CommandError, match=message) as stopped:
        import_products(content, *options)

    assert "\n" not in str(stopped.value)
    assert Product.objects.count() == 0


def test_a_missing_file_and_a_folder_are_told_in_one_line(import_products):
    with pytest.raises(CommandError, match="No such file"):
        import_products(None, name="none.csv")
    with pytest.raises(CommandError, match="Is a directory"):
        import_products(None, name=".")


def test_what_stands_before_a_truncated_end_is_imported(import_products, truncated):
    rows = "".join(f"{number},Plate {number * 7919 % 104729},3\n" for number in range(8_000))

    with pytest.raises(CommandError, match="cut off or damaged after line"):
        import_products(truncated(HEADER + rows, 0.3), name="goods.csv.gz")

    last = Product.objects.count() - 1
    assert StockRecord.objects.filter(partner_sku=str(last)).exists()
    assert f"created {last + 1}, updated 0, unchanged 0, rejected 0" in import_products.out


def test_the_command_ends_with_status_1_and_no_traceback(tmp_path):
    command = [
        sys.executable,
        str(ROOT / "manage.py"),
        "import_products",
        str(tmp_path / "none.csv"),
    ]
    environment = os.environ | {"DJANGO_SETTINGS_MODULE": "storefront.settings.test"}

    ended = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)

    assert ended.returncode == 1
    assert ended.stderr == f"CommandError: {tmp_path / 'none.csv'}: No such file or directory.\n"
