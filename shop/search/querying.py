"""What was typed as PostgreSQL searches for it: stems, beginnings, words that mean the same."""

from dataclasses import dataclass, replace

from django.contrib.postgres.search import SearchQuery, SearchRank
from django.db.models import Case, F, FloatField, Q, QuerySet, Value, When
from django.db.models.functions import Ln

from shop.search.folding import folded, words
from shop.search.languages import dictionary, spoken

LONGEST = 200  # characters that are searched for
MOST_WORDS = 12
MOST_PAIRS = 30  # of the synonyms of two words
RANKED = 1000  # of the most popular matches; ranking more would keep people waiting
WEIGHTS = [0.05, 0.2, 0.4, 1.0]  # D, C, B, A


@dataclass(frozen=True)
class Query:
    """A search, cleaned. ``alternatives`` has a group of equal words or phrases for each word.

    ``joined`` is what was typed as two words and may be one.
    """

    text: str
    language: str
    alternatives: tuple[tuple[str, ...], ...]
    joined: str = ""

    @property
    def folded(self) -> str:
        return folded(self.text)

    @property
    def code(self) -> str:
        """As entries keep UPCs and SKUs."""
        return self.text.casefold()

    @property
    def by_name(self) -> "Query":
        """The same, for what has exactly that name or code; names of stop words have no others."""
        return replace(self, alternatives=(), joined="")

    def __bool__(self):
        return bool(self.text)


def clean(text: str) -> str:
    """One line of at most :data:`LONGEST` characters, without what no word is made of."""
    printable = "".join(one if one.isprintable() else " " for one in text[: LONGEST * 4])
    return " ".join(printable.split())[:LONGEST].strip()


def query_of(text: str, language: str, expand=lambda words: [[word] for word in words]) -> Query:
    """Read what was typed; ``expand(words)`` gives the alternatives of each word."""
    text = clean(text)
    groups, joined = _joined(expand(words(text)[:MOST_WORDS]))
    return Query(text, spoken(language), tuple(tuple(group) for group in groups), joined)


def matching(entries: QuerySet, query: Query, is_begun: bool = False) -> QuerySet:
    """Entries that hold every word (``is_begun``: the last one may go on), or have that code.

    Without words: those that have exactly that name or code.
    """
    has_code = Q(codes__contains=[query.code])
    if not query.alternatives:
        return entries.filter(has_code | Q(folded_title=query.folded))
    return entries.filter(Q(vector=search_query(query, is_begun)) | has_code)


def search_query(query: Query, is_begun: bool = False) -> SearchQuery:
    """``(scarf | shawl) & silk:*`` in the dictionary of the language.

    A letter alone stands for itself: dictionaries take some for what is left of ``don't``.
    """
    last = len(query.alternatives) - 1
    groups = [
        _group(group, is_begun and position == last)
        for position, group in enumerate(query.alternatives)
    ]
    raw = " & ".join(f"({group})" for group in groups)
    config = "simple" if len(query.folded) == 1 else dictionary(query.language)
    return SearchQuery(raw, config=config, search_type="raw")


def by_relevance(query: Query, pins=(), is_begun: bool = False):
    """How to order matches: pins, that code, that name; then in stock, and by words and sales.

    A title that writes two words as one comes before what holds them apart.
    Whole words weigh more than begun ones (``ts_rank`` of the whole ones alone is 0 for those).
    """

    def order(entries):
        if query.alternatives:
            rank = SearchRank(F("vector"), search_query(query), weights=WEIGHTS)
            if is_begun:
                begun = SearchRank(F("vector"), search_query(query, True), weights=WEIGHTS)
                rank = rank + begun * 0.1
            entries = entries.alias(rank=rank)
        else:
            entries = entries.alias(rank=Value(0.0))
        entries = entries.alias(
            front=_front(query, pins),
            score=F("rank") * (1 + Ln(F("popularity") + 1.0, output_field=FloatField()) / 10),
        )
        return entries.order_by("front", F("is_available").desc(), F("score").desc(), "-product_id")

    return order


def most_popular(entries: QuerySet) -> QuerySet:
    """The part of very many matches that is worth ranking."""
    ids = entries.sorted_by("popular").values("pk")[:RANKED]
    return entries.model.objects.filter(pk__in=ids)


def _front(query, pins):
    places = [When(product_id=key, then=Value(place)) for place, key in enumerate(pins)]
    first = len(places)
    joined = f"'{query.joined}':A"  # in a title
    is_joined = SearchQuery(joined, config=dictionary(query.language), search_type="raw")
    return Case(
        *places,
        When(codes__contains=[query.code], then=Value(first)),
        When(folded_title=query.folded, then=Value(first + 1)),
        *([When(vector=is_joined, then=Value(first + 2))] if query.joined else []),
        default=Value(first + 3),
    )


def _joined(groups):
    """Two words also as one: ``tea pot`` finds what is called ``teapot``."""
    if len(groups) != 2 or len(groups[0]) * len(groups[1]) > MOST_PAIRS:
        return groups, ""
    pairs = [f"{first} {second}" for first in groups[0] for second in groups[1]]
    joined = (groups[0][0] + groups[1][0]).replace(" ", "")
    return [[*pairs, joined]], joined


def _group(alternatives, is_begun):
    """Alternatives of one word; a phrase holds all its words, of which the last may go on."""
    return " | ".join(_phrase(words(alternative), is_begun) for alternative in alternatives)


def _phrase(parts, is_begun):
    last = len(parts) - 1
    return " & ".join(_term(part, is_begun and place == last) for place, part in enumerate(parts))


def _term(word, is_begun):
    """Letters and digits only, so quoting is enough."""
    return f"'{word}':*" if is_begun else f"'{word}'"
