"""A written catalogue many times over, by SQL: a million products in minutes instead of hours.

Each copy has ids, codes and addresses of its own; titles and texts repeat.
"""

import sys
import time

import django
from django.apps import apps
from django.db import connection, transaction

STEP = 1_000_000  # between the ids of a product and of its next copy
COPIED = [
    "catalogue.Product",
    "catalogue.ProductCategory",
    "catalogue.ProductImage",
    "catalogue.ProductAttributeValue",
    "partner.StockRecord",
    "reviews.ProductReview",
    "search.Entry",
]
SHIFTED = ("id", "product_id", "parent_id")
# What must differ: an expression over the column itself and ``shift``.
REWRITTEN = {
    "upc": "upc || '-' || {shift}",
    "partner_sku": "partner_sku || '-' || {shift}",
    "codes": "array(SELECT code || '-' || {shift} FROM unnest(codes) code)",
    "url": r"regexp_replace(url, '\d+/$', (product_id + {shift}) || '/')",
}


def multiply(times, tell=print):
    """Add ``times - 1`` copies of every product; needs a superuser, as foreign keys wait."""
    entries = apps.get_model("search", "Entry")._meta.db_table
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")
        indexes = _drop_indexes(cursor, entries)
        for name in COPIED:
            model = apps.get_model(name)
            for copy in range(1, times):
                cursor.execute(_copying(model, copy * STEP))
            tell(f"{name} is there {times} times")
        for definition in indexes:
            cursor.execute(definition)
        tell(f"{len(indexes)} indexes built")
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")


def _drop_indexes(cursor, table):
    """All but those of constraints; gives how to make them again."""
    cursor.execute(
        "SELECT indexname, indexdef FROM pg_indexes WHERE tablename = %s "
        "AND indexname NOT IN (SELECT conname FROM pg_constraint)",
        [table],
    )
    found = cursor.fetchall()
    for name, _definition in found:
        cursor.execute(f'DROP INDEX "{name}"')
    return [definition for _name, definition in found]


def _copying(model, shift):
    columns = [field.column for field in model._meta.concrete_fields]
    values = ", ".join(_value(column, shift) for column in columns)
    listed, table = ", ".join(f'"{column}"' for column in columns), model._meta.db_table
    return (
        f"INSERT INTO {table} ({listed}) SELECT {values} "  # noqa: S608
        f"FROM {table} WHERE id < {STEP} ORDER BY id"
    )


def _value(column, shift):
    if column in SHIFTED:
        return f'"{column}" + {shift}'
    return REWRITTEN.get(column, f'"{column}"').format(shift=shift)


def main():
    """``python -m benchmarks.multiplying TIMES``: entries are rebuilt before, tallies after."""
    django.setup()
    from shop.search import tallying

    began = time.monotonic()
    multiply(int(sys.argv[1]), lambda line: print(line, flush=True))
    print(f"{tallying.recount()} long lists counted, {time.monotonic() - began:.0f} s in all")


if __name__ == "__main__":
    main()
