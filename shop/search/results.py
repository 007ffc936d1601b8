"""A search from what was typed to what is shown: as typed, begun, or as it was likely meant."""

from dataclasses import dataclass, field

from django.utils.translation import get_language

from shop.search import querying
from shop.search.counting import Counts, count
from shop.search.criteria import RELEVANCE, criteria_of
from shop.search.lists import Listing, assemble, page_of, scopes_of
from shop.search.models import Place
from shop.search.pages import PAGE_SIZE
from shop.search.querying import Query
from shop.search.rules import Rules
from shop.search.selecting import drawn, everything, narrowed
from shop.search.spelling import corrections

PLACES = 6
POPULAR = 8
BEGUN = "begun:"


@dataclass(frozen=True)
class Results:
    """``query`` is what was searched for in the end; ``typed`` what people wrote.

    ``places`` are categories and pages; ``popular`` is shown where nothing was found.
    """

    typed: str
    query: Query
    listing: Listing
    places: list = field(default_factory=list)
    popular: list = field(default_factory=list)
    nearest: list[str] = field(default_factory=list)

    @property
    def is_corrected(self) -> bool:
        return self.query.text != self.typed

    @property
    def found(self) -> int:
        return self.listing.total


def search(text: str, request, shelves, taught: Rules) -> Results:
    """Everything for the page of results; ``exact=1`` in the address searches as typed."""
    query = query_of(text, taught)
    criteria = criteria_of(request.GET, is_search=True)
    attempt, found_places = _attempt(query, criteria), places(query)
    nearest = []
    if not attempt.any_at_all and query.alternatives:
        named = _attempt(query.by_name, criteria)
        attempt = named if named.any_at_all else attempt
    is_lost = not attempt.any_at_all and not found_places
    if is_lost and query and not request.GET.get("exact"):
        nearest = corrections(query.text, query.language)
        for one in nearest:
            other = _attempt(query_of(one, taught), criteria)
            if other.any_at_all:
                attempt, found_places = other, places(other.query)
                break
    listing = assemble(
        attempt.page(taught), criteria, attempt.counts, request, shelves, query=attempt.query.text
    )
    return Results(
        typed=query.text,
        query=attempt.query,
        listing=listing,
        places=found_places,
        popular=[] if listing.total else popular(),
        nearest=nearest,
    )


def query_of(text: str, taught: Rules) -> Query:
    """As merchants taught the search to read it."""
    return querying.query_of(text, get_language(), taught.expand)


def places(query: Query, limit: int = PLACES) -> list[Place]:
    """Categories and pages that hold every word, titles before texts: one query."""
    if not query.alternatives:
        return []
    found = Place.objects.filter(
        language=query.language, vector=querying.search_query(query, is_begun=True)
    )
    rank = querying.SearchRank(
        querying.F("vector"), querying.search_query(query, True), weights=querying.WEIGHTS
    )
    return list(found.defer("vector").order_by(-rank, "kind", "pk")[:limit])


def popular():
    """What sells best just now, for who found nothing: one query."""
    return list(drawn(everything().sorted_by("popular"))[:POPULAR])


@dataclass(frozen=True)
class Attempt:
    """One reading of a search, counted."""

    query: Query
    criteria: object
    is_begun: bool
    counts: dict[str, Counts]

    @property
    def any_at_all(self) -> bool:
        """Something is found, if need be without one of the conditions."""
        return any(one.total for one in self.counts.values())

    def page(self, taught):
        """The page asked for: one query."""
        entries = narrowed(_matches(self.query, self.is_begun), self.criteria)
        if self.criteria.sort != RELEVANCE:
            return page_of(entries, self.criteria, self.counts[""])
        if self.counts[""].is_capped:
            entries = querying.most_popular(entries)
        pins = taught.pins_for(self.query.text)
        order = querying.by_relevance(self.query, pins, self.is_begun)
        return page_of(entries, self.criteria, self.counts[""], order)


def _attempt(query, criteria) -> Attempt:
    """Whole words first; where they fill no page, the last one may be begun: one query."""
    scopes = scopes_of(criteria).items()
    whole = {name: narrowed(_matches(query, False), one) for name, one in scopes}
    begun = {BEGUN + name: narrowed(_matches(query, True), one) for name, one in scopes}
    counts = count(whole, spare=begun if query.alternatives else None, enough=PAGE_SIZE)
    is_begun = BEGUN in counts
    prefix = BEGUN if is_begun else ""
    return Attempt(query, criteria, is_begun, {name: counts[prefix + name] for name in whole})


def _matches(query, is_begun):
    if not query:
        return everything()
    return querying.matching(everything(), query, is_begun)
