"""The words that titles are made of, learnt as they are written and counted now and then."""

from collections.abc import Iterable

from django.db import connection

from shop.search.folding import WORD, fold
from shop.search.languages import LANGUAGES
from shop.search.models import FacetValue, Word

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
        _recount(language, {fold(word) for word in narrowing})
    return Word.objects.count()


def _recount(language, kept):
    """``kept`` are words that need not stand in any title. What is learnt meanwhile stays.

    Whoever learns a word that is just changed waits for one portion at most.
    """
    known = list(Word.objects.filter(language=language).order_by("folded"))
    numbers = _numbers(language)
    changed = [one for one in known if numbers.get(one.folded, one.number) != one.number]
    for word in changed:
        word.number = numbers[word.folded]
    gone = [one.pk for one in known if one.folded not in numbers and one.folded not in kept]
    for portion in _in_portions(changed):
        Word.objects.bulk_update(portion, ["number"])
    for portion in _in_portions(gone):
        Word.objects.filter(pk__in=portion).delete()


def _numbers(language):
    """In how many titles of products and places each word stands."""
    titles = " UNION ALL ".join(
        f"SELECT to_tsvector('simple', folded_title) FROM {table} WHERE language = '{language}'"  # noqa: S608
        for table in ("search_entry", "search_place")
    )
    with connection.cursor() as cursor:
        cursor.execute("SELECT word, ndoc FROM ts_stat(%s)", [titles])
        return dict(cursor.fetchall())


def _in_portions(rows):
    return [rows[start : start + PORTION] for start in range(0, len(rows), PORTION)]
