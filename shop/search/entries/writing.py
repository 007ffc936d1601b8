"""Drafts into rows: one COPY, one INSERT … ON CONFLICT, whatever their number."""

import json

from django.db import connection
from django.utils.timezone import now

from shop.importing.copying import copy_rows
from shop.search.entries.drafts import Draft
from shop.search.languages import dictionary

PLAIN = [
    name for name in Draft.__dataclass_fields__ if name not in ("texts", "swatches", "picture")
]
TEXTS = ["text_title", "text_near", "text_elsewhere", "text_description"]
STAGED = [*PLAIN, "swatches", "picture", "price_since", "popularity", "dictionary", *TEXTS]
KINDS = {"swatches": "jsonb", "picture": "jsonb", "dictionary": "text"} | dict.fromkeys(
    TEXTS, "text"
)
# The title is also searched as it stands: stems lose words that were only begun ("runni").
VECTOR = """
    setweight(to_tsvector(dictionary::regconfig, text_title), 'A')
    || setweight(to_tsvector('simple', text_title), 'A')
    || setweight(to_tsvector(dictionary::regconfig, text_near), 'B')
    || setweight(to_tsvector('simple', text_elsewhere), 'C')
    || setweight(to_tsvector(dictionary::regconfig, text_description), 'D')
"""


def write(drafts, known) -> None:
    """Insert or replace entries. ``known`` has ``(price, price_since, popularity)`` by
    ``(product id, language)`` of those that are there: a price keeps its date while it stands.
    """
    if not drafts:
        return
    columns = [name for name in STAGED if name != "dictionary" and name not in TEXTS]
    listed = ", ".join(columns)
    fresh = ", ".join(f"{name} = excluded.{name}" for name in [*columns, "vector"])
    with connection.cursor() as cursor:
        cursor.execute(f"CREATE TEMPORARY TABLE staged_entry ({_kinds()}) ON COMMIT DROP")
        copy_rows(cursor, "staged_entry", STAGED, (_row(draft, known) for draft in drafts))
        cursor.execute(
            f"INSERT INTO search_entry ({listed}, vector) SELECT {listed}, {VECTOR} "  # noqa: S608
            "FROM staged_entry ORDER BY product_id, language "
            f"ON CONFLICT (product_id, language) DO UPDATE SET {fresh}"
        )
        cursor.execute("DROP TABLE staged_entry")


def _kinds():
    """Columns of the staging table, of the kinds that the entry's have."""
    from shop.search.models import Entry

    columns = {field.column: field.db_type(connection) for field in Entry._meta.concrete_fields}
    return ", ".join(f"{name} {KINDS.get(name) or columns[name]}" for name in STAGED)


def _row(draft, known):
    price, since, popularity = known.get((draft.product_id, draft.language), (None, None, 0))
    if draft.price is None or price != draft.price or since is None:
        since = None if draft.price is None else now()
    return [
        *(_array(value) for value in (getattr(draft, name) for name in PLAIN)),
        json.dumps(draft.swatches, ensure_ascii=False),
        draft.picture and json.dumps(draft.picture),
        since,
        popularity,
        dictionary(draft.language),
        draft.texts.title,
        draft.texts.near,
        draft.texts.elsewhere,
        draft.texts.description,
    ]


def _array(value):
    """A list as PostgreSQL writes arrays; anything else as it is."""
    if not isinstance(value, list):
        return value
    return "{" + ",".join(json.dumps(str(one), ensure_ascii=False) for one in value) + "}"
