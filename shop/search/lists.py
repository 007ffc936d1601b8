"""Lists of products: which, narrowed by what, in which order, which page."""

from dataclasses import dataclass, field, replace

from django.utils.translation import gettext_lazy as _

from shop.search import facets
from shop.search.chips import Chip, chips, without
from shop.search.counting import Counts, count, numbers_of
from shop.search.criteria import RELEVANCE, Criteria, criteria_of
from shop.search.pages import PAGE_SIZE, Page, nearest
from shop.search.selecting import drawn, narrowed
from shop.search.tallying import tally_of

SORTS = {
    RELEVANCE: _("Best match"),
    "popular": _("Best-selling"),
    "newest": _("Newest"),
    "price": _("Price, low to high"),
    "price-desc": _("Price, high to low"),
    "rating": _("Best rated"),
}


@dataclass(frozen=True)
class Widening:
    """A list that leaves one condition out: ``number`` are found there."""

    label: str
    number: int
    is_at_least: bool
    url: str


@dataclass(frozen=True)
class Listing:
    """One page of cards with all that its controls show."""

    page: Page
    criteria: Criteria
    groups: list[facets.Group]
    prices: facets.Prices | None
    chips: list[Chip]
    widenings: list[Widening] = field(default_factory=list)  # for a list that nothing meets
    query: str = ""

    @property
    def cards(self):
        return self.page.entries

    @property
    def total(self) -> int:
        return self.page.total

    @property
    def sort(self) -> str:
        return self.criteria.sort

    @property
    def sorts(self):
        """``(name, label)`` of the orders to choose from."""
        left_out = () if self.query else (RELEVANCE,)
        return [(name, label) for name, label in SORTS.items() if name not in left_out]


def listing(entries, request, *, shelves=(), category=None, is_whole=False) -> Listing:
    """The page of ``entries`` that the address asks for, or the nearest valid one.

    ``shelves`` are categories it can be narrowed to. ``category`` or ``is_whole`` say what
    ``entries`` are, so that numbers of long lists are taken from where they are kept.
    """
    criteria = criteria_of(request.GET)
    kept = tally_of(category) if category or is_whole else None
    counts = counts_of(entries, criteria, kept)
    page = page_of(narrowed(entries, criteria), criteria, counts[""])
    return assemble(page, criteria, counts, request, shelves)


def assemble(page, criteria, counts, request, shelves, query="") -> Listing:
    """A listing from its parts; two queries at most."""
    groups = facets.groups(criteria, counts, shelves)
    return Listing(
        page=page,
        criteria=criteria,
        groups=groups,
        prices=facets.prices(criteria, counts),
        chips=chips(criteria, request.GET, shelves, request.path),
        widenings=[] if page.total else _widenings(criteria, counts, request, groups),
        query=query,
    )


def counts_of(entries, criteria, kept: Counts | None = None) -> dict[str, Counts]:
    """Numbers of the list (``""``) and of it without each of its groups: one query.

    ``kept`` are those of ``entries`` without any condition, if they are known; one query more
    for chosen values that are too rare to be among them.
    """
    scopes = scopes_of(criteria)
    known = {name: kept for name, one in scopes.items() if kept and not one.groups}
    asked = {name: narrowed(entries, one) for name, one in scopes.items() if name not in known}
    if known and (rare := criteria.value_ids - kept.values.keys()):
        kept.values |= numbers_of(rare, entries)
    return known | count(asked)


def scopes_of(criteria) -> dict[str, Criteria]:
    """What is counted for a list: it (``""``), and it without each of its groups."""
    return {"": criteria} | {group: criteria.without(group) for group in criteria.groups}


def page_of(entries, criteria, counts, order=None) -> Page:
    """The entries of one page, or of several under each other: one query.

    Two for a page behind the end of a list that was not counted to it: that shows the last known.
    """
    is_capped = counts.is_capped
    if not is_capped:
        criteria = _nearest(criteria, counts)
    ordered = order(entries) if order else entries.sorted_by(criteria.sort)
    page = _page(ordered, criteria, counts)
    if is_capped and not page.entries:
        page = _page(ordered, _nearest(criteria, counts), counts)
    return page


def _nearest(criteria, counts):
    last = nearest(criteria.page, counts.total)
    return replace(criteria, page=last, after=min(criteria.after, last))


def _page(ordered, criteria, counts):
    start, end = (criteria.after - 1) * PAGE_SIZE, criteria.page * PAGE_SIZE
    found = list(drawn(ordered)[start : end + 1])
    return Page(
        entries=found[: end - start],
        number=criteria.page,
        after=criteria.after,
        total=counts.total,
        is_capped=counts.is_capped,
        has_next=len(found) > end - start,
    )


def _widenings(criteria, counts, request, groups):
    """What would be found without one of the conditions, for a list that nothing meets."""
    labels = facets.LABELS | {group.name: group.label for group in groups}
    parameters = {"price": ("price_min", "price_max")}
    return [
        Widening(
            label=labels[group],
            number=counts[group].total,
            is_at_least=counts[group].is_capped,
            url=without(request.GET, request.path, *parameters.get(group, (group,))),
        )
        for group in criteria.groups
        if counts[group].total
    ]
