"""Bring a demo's database up to date: tables, pictures and goods, each only when it is stale."""

import signal
import sys
from collections.abc import Mapping
from pathlib import Path

from storefront.local import stamps
from storefront.local.catalogues import Shop, currency_of
from storefront.local.engines import Engines
from storefront.local.places import ROOT, SITE, VAR
from storefront.local.processes import all_with, stop
from storefront.local.services import Service, run, running, say

MANAGE = (sys.executable, str(ROOT / "manage.py"))
LOG = VAR / "log"
PICTURES = VAR / "demo-pictures"
FIRST_VIEWS = ("--views", "front")  # what lists of products show; ``later`` brings the others


def memory(shop: Shop) -> stamps.Memory:
    """Give what is remembered about a shop."""
    return stamps.Memory(VAR / "demo" / f"{shop.database}.json")


def logins(shop: Shop) -> Path:
    """Say where the addresses and passwords of a shop's staff stand."""
    return VAR / ("demo-logins.txt" if shop.catalogue is None else f"demo/{shop.database}.txt")


def choose(catalogue: Path | None, currency: str = "") -> Shop:
    """Settle what to show: a currency that was given counts, and is kept for the next time."""
    shop = Shop() if catalogue is None else Shop(catalogue.resolve(), currency_of(catalogue))
    if currency:
        memory(shop).note(currency=currency)
    return Shop(shop.catalogue, memory(shop).recall("currency") or shop.currency)


def load(shop: Shop, servers: Engines, environment: Mapping[str, str]) -> None:
    """Do what is stale. Pictures need no database, so they are drawn while the tables are made."""
    if servers.create(shop.database):
        memory(shop).note(schema="", data="", pictures="")
    identity = servers.identity
    schema, data = stamps.of_schema(identity), stamps.of_data(identity, shop)
    if not identity or memory(shop).recall("data") != data:
        drawing = _pictures(shop)
        with running(drawing, environment):
            _migrate(shop, schema, identity, environment)
            for pictures in drawing:
                pictures.finish()
        _fill(shop, environment)
        memory(shop).note(data=data)
    else:
        _migrate(shop, schema, identity, environment)


def _migrate(shop: Shop, schema: str, identity: str, environment: Mapping[str, str]) -> None:
    # A database that is not ours may have changed since: then no memory counts.
    if identity and memory(shop).recall("schema") == schema:
        return
    say("Making the tables")
    run(Service("migrate", [*MANAGE, "migrate", "--noinput"], LOG / "migrate.log"), environment)
    memory(shop).note(schema=schema)


def _pictures(shop: Shop) -> list[Service]:
    if shop.catalogue is not None or not (SITE / "demo" / "pictures" / "__main__.py").exists():
        return []
    say("Drawing pictures meanwhile")
    folder = str(PICTURES)
    for orphan in all_with(folder):  # helpers of an earlier drawing whose launcher was killed
        stop(orphan, folder, by=signal.SIGTERM, patience_s=2)
    command = [sys.executable, "-m", "demo.pictures", "--out", folder, *FIRST_VIEWS]
    return [Service("pictures", command, LOG / "pictures.log")]


def _fill(shop: Shop, environment: Mapping[str, str]) -> None:
    say("Loading the shop")
    options = ["--logins", str(logins(shop))]
    if shop.catalogue is None:
        options += FIRST_VIEWS
    else:
        options += ["--catalogue", str(shop.catalogue)]
    run(Service("load_demo", [*MANAGE, "load_demo", *options]), environment)
