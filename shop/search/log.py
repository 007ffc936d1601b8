"""What shoppers search for and whether they find it: counted, with nobody's name on it.

A page only pushes a line to Redis; every half minute a task adds the lines up in PostgreSQL.
"""

import json
import logging
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from time import monotonic

from django.conf import settings
from django.db import connection, transaction
from django.utils import timezone
from redis import Redis
from redis.exceptions import RedisError

from shop.search.folding import folded
from shop.search.languages import spoken
from shop.search.models import SearchTerm

logger = logging.getLogger(__name__)
LIST = f"{settings.CACHES['default']['KEY_PREFIX']}:search-log"
PATIENCE_SECONDS = 0.1
PAUSE_SECONDS = 60  # after Redis failed, pages do not ask it again for so long
MOST_WAITING = 100_000  # lines; the oldest go when no worker runs
BATCH = 1000
LONGEST_QUERY = 200
ROBOT = re.compile(
    r"(?<!cu)bot(\b|_)|crawl|spider|slurp|scrap|fetch|preview|monitor|archiv|validator|lighthouse"
    r"|headless|facebookexternal|^(curl|wget|python|go-http|java|okhttp|axios|node|ruby|perl|php)",
    re.IGNORECASE,
)
paused_until = 0.0


def log_search(text: str, language: str, found: int) -> None:
    """Count one search that gave ``found`` products."""
    _push(text, language, "search", found)


def log_click(text: str, language: str, product_id: int) -> None:
    """Count one click on a product among the results of a search."""
    if product_id > 0:
        _push(text, language, "click", 1)


def is_robot(user_agent: str) -> bool:
    """True for programs that say so, and for those that say nothing."""
    return not user_agent.strip() or bool(ROBOT.search(user_agent))


def is_personal(text: str) -> bool:
    """People paste addresses and card numbers into any field."""
    return "@" in text or sum(one.isdigit() for one in text) >= 9


def _push(text, language, kind, found):
    global paused_until
    text = _storable(text)
    term = folded(text)
    if not term or is_personal(text) or monotonic() < paused_until:
        return
    day = timezone.localdate().isoformat()
    try:
        with _redis().pipeline(transaction=False) as pipeline:
            pipeline.rpush(LIST, json.dumps([day, spoken(language), term[:400], text, kind, found]))
            pipeline.ltrim(LIST, -MOST_WAITING, -1)
            pipeline.execute()
    except RedisError as error:
        paused_until = monotonic() + PAUSE_SECONDS
        logger.warning("Searches are not logged for a minute: %s", type(error).__name__)


def _storable(text):
    """What PostgreSQL takes: no NUL, no half of a surrogate pair."""
    whole = text.replace("\x00", "").encode(errors="ignore").decode()
    return " ".join(whole.split())[:LONGEST_QUERY]


@cache
def _redis() -> Redis:
    return Redis.from_url(
        settings.REDIS_URL,
        socket_connect_timeout=PATIENCE_SECONDS,
        socket_timeout=PATIENCE_SECONDS,
        retry=None,
    )


@dataclass
class Count:
    """The lines of one day, language and query, added up."""

    query: str = ""
    searches: int = 0
    found: int = 1  # somebody clicked a result, whatever the search's own line said
    clicks: int = 0

    def add(self, query, kind, found):
        self.query = query
        if kind == "search":
            self.searches += 1
            self.found = found
        else:
            self.clicks += 1


def flush() -> int:
    """Move all lines that wait into :class:`SearchTerm`; gives their number."""
    moved = 0
    while lines := _redis().lpop(LIST, BATCH):
        try:
            _write(_added_up(json.loads(line) for line in lines))
        except Exception:
            _redis().lpush(LIST, *reversed(lines))  # for the next time
            raise
        moved += len(lines)
    return moved


def _added_up(lines: Iterable[list]) -> dict[tuple[str, str, str], Count]:
    counts = {}
    for day, language, term, query, kind, found in lines:
        counts.setdefault((day, language, term), Count()).add(query, kind, found)
    return dict(sorted(counts.items()))  # one order for everybody: no deadlock


def _write(counts):
    rows = [(*key, one.query, one.searches, one.found, one.clicks) for key, one in counts.items()]
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO search_searchterm AS term"
            " (day, language, folded_query, query, searches, found, clicks)"
            " SELECT * FROM unnest(%s::date[], %s::text[], %s::text[], %s::text[],"
            " %s::int[], %s::int[], %s::int[])"
            " ON CONFLICT (day, language, folded_query) DO UPDATE SET"
            " query = excluded.query,"
            " searches = term.searches + excluded.searches,"
            " clicks = term.clicks + excluded.clicks,"
            " found = CASE WHEN excluded.searches > 0 THEN excluded.found ELSE term.found END",
            [list(column) for column in zip(*rows, strict=True)],
        )


def purge() -> int:
    """Forget what is older than ``SEARCH_LOG_DAYS``, a batch at a time; gives its number."""
    oldest = timezone.localdate() - timedelta(days=settings.SEARCH_LOG_DAYS)
    old = SearchTerm.objects.filter(day__lt=oldest)
    gone = 0
    while batch := list(old.values_list("pk", flat=True)[:BATCH]):
        gone += SearchTerm.objects.filter(pk__in=batch).delete()[0]
    return gone
