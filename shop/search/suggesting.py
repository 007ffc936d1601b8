"""What a begun search may be about: words, products, categories and pages, in two queries."""

from dataclasses import dataclass, field
from functools import reduce
from operator import and_

from django.db import connection
from django.db.models import Case, Q, Value, When
from django.utils.translation import get_language

from shop.search import querying
from shop.search.folding import folded, words
from shop.search.languages import dictionary, spoken
from shop.search.models.entry import ORDERS
from shop.search.selecting import drawn, everything

SHORTEST = 2  # letters
PRODUCTS, PLACES, COMPLETIONS = 6, 4, 4
CANDIDATES = 300  # of the entries that match, in whatever order they come
# How the last word may go on, the most frequent first, and the places that hold all words.
WORDS_AND_PLACES = """
    (SELECT 'word' AS kind, spelling AS title, folded AS url, number::float AS weight
     FROM search_word WHERE language = %(language)s AND folded LIKE %(begun)s
     ORDER BY number DESC LIMIT %(words)s)
    UNION ALL
    (SELECT kind, title, url, ts_rank(%(weights)s::float4[], vector, asked)
     FROM search_place, to_tsquery(%(dictionary)s, %(query)s) asked
     WHERE language = %(language)s AND vector @@ asked ORDER BY 4 DESC, id LIMIT %(places)s)
"""


@dataclass(frozen=True)
class Link:
    """A category or page."""

    kind: str
    title: str
    url: str


@dataclass(frozen=True)
class Suggestions:
    """``completions`` are whole searches; ``products`` are entries."""

    query: str = ""
    completions: list[str] = field(default_factory=list)
    products: list = field(default_factory=list)
    places: list[Link] = field(default_factory=list)

    def __bool__(self):
        return bool(self.completions or self.products or self.places)


def suggestions(text: str) -> Suggestions:
    """For what is typed so far; nothing for less than two letters."""
    text, language = querying.clean(text), spoken(get_language())
    typed = words(text)[: querying.MOST_WORDS]
    if not typed or len("".join(typed)) < SHORTEST:
        return Suggestions(text)
    rows = _words_and_places(typed, language)
    begun = [(title, word) for kind, title, word, _weight in rows if kind == "word"]
    products = _products(text, typed, [word for _title, word in begun], language)
    return Suggestions(
        query=text,
        completions=_completions(text, typed, begun, products),
        products=products,
        places=[Link(*row[:3]) for row in rows if row[0] != "word"],
    )


def _words_and_places(typed, language):
    *whole, last = typed
    asked = [*(f"'{word}'" for word in whole), f"'{last}':*"]
    parameters = {
        "language": language,
        "dictionary": dictionary(language),
        "begun": f"{last}%",
        "query": " & ".join(asked),
        "weights": querying.WEIGHTS,
        "words": COMPLETIONS + 1,
        "places": PLACES,
    }
    with connection.cursor() as cursor:
        cursor.execute(WORDS_AND_PLACES, parameters)
        return cursor.fetchall()


def _completions(text, typed, begun, products):
    """The search with its last word finished, as the shop spells it; several words as in a name."""
    if len(typed) > 1:
        names = " ".join(f" {folded(one.title)} " for one in products)
        begun = [one for one in begun if f" {typed[-2]} {one[1]} " in names]
    before = text.split()[:-1] if len(typed) == len(text.split()) else typed[:-1]
    found = [" ".join([*before, title]) for title, word in begun if word != typed[-1]]
    return found[:COMPLETIONS]


def _products(text, typed, begun, language):
    """Those of some matches that are called so, then the most popular; the last word is whole,
    or one it may become.

    Known words, not a bare beginning: PostgreSQL knows how frequent they are, and plans well.
    """
    last = tuple(dict.fromkeys([typed[-1], *begun]))
    query = querying.Query(text, language, (*((word,) for word in typed[:-1]), last))
    ids = querying.matching(everything(), query).order_by().values("pk")[:CANDIDATES]
    entries = everything().model.objects.filter(pk__in=ids)
    return list(drawn(entries.order_by(_by_name(typed), *ORDERS["popular"]))[:PRODUCTS])


def _by_name(typed):
    """Called so, then with all words in the name, then the rest. Words hold no signs."""
    every = reduce(and_, (Q(folded_title__regex=rf"\m{word}") for word in typed))
    called = When(folded_title__regex=rf"\m{' '.join(typed)}", then=Value(0))
    return Case(called, When(every, then=Value(1)), default=Value(2))
