"""The demo: a shop with data, its web server and its workers, until Ctrl-C."""

import fcntl
import json
import os
import signal
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.request import urlopen

from storefront.local.catalogues import Shop
from storefront.local.engines import Engines, engines
from storefront.local.later import LaterPictures
from storefront.local.loading import choose, load, logins, memory
from storefront.local.places import ROOT, VAR
from storefront.local.ports import HOST, check_port
from storefront.local.problems import CannotRun
from storefront.local.processes import stop, tail
from storefront.local.servers import claim
from storefront.local.services import Service, running, say

SERVE_SECONDS = 90.0
PAGES = ("/", "/vi/", "/shop/", "/dashboard/", "/cms/")
QUEUES = "default,mail"


def demo(*, port: int, catalogue: Path | None = None, currency: str = "") -> int:
    """Load what is missing, serve on ``port`` and stay until interrupted; give the exit code."""
    for folder in (VAR, VAR / "log", VAR / "demo", VAR / "static"):
        claim(folder)
    shop = choose(catalogue, currency)
    with only_one(shop, port), engines() as servers:
        say("PostgreSQL and Redis are up")
        environment = {
            **servers.environment(shop.database, shop.redis_number),
            "DJANGO_SETTINGS_MODULE": "storefront.settings.dev",
            "DEBUG": "0",
            "BASE_URL": os.environ.get("BASE_URL") or f"http://{HOST}:{port}",
            "ALLOW_TEST_PAYMENTS": "1",
            "SHOP_CURRENCY": shop.currency,
        }
        load(shop, servers, environment)
        serve(shop, port, servers, environment)
    return 0


@contextmanager
def only_one(shop: Shop, port: int) -> Iterator[None]:
    """Refuse a second demo of the same shop in this checkout, and a port that is taken."""
    with (VAR / "demo" / f"{shop.database}.lock").open("a+") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            lock.seek(0)
            raise CannotRun(
                f"This demo already runs: {lock.read().strip()}. Try: end that one with Ctrl-C."
            ) from None
        end_orphans(shop)
        check_port(port)
        lock.truncate(0)
        lock.write(address(port))
        lock.flush()
        yield


def end_orphans(shop: Shop) -> None:
    """End what is left of a demo whose launcher was killed; it would hold the port."""
    for pid in json.loads(memory(shop).recall("programs") or "[]"):
        stop(pid, str(ROOT), by=signal.SIGTERM, patience_s=5)


def address(port: int) -> str:
    """Give the start page's address."""
    return f"http://{HOST}:{port}/"


def serve(shop: Shop, port: int, servers: Engines, environment: Mapping[str, str]) -> None:
    """Run the web server, worker and scheduler until one of them ends, which is a failure.

    The web server starts alone: on two cores the shop opens sooner without the others beside it.
    """
    web, *others = services = programs(shop, port)
    say("Starting the web server, then the scheduler and the worker")
    with running([web], environment):
        memory(shop).note(programs=json.dumps([web.pid]))
        wait_for_shop(port, [web])
        with running(others, environment):
            memory(shop).note(programs=json.dumps([one.pid for one in services]))
            announce(shop, port)
            with suppress(KeyboardInterrupt):
                stay(shop, services, servers, environment)
            say("Stopping")


def stay(
    shop: Shop, services: Sequence[Service], servers: Engines, environment: Mapping[str, str]
) -> None:
    """Watch over the programs for ever, while the later pictures come."""
    later = LaterPictures(shop, servers.identity)
    with later.coming(environment) as helpers:
        memory(shop).note(programs=json.dumps([one.pid for one in (*services, *helpers)]))
        while True:
            check(services, servers)
            later.look()
            time.sleep(0.5)


def programs(shop: Shop, port: int) -> list[Service]:
    """List the demo's programs."""
    gunicorn = ("gunicorn", "--config", str(ROOT / "deploy" / "gunicorn.conf.py"))
    web = (*gunicorn, "--bind", f"{HOST}:{port}", "--workers", "2", "storefront.wsgi")
    celery = ("celery", "--workdir", str(ROOT), "-A", "storefront")
    worker = ("worker", "--loglevel", "INFO", "--concurrency", "2", "--queues", QUEUES)
    ticks = str(VAR / "demo" / f"{shop.database}-beat")
    beat = ("beat", "--loglevel", "INFO", "--pidfile", "", "--schedule", ticks)
    commands = {"web": web, "beat": (*celery, *beat), "worker": (*celery, *worker)}
    prefix = "" if shop.catalogue is None else f"{shop.database}-"
    return [
        Service(name, [sys.executable, "-m", *command], VAR / "log" / f"{prefix}{name}.log")
        for name, command in commands.items()
    ]


def wait_for_shop(port: int, services: Sequence[Service]) -> None:
    """Wait until the web server answers; raises CannotRun when it ends or takes too long."""
    live = f"{address(port)}health/live/"
    deadline = time.monotonic() + SERVE_SECONDS
    while time.monotonic() < deadline:
        check(services)
        with suppress(OSError), urlopen(live, timeout=5) as answer:  # noqa: S310  (our own address)
            if answer.status == 200:
                return
        time.sleep(0.1)
    log = services[0].log or VAR
    raise CannotRun(f"The shop does not answer on {address(port)}. The end of {log}:\n{tail(log)}")


def check(services: Sequence[Service], servers: Engines | None = None) -> None:
    """Raise CannotRun when one of the programs or private servers has ended."""
    for service in services:
        if service.exit_code is not None:
            raise service.failure()
    failed = servers.failed if servers else None
    if failed is not None:
        raise CannotRun(f"{failed.title} ended. The end of {failed.log}:\n{tail(failed.log)}")


def announce(shop: Shop, port: int) -> None:
    """Print where everything is."""
    say("The shop is open\n")
    for page in PAGES:
        print(f"    {address(port)}{page[1:]}")
    if logins(shop).exists():
        print(f"\n{logins(shop).read_text().rstrip()}")
    print(f"\n    Mail lands in  {VAR / 'mail'}")
    print(f"    Logs are in    {VAR / 'log'}")
    print("\n    Ctrl-C ends it.\n", flush=True)
