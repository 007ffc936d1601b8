"""The commands behind the Makefile: what they choose, refuse, remember and pass on."""

import fcntl
import gzip
import os
import socket
import subprocess
import sys
import time

import pytest

from storefront.local import browser, demo, loading, stamps
from storefront.local.__main__ import main
from storefront.local.catalogues import Shop, currency_of
from storefront.local.engines import engines
from storefront.local.places import ROOT, SITE
from storefront.local.ports import HOST, check_port
from storefront.local.problems import CannotRun
from storefront.local.processes import command_of, wait_until
from storefront.local.services import Service, foreground, running


@pytest.fixture
def given(monkeypatch):
    """Both servers named by the environment, as in a test job of a larger system."""
    addresses = {"DATABASE_URL": "postgres://elsewhere/shop", "REDIS_URL": "redis://elsewhere/4"}
    for name, address in addresses.items():
        monkeypatch.setenv(name, address)
    return addresses


@pytest.fixture
def taken_port():
    with socket.socket() as listener:
        listener.bind((HOST, 0))
        listener.listen()
        yield listener.getsockname()[1]


def python(code):
    return [sys.executable, "-c", code]


def test_a_taken_port_is_named_with_one_that_is_free(taken_port):
    with pytest.raises(
        CannotRun, match=rf"^Port {taken_port} is in use\. Try: make demo PORT=\d+$"
    ):
        check_port(taken_port)


@pytest.mark.parametrize("port", [0, 65536])
def test_a_number_that_is_no_port_is_refused(port):
    with pytest.raises(CannotRun, match=rf"^Port {port} is not a port \(1 to 65535\)\. Try: make"):
        check_port(port)


def test_the_demo_says_in_one_line_that_its_port_is_taken(taken_port, tmp_path):
    goods = tmp_path / "goods.csv"  # a shop of its own: the usual demo may be running
    goods.write_text("sku,price\n")
    command = [sys.executable, "-m", "storefront.local", "demo", "--catalogue", goods]
    done = subprocess.run(
        [*command, "--port", str(taken_port)],
        env={**os.environ, "PYTHONPATH": f"{ROOT}:{SITE}"},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 2
    assert f"Port {taken_port} is in use. Try: make demo PORT=" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_missing_catalogue_is_named(tmp_path, capsys):
    assert main(["demo", "--catalogue", str(tmp_path / "none.csv")]) == 2
    assert f"There is no file {tmp_path}/none.csv." in capsys.readouterr().err


def test_a_catalogue_that_is_not_compressed_as_its_name_says_is_refused(tmp_path):
    file = tmp_path / "goods.csv.gz"
    file.write_text("stock_code,price_median\n")

    with pytest.raises(CannotRun, match=r"Cannot read the catalogue .*goods\.csv\.gz"):
        currency_of(file)


@pytest.mark.parametrize(
    ("columns", "currency"),
    [
        ("stock_code,description,price_median", "GBP"),
        ("id,title,price_min_usd", "USD"),
        ("sku,title,price", "VND"),
        ("", "VND"),
    ],
)
def test_the_currency_follows_the_columns(tmp_path, columns, currency):
    file = tmp_path / "goods.csv.gz"
    with gzip.open(file, "wt", encoding="utf-8") as out:
        out.write(f"\ufeff{columns}\n1,2,3\n")

    assert currency_of(file) == currency


def test_each_catalogue_has_a_database_of_its_own(tmp_path):
    first, second = Shop(tmp_path / "a" / "Goods 1.csv"), Shop(tmp_path / "b" / "Goods 1.csv")

    assert Shop().database == "storefront"
    assert first.database.startswith("storefront_goods_1_")
    assert first.database != second.database
    assert len(Shop(tmp_path / ("x" * 200)).database) == 58
    assert 1 <= first.redis_number <= 511


def test_a_currency_once_given_is_remembered(tmp_path, monkeypatch):
    monkeypatch.setattr(loading, "VAR", tmp_path)
    (tmp_path / "demo").mkdir()
    file = tmp_path / "goods.csv"
    file.write_text("sku,price\n")

    assert loading.choose(file).currency == "VND"
    assert loading.choose(file, "EUR").currency == "EUR"
    assert loading.choose(file).currency == "EUR"


def test_the_stamp_follows_the_catalogue_and_the_cluster(tmp_path):
    file = tmp_path / "goods.csv"
    file.write_text("sku\n1\n")
    before = stamps.of_data("7", Shop(file))

    assert stamps.of_data("7", Shop(file)) == before
    assert stamps.of_data("8", Shop(file)) != before
    assert stamps.of_data("7", Shop(file, "EUR")) != before
    file.write_text("sku\n2\n")
    assert stamps.of_data("7", Shop(file)) != before


def test_a_damaged_memory_is_no_memory(tmp_path):
    memory = stamps.Memory(tmp_path / "shop.json")
    memory.file.write_text('{"data": ')

    assert memory.recall("data") == ""
    memory.note(data="x")
    assert memory.recall("data") == "x"


def test_servers_that_are_given_are_used_as_they_are(given, tmp_path):
    with engines(tmp_path) as servers:
        environment = servers.environment("another", 7)

    assert given.items() <= environment.items()
    assert list(tmp_path.iterdir()) == []


def test_run_passes_on_the_exit_code_and_the_environment(given):
    asks = "import os, sys; sys.exit(os.environ['REDIS_URL'][-1] == '4' and 3)"

    assert main(["run", "--", *python(asks)]) == 3
    assert main(["run", *python("import os; os.kill(os.getpid(), 15)")]) == 143


def test_run_says_what_it_cannot_run(given, capsys):
    assert main(["run"]) == 2
    assert main(["run", "--", "no-such-program"]) == 127
    assert "Cannot run no-such-program: No such file or directory." in capsys.readouterr().err


def test_a_second_demo_of_the_same_shop_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(demo, "VAR", tmp_path)
    (tmp_path / "demo").mkdir()
    with (tmp_path / "demo" / "storefront.lock").open("w") as lock:
        lock.write("http://127.0.0.1:8123/")
        lock.flush()
        fcntl.flock(lock, fcntl.LOCK_EX)

        refused = demo.only_one(Shop(), 8124)
        with pytest.raises(CannotRun, match=r"This demo already runs: http://127\.0\.0\.1:8123/"):
            refused.__enter__()


def test_a_program_that_ends_is_named_with_the_end_of_its_log(tmp_path):
    worker = Service("worker", python("print('no broker'); exit(4)"), tmp_path / "worker.log")

    with running([worker], os.environ):
        assert wait_until(lambda: worker.exit_code is not None, seconds=20)
        with pytest.raises(CannotRun, match=r"worker ended with code 4\..*\n    no broker$"):
            demo.check([worker])


def test_programs_end_and_the_stubborn_by_force(tmp_path, monkeypatch):
    monkeypatch.setattr("storefront.local.services.END_PATIENCE_S", 0.5)
    deaf = "import signal, time; signal.signal(15, signal.SIG_IGN); print(1, flush=True)"
    web = Service("web", python(f"{deaf}; time.sleep(60)"), tmp_path / "web.log")
    beat = Service("beat", python("import time; time.sleep(60)"), tmp_path / "beat.log")
    with running([web, beat], {**os.environ, "PYTHONUNBUFFERED": "1"}):
        assert wait_until(lambda: web.log.read_text() == "1\n", seconds=20)

    assert (web.exit_code, beat.exit_code) == (-9, -15)


def test_a_terminated_launcher_takes_its_command_along(tmp_path):
    started = tmp_path / "started"
    inner = f"import pathlib, time; pathlib.Path({str(started)!r}).touch(); time.sleep(60)"
    launcher = subprocess.Popen(
        [sys.executable, "-m", "storefront.local", "run", "--", *python(inner)],
        env={**os.environ, "PYTHONPATH": str(SITE), "DATABASE_URL": "x", "REDIS_URL": "x"},
    )
    assert wait_until(started.exists, seconds=30)
    begun = time.monotonic()
    launcher.terminate()

    assert launcher.wait(30) == 143
    assert time.monotonic() - begun < 10


def test_the_browser_that_is_named_comes_first_if_it_starts(tmp_path, monkeypatch):
    monkeypatch.setattr(browser, "_installed", lambda: iter([tmp_path / "second"]))
    for name, code in (("first", 0), ("second", 0), ("broken", 1)):
        (tmp_path / name).write_text(f"#!/bin/sh\nexit {code}\n")
        (tmp_path / name).chmod(0o755)

    monkeypatch.setenv("CHROMIUM", str(tmp_path / "first"))
    assert browser.environment() == {"CHROMIUM": str(tmp_path / "first")}
    monkeypatch.setenv("CHROMIUM", str(tmp_path / "broken"))
    assert browser.environment() == {"CHROMIUM": str(tmp_path / "second")}


def test_without_any_browser_the_tests_go_on_and_it_is_said(monkeypatch, capsys):
    monkeypatch.setattr(browser, "_ways", lambda: iter([]))

    assert browser.environment() == {}
    assert "tests marked 'browser' will fail" in capsys.readouterr().err


def test_a_command_in_the_foreground_runs_in_the_root_folder():
    check = f"import os, sys; sys.exit(os.getcwd() != {str(ROOT)!r})"

    assert foreground(python(check), dict(os.environ)) == 0


def test_what_a_program_leaves_behind_ends_with_it(tmp_path):
    helper = "import subprocess; print(subprocess.Popen(['sleep', '60']).pid, flush=True)"
    pictures = Service("pictures", python(helper), tmp_path / "pictures.log")

    with running([pictures], os.environ):
        pictures.finish()
        orphan = int(pictures.log.read_text())
        assert command_of(orphan) == "sleep 60"

    assert wait_until(lambda: not command_of(orphan), seconds=10)
