"""Records of files, whole and broken."""

import csv
import gzip
import tracemalloc

import pytest

from shop.importing.errors import FileEndsEarly, ImportStopped
from shop.importing.records import Sheet


def sheet(folder, content, name="a.csv"):
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return Sheet(path)


def told(folder, content):
    return [(r.line, r.cells, r.problem) for r in sheet(folder, content)]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_the_delimiter_is_found_in_the_header(tmp_path, delimiter):
    text = f"sku{delimiter}title\r\n1{delimiter}A bowl\r\n"

    assert told(tmp_path, text) == [(2, ["1", "A bowl"], "")]


def test_a_byte_order_mark_is_no_part_of_the_header(tmp_path):
    assert sheet(tmp_path, b"\xef\xbb\xbfSKU,Title \n").header == ["sku", "title"]


def test_gzip_is_known_by_its_content(tmp_path):
    assert told(tmp_path, gzip.compress(b"sku,title\n1,A\n")) == [(2, ["1", "A"], "")]


def test_quoted_cells_may_hold_lines_and_quotes(tmp_path):
    text = 'sku,title\n1,"A ""big""\nbowl"\n2,5" pipe\n'

    assert told(tmp_path, text) == [(2, ["1", 'A "big"\nbowl'], ""), (4, ["2", '5" pipe'], "")]


def test_blank_lines_are_passed_over(tmp_path):
    assert told(tmp_path, "sku,title\n\n1,A\n,\n") == [(3, ["1", "A"], "")]


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        (b"2", "has 1 columns, the header has 2"),
        (b"2,B,C", "has 3 columns, the header has 2"),
        (b"2,caf\xe9", "is not UTF-8"),
        (b"2,B\0", "holds a NUL character"),
        (b'2,"B" x', "broken quoting"),
        (b'2,"B', "broken quoting"),
        (b"2," + b"x" * 100_001, "a cell is larger than 100 kB"),
        (b"2," + "đ".encode() * 50_001, "a cell is larger than 100 kB"),
        (b"2," + b"x" * 10_000_000, "a cell is larger than 100 kB"),
        (b'2,"' + b"x" * 10_000_000 + b'"', "a cell is larger than 100 kB"),
        (b'2,"' + (b"x" * 99 + b"\n") * 50_000 + b'"', "a cell is larger than 100 kB"),
    ],
)
def test_a_broken_record_costs_itself_only(tmp_path, line, problem):
    records = list(sheet(tmp_path, b"sku,title\n1,A\n" + line + b"\n3,C\n4,D\n"))

    assert [r.problem for r in records] == ["", problem, "", ""]
    assert [r.cells for r in records if not r.problem] == [["1", "A"], ["3", "C"], ["4", "D"]]
    assert records[1].line == 3


def test_a_quote_closed_by_a_later_row_costs_its_own_line_only(tmp_path):
    records = list(sheet(tmp_path, 'sku,title\n1,"A\n2,B\n3,"C"\n4,D\n5,"E",\n'))

    assert [(r.line, r.problem) for r in records] == [
        (2, "broken quoting"),
        (3, ""),
        (4, ""),
        (5, ""),
        (6, "has 3 columns, the header has 2"),
    ]


def test_a_cell_of_ten_megabytes_stays_small_in_memory(tmp_path):
    path = tmp_path / "a.csv"
    path.write_bytes(b'sku,title\n1,"' + b"x" * 10_000_000 + b'"\n2,B\n')

    tracemalloc.start()
    records = [record.problem for record in Sheet(path)]
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()

    assert records == ["a cell is larger than 100 kB", ""]
    assert peak < 10_000_000


def test_the_limit_of_the_csv_module_is_put_back(tmp_path):
    before = csv.field_size_limit()

    list(sheet(tmp_path, "sku,title\n1,A\n"))

    assert csv.field_size_limit() == before


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "is empty"),
        (b"\xef\xbb\xbf", "is empty"),
        (gzip.compress(b""), "is empty"),
        ("sku,title\n".encode("utf-16"), "is UTF-16"),
        (b'"sku,title\n1,A\n', "the header line cannot be read"),
    ],
)
def test_a_file_without_a_usable_header_stops_the_import(tmp_path, content, message):
    with pytest.raises(ImportStopped, match=message):
        sheet(tmp_path, content)


def test_a_truncated_file_gives_what_is_complete_and_then_says_so(tmp_path, truncated):
    lines = "".join(f"{number},{number * 7919 % 104729}\n" for number in range(30_000))
    numbers = []

    with pytest.raises(FileEndsEarly, match="cut off or damaged after line"):
        numbers.extend(r.cells[0] for r in sheet(tmp_path, truncated(f"sku,title\n{lines}")))

    assert numbers[-1] == str(len(numbers) - 1)
