"""Databases with the benchmark's goods, on the server that ``DATABASE_URL`` names."""

import os
from contextlib import closing

import psycopg2
from psycopg2 import sql

from benchmarks import projects

PREFIX = "storefront_bench"
MOST_WRITTEN = 100_000  # more are copies of these
DJANGO = "django"


def shop_with(make, number, *, again):
    """The project ``make`` gives on a database with ``number`` products.

    again : use what an earlier run left there, if it did.
    """
    kind = "stock" if make is projects.stock else "ours"
    name = f"{PREFIX}_{kind}_{number}"
    project = make(name)
    if again and name in databases():
        return project
    create(name, template=migrated(make, kind, again=again))
    written = min(number, MOST_WRITTEN)
    print(f"Writing {written:,} products for {kind}", flush=True)
    project.run("-m", "benchmarks.catalogue", written)
    if kind == "stock":
        project.run("-m", DJANGO, "rebuild_index", "--noinput", "--verbosity", 0)
        return project
    print(project.run("-m", DJANGO, "rebuild_entries", "--from-start", quiet=True), end="")
    project.run("-m", "benchmarks.home")
    if number > written:
        project.run("-m", "benchmarks.multiplying", number // written)
    return project


def shop_of(files):
    """This shop with the goods of ``files``, whose prices are taken as its currency."""
    project = projects.ours(f"{PREFIX}_ours_real")
    create(project.database, template=migrated(projects.ours, "ours", again=False))
    for file in files:
        words = ("--currency", "VND", "--partner", file.name.split(".")[0])
        print(project.run("-m", DJANGO, "import_products", file.resolve(), *words, quiet=True))
    project.run("-m", DJANGO, "rebuild_entries", "--from-start", quiet=True)
    project.run("-m", "benchmarks.home")
    return project


def migrated(make, kind, *, again):
    """An empty database with all tables, to be copied; gives its name."""
    name = f"{PREFIX}_{kind}_empty"
    if not (again and name in databases()):
        create(name)
        make(name).run("-m", DJANGO, "migrate", "--verbosity", 0)
    return name


def databases() -> set[str]:
    connected = closing(psycopg2.connect(os.environ["DATABASE_URL"]))
    with connected as connection, connection.cursor() as cursor:
        cursor.execute("SELECT datname FROM pg_database")
        return {name for (name,) in cursor.fetchall()}


def create(name, template="template1"):
    """Make the database anew."""
    with closing(psycopg2.connect(os.environ["DATABASE_URL"])) as connection:
        connection.autocommit = True
        with connection.cursor() as cursor:
            cursor.execute(sql.SQL("DROP DATABASE IF EXISTS {}").format(sql.Identifier(name)))
            cursor.execute(
                sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(
                    sql.Identifier(name), sql.Identifier(template)
                )
            )
