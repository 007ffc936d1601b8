"""When not to load."""

from pathlib import Path

from django.core.management.base import CommandError
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from oscar.core.loading import get_model

from demo.catalogue import load
from demo.loading.goods import all_skus

Product = get_model("catalogue", "Product")


def refuse_unmigrated() -> None:
    """Raises CommandError when tables are missing or old."""
    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        raise CommandError("The tables are not up to date. Run `manage.py migrate` first.")


def refuse_strange_shop(catalogue: Path | None) -> None:
    """Raises CommandError when the shop holds goods that are not the demo's.

    A ``catalogue`` brings its own goods; then it is the demo's that may not be there.
    """
    if catalogue and not catalogue.is_file():
        raise CommandError(f"There is no file {catalogue}.")
    demo = Product.objects.filter(upc__in=all_skus(load()))
    strange = demo if catalogue else Product.objects.exclude(pk__in=demo.values("pk"))
    if number := strange.count():
        whose = "of the demo" if catalogue else "that are not the demo's"
        raise CommandError(
            f"The shop holds {number:,} products {whose}. Add --force to load anyway."
        )
