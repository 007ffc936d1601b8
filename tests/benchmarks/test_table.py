"""What the tables of the benchmark say of what was measured."""

from benchmarks.growing import percentiles
from benchmarks.measuring import Figures, Run, Target, figures
from benchmarks.table import growth, pages, ratio

COSTS = {"queries": 8, "bytes": 87_680, "brotli": 7_328}


def target(shop, *rates, page="category"):
    runs = [Run(rate, 1000 / rate, 1000.0) for rate in rates]
    return Target(shop, page, "anonymous", None, "/", {}, COSTS, runs)


def bare(*rates):
    return Target("bare", "", "anonymous", None, "/", {}, {}, [Run(r, 1.0, 0.0) for r in rates])


def test_a_run_counts_only_while_the_machine_was_as_usual():
    runs = [Run(10, 100.0, 1000.0), Run(30, 50.0, 1100.0), Run(99, 1.0, 1101.0)]

    assert figures(runs, 1000.0) == Figures(rate=20, low=10, high=30, cpu_ms=75.0, counted=2)


def test_when_no_run_counts_all_are_shown_and_it_is_said():
    runs = [Run(10, None, 500.0), Run(20, None, 500.0), Run(60, None, 500.0)]

    assert figures(runs, 1000.0) == Figures(rate=20, low=10, high=60, cpu_ms=None, counted=0)


def test_ratios_are_those_of_requests_per_second():
    targets = [target("ours", 50.0), target("stock", 4.0), target("tuned", 20.0)]

    ours, stock, tuned = pages(targets, bare(900, 1000, 1100)).splitlines()[2:]

    assert cells(ours)[2:] == [
        *("ours, cold", "8", "20.0", "50", "50–50", "1/1"),
        *("12×", "2.5×", "5 %", "87.7", "7.3"),
    ]
    assert cells(stock)[8:11] == ["", "", "0 %"]
    assert cells(tuned)[8:11] == ["", "", "2 %"]


def test_a_page_that_stock_does_not_have_has_no_ratio():
    line = pages([target("ours", 50.0, page="home")], bare(1000)).splitlines()[-1]

    assert cells(line)[8:11] == ["", "", "5 %"]


def test_a_ratio_is_short():
    assert ratio(123.4, 10.0) == "12×"
    assert ratio(34.4, 10.0) == "3.4×"
    assert ratio(1.0, 0.0) == "–"


def test_growth_has_a_column_for_each_size():
    found = {1_000: {"product": (10.2, 19.6)}, 100_000: {"product": (11.0, 25.0)}}

    assert [cells(line) for line in growth(found).splitlines()] == [
        ["p50 / p95, ms", "1,000", "100,000"],
        ["-------------", "-------", "-------"],
        ["product", "10 / 20", "11 / 25"],
    ]


def test_percentiles_of_a_hundred_waits():
    assert percentiles(list(range(101))) == (50, 95.0)


def cells(line):
    return [cell.strip() for cell in line.strip("|").split("|")]
