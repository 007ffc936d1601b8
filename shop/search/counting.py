"""How a list falls into facets: one statement for all of them, over a capped number of entries."""

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from django.db import connection
from django.db.models import Count, Q, QuerySet

CAP = 1000  # entries that are counted while somebody waits; above it a count is "1,000+"
COLUMNS = ["facet_ids", "category_ids", "is_available", "previous_price", "rating", "price"]
# `v` is the value or category that a number belongs to.
COUNTS = """
    SELECT '{scope}', 'total', NULL::bigint AS v, count(*)::numeric FROM {hits}
    UNION ALL SELECT '{scope}', 'available', NULL, count(*) FROM {hits} WHERE is_available
    UNION ALL SELECT '{scope}', 'sale', NULL, count(*) FROM {hits} WHERE previous_price IS NOT NULL
    UNION ALL SELECT '{scope}', 'rating', least(floor(rating), 4)::bigint, count(*) FROM {hits}
        WHERE rating >= 2 GROUP BY 3
    UNION ALL SELECT '{scope}', 'value', v, count(*) FROM {hits}, unnest(facet_ids) v GROUP BY v
    UNION ALL SELECT '{scope}', 'category', v, count(*) FROM {hits}, unnest(category_ids) v
        GROUP BY v
    UNION ALL SELECT '{scope}', 'low', NULL, min(price) FROM {hits}
    UNION ALL SELECT '{scope}', 'high', NULL, max(price) FROM {hits}
"""

# PostgreSQL asks the condition once, before it looks for any hit.
GATED = "SELECT * FROM ({sql}) spare WHERE (SELECT count(*) < %s FROM hits0)"


@dataclass
class Counts:
    """Numbers of one list. ``ratings`` are by whole stars and hold those above them too.

    ``is_capped``: there are more than :data:`CAP`; every number is then "at least".
    """

    total: int = 0
    available: int = 0
    sale: int = 0
    ratings: dict[int, int] = field(default_factory=dict)
    values: dict[int, int] = field(default_factory=dict)
    categories: dict[int, int] = field(default_factory=dict)
    low: Decimal | None = None
    high: Decimal | None = None
    is_capped: bool = False

    def put(self, what: str, key: int | None, number: Decimal | None) -> None:
        """Take one row of the statement."""
        if what in ("low", "high"):
            setattr(self, what, number)
        elif key is None:
            setattr(self, what, int(number))
        else:
            plural = {"rating": "ratings", "value": "values", "category": "categories"}[what]
            getattr(self, plural)[key] = int(number)

    def finish(self, cap: int | None) -> "Counts":
        """Add up the stars, and cut what was counted only to know that there is more."""
        at_least = 0
        for stars in (4, 3, 2):
            at_least += self.ratings.get(stars, 0)
            self.ratings[stars] = at_least
        if cap is not None and self.total > cap:
            self.total, self.is_capped = cap, True
        return self


def count(
    scopes: Mapping[Hashable, QuerySet],
    cap: int | None = CAP,
    *,
    spare: Mapping[Hashable, QuerySet] | None = None,
    enough: int = 0,
) -> dict[Hashable, Counts]:
    """Count each of ``scopes`` (entries by a name of ours), all in one query.

    ``spare`` are counted too where the first of ``scopes`` holds fewer than ``enough``, and else
    left out.
    """
    if not scopes:
        return {}
    every = {**scopes, **(spare or {})}
    hits, parts, params = [], [], []
    for number, (name, entries) in enumerate(every.items()):
        sql, arguments = _hits(entries, cap)
        if name not in scopes:
            sql, arguments = GATED.format(sql=sql), (*arguments, enough)
        hits.append(f"hits{number} AS MATERIALIZED ({sql})")
        params += arguments
        parts.append(COUNTS.format(scope=number, hits=f"hits{number}"))
    counts = _counted(f"WITH {', '.join(hits)} {' UNION ALL '.join(parts)}", params, every)
    is_enough = counts[next(iter(scopes))].total >= enough
    shown = scopes if is_enough else every
    return {name: counts[name].finish(cap) for name in shown}


def numbers_of(values: Iterable[int], entries: QuerySet) -> dict[int, int]:
    """How many of ``entries`` hold each of some facet values: one query."""
    counted = {f"v{key}": Count("pk", filter=Q(facet_ids__contains=[key])) for key in values}
    held = entries.filter(facet_ids__overlap=list(values)).order_by()
    return {int(name[1:]): number for name, number in held.aggregate(**counted).items()}


def _hits(entries, cap):
    limited = entries.order_by().values(*COLUMNS)[: None if cap is None else cap + 1]
    return limited.query.sql_with_params()


def _counted(sql, params, names):
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        rows = cursor.fetchall()
    counts = [Counts() for _name in names]
    for number, what, key, amount in rows:
        counts[int(number)].put(what, key, amount)
    return dict(zip(names, counts, strict=True))
