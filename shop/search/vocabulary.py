"""The words that titles are made of, learnt as they are written and counted now and then."""

from collections.abc import Iterable
from contextlib import contextmanager

from django.db import connection, transaction

from shop.search.folding import WORD, fold
from shop.search.languages import LANGUAGES
from shop.search.models import FacetValue

SHORTEST, LONGEST = 2, 40
LONGEST_FOLDED = 60  # some letters become several
PORTION = 500  # words that are counted in one transaction


def learn(drafts) -> None:
    """Add the words of new or changed entries' titles; how many hold them is counted later."""
    add({(draft.language, word) for draft in drafts for word in spelt(draft.title)})


def spelt(text: str) -> Iterable[str]:
    """The words of ``text`` in small letters as they are written, diacritics and all."""
    return (
        word
        for word in WORD.findall(text.lower())
        if SHORTEST <= len(word) <= LONGEST and not word.isdigit()
    )


def add(said: set[tuple[str, str]]) -> None:
    """Add ``(language, word)`` pairs that are not there yet, in one order for everybody."""
    rows = [(language, fold(word), word) for language, word in sorted(said)]
    rows = [row for row in rows if len(row[1]) <= LONGEST_FOLDED]
    if not rows:
        return
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO search_word (language, folded, spelling, number) "
            "SELECT language, folded, min(spelling), 1 "
            "FROM unnest(%s::text[], %s::text[], %s::text[]) AS said(language, folded, spelling) "
            "GROUP BY language, folded ORDER BY language, folded ON CONFLICT DO NOTHING",
            [list(column) for column in zip(*rows, strict=True)],
        )


def recount() -> int:
    """Count anew in how many titles each word stands, forget the others; gives their number."""
    labels = list(FacetValue.objects.values_list("labels", flat=True))
    for language in LANGUAGES:
        narrowing = {word for one in labels for word in spelt(one.get(language, ""))}
        add({(language, word) for word in narrowing})
        _recount(language, [fold(word) for word in narrowing])
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM search_word")
        return cursor.fetchone()[0]


def _recount(language, kept):
    """``kept`` are words that need not stand in any title."""
    with connection.cursor() as cursor, _counted(cursor, language, kept):
        _in_portions(
            cursor,
            "UPDATE search_word SET number = ndoc FROM ("
            "SELECT id, ndoc FROM search_word JOIN counted ON word = folded "
            "WHERE language = %s AND number <> ndoc LIMIT %s) AS changed "
            "WHERE search_word.id = changed.id",
            [language],
        )
        _in_portions(
            cursor,
            "DELETE FROM search_word WHERE id IN (SELECT id FROM doubtful JOIN search_word "
            "USING (id) WHERE NOT EXISTS (SELECT 1 FROM counted WHERE word = folded) LIMIT %s)",
            [],
        )


@contextmanager
def _counted(cursor, language, kept):
    """In how many titles each word stands, as the table ``counted``.

    Those that were known before it, and may go, are ``doubtful``: not what is learnt meanwhile.
    """
    titles = " UNION ALL ".join(
        f"SELECT to_tsvector('simple', folded_title) FROM {table} WHERE language = '{language}'"  # noqa: S608
        for table in ("search_entry", "search_place")
    )
    with transaction.atomic():
        cursor.execute("DROP TABLE IF EXISTS pg_temp.counted, pg_temp.doubtful")
        cursor.execute(
            "CREATE TEMPORARY TABLE doubtful AS SELECT id FROM search_word "
            "WHERE language = %s AND folded NOT IN (SELECT unnest(%s::text[]))",
            [language, kept],
        )
        cursor.execute(
            "CREATE TEMPORARY TABLE counted AS SELECT word, ndoc FROM ts_stat(%s)", [titles]
        )
        cursor.execute("CREATE INDEX ON counted (word)")
        cursor.execute("ANALYZE counted")
    yield
    cursor.execute("DROP TABLE counted, doubtful")


def _in_portions(cursor, statement, arguments):
    """Whoever learns a word while it is counted waits for one portion at most."""
    changed = PORTION
    while changed == PORTION:
        cursor.execute(statement, [*arguments, PORTION])
        changed = cursor.rowcount
