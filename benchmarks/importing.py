"""How fast imports are: rows per second and peak memory, on files like real ones.

    DATABASE_URL=postgres://… python benchmarks/importing.py FILE.csv.gz … [--rows 100000]

Each products file is repeated, with a suffix on its SKU, to its share of the rows, and loaded
three times: new, unchanged, and with every price changed. A file of order lines is loaded twice, up
to ``--rows`` lines. Use a database of its own: what is loaded stays.
"""

import argparse
import csv
import gzip
import itertools
import os
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PRICES = {"price_median": "stock_code", "price_min_usd": "id", "price": "sku"}
WANTED = {"new": 1_000, "unchanged": 3_000, "changed": 3_000}  # rows per second
COLUMNS = ["rows", "seconds", "rows/s", "wanted", "CPU s", "MB"]
MEMORY = {"import_products": 300, "import_orders": 400}  # MB


def main():
    options = arguments()
    print(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}")
    print(f"{'file':<28}{'run':<11}" + "".join(f"{name:>9}" for name in COLUMNS))
    with tempfile.TemporaryDirectory() as folder:
        for path in options.files:
            measure(path, options.rows // len(options.files), Path(folder))


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--rows", type=int, default=100_000)
    return parser.parse_args()


def measure(path, rows, folder):
    with gzip.open(path, "rt", encoding="utf-8", newline="") as file:
        header = next(csv.reader(file))
    price = next((name for name in PRICES if name in header), None)
    if price is None:
        copy = copied(path, folder, rows)
        for run in ("new", "unchanged"):
            report(path, run, "import_orders", copy)
        return
    first, dearer = (repeated(path, folder, rows, price, extra) for extra in ("", "1"))
    for run, file in (("new", first), ("unchanged", first), ("changed", dearer)):
        report(path, run, "import_products", file)


def repeated(path, folder, rows, price, digit):
    """The file's rows again and again; ``digit`` before each price makes it another one."""
    with gzip.open(path, "rt", encoding="utf-8", newline="") as file:
        header, *content = csv.reader(file)
    sku, amount = header.index(PRICES[price]), header.index(price)
    target = folder / f"{path.name}{digit}.csv"
    with target.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(header)
        for number in range(rows):
            row = list(content[number % len(content)])
            row[sku] += f"-{number // len(content)}"
            row[amount] = digit + row[amount]
            writer.writerow(row)
    return target


def copied(path, folder, rows):
    target = folder / f"{path.name}.csv"
    with gzip.open(path, "rb") as source:
        target.write_bytes(b"".join(itertools.islice(source, rows + 1)))
    return target


def report(path, run, command, file):
    rows, seconds, cpu, memory, out = timed(command, file)
    rate = float(re.search(r"([\d,]+) rows/s\)", out)[1].replace(",", ""))
    wanted = WANTED[run] if command == "import_products" else 0
    share = f"{rate / wanted:.1f}×" if wanted else "–"
    figures = [f"{rows:,}", f"{seconds:.1f}", f"{rate:,.0f}", share, f"{cpu:.1f}", f"{memory:.0f}"]
    print(f"{path.name[:27]:<28}{run:<11}" + "".join(f"{figure:>9}" for figure in figures))
    counts = next(line for line in out.splitlines() if line.startswith("created"))
    print(f"    {counts.partition(' (')[0]}", flush=True)
    if memory > MEMORY[command]:
        print(f"    more memory than {MEMORY[command]} MB")


def timed(command, file):
    """Rows, seconds and CPU seconds (start-up included, PostgreSQL's not), peak MB, output."""
    currency = {"online_retail": "GBP", "fashion": "USD"}
    shop = next((code for name, code in currency.items() if file.name.startswith(name)), "VND")
    environment = os.environ | {"SHOP_CURRENCY": shop}
    words = [sys.executable, str(ROOT / "manage.py"), command, str(file)]
    start = time.monotonic()
    process = subprocess.Popen(  # noqa: S603
        words, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    out = process.stdout.read()
    _pid, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"{command} ended with status {os.waitstatus_to_exitcode(status)}:\n{out}")
    rows = int(re.search(r"([\d,]+) rows in", out)[1].replace(",", ""))
    cpu = usage.ru_utime + usage.ru_stime
    return rows, time.monotonic() - start, cpu, usage.ru_maxrss / 1024, out


if __name__ == "__main__":
    main()
