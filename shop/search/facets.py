"""The controls beside a list: each facet with its options, their numbers and which are on."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from oscar.core.loading import get_model

from shop.search.counting import Counts
from shop.search.criteria import RATINGS, Criteria
from shop.search.foremost import MOST_OPTIONS, foremost
from shop.search.models import FacetValue

Category = get_model("catalogue", "Category")

SHOWN_AT_ONCE = 8  # options of a facet; the others wait behind "more"
LABELS = {
    "category": gettext_lazy("Category"),
    "price": gettext_lazy("Price"),
    "rating": gettext_lazy("Rating"),
    "available": gettext_lazy("In stock"),
    "sale": gettext_lazy("On sale"),
}


@dataclass(frozen=True)
class Option:
    """One value that can be ticked. ``number`` is how many it would leave, at least.

    ``name=value`` is its part of the address. Options that are not shown at once stand between
    the one that ``opens_more`` and the one that ``closes_more``.
    """

    name: str
    value: str
    label: str
    number: int
    is_on: bool = False
    swatch: str = ""
    opens_more: bool = False
    closes_more: bool = False

    @property
    def id(self):
        return f"{self.name}-{self.value}"


@dataclass(frozen=True)
class Group:
    """A facet as it is drawn; ``kind`` is that of its input fields."""

    name: str
    label: str
    options: list[Option] = field(default_factory=list)
    hidden: int = 0  # how many wait behind "more"
    is_capped: bool = False
    kind: str = "checkbox"


@dataclass(frozen=True)
class Prices:
    """The two price fields: what stands in them, and between what prices the goods lie."""

    minimum: object
    maximum: object
    low: object
    high: object


def groups(criteria: Criteria, counts: Mapping[str, Counts], shelves) -> list[Group]:
    """Facets that have something to choose, in their order: two queries at most.

    What is chosen already is always among the options: the form would drop it else.

    ``counts`` are by group, those of the whole list under ``""``: each group is counted without
    its own condition. ``shelves`` are the categories that the list may be narrowed to.
    """
    found = [_categories(criteria, _of(counts, "category"), shelves)]
    found += _values(criteria, counts)
    found += [_ratings(criteria, _of(counts, "rating")), _toggles(criteria, counts)]
    return [group for group in found if group.options]


def prices(criteria: Criteria, counts: Mapping[str, Counts]) -> Prices | None:
    """The price fields, unless everything costs the same."""
    scope = _of(counts, "price")
    is_asked = "price" in criteria.groups
    if not is_asked and (scope.low is None or scope.low == scope.high):
        return None
    low, high = (None, None) if scope.is_capped else (scope.low, scope.high)
    return Prices(criteria.price_min, criteria.price_max, low, high)


def _of(counts, group):
    return counts.get(group) or counts[""]


def _categories(criteria, counts, shelves):
    on = set(criteria.categories)
    options = [
        Option("category", str(one.pk), one.name, counts.categories.get(one.pk, 0), one.pk in on)
        for one in shelves
    ]
    return _group("category", _("Category"), options, counts)


def _values(criteria, counts):
    """Groups of the facets; one that tells nothing apart is left out."""
    found = {key for scope in counts.values() for key in scope.values}
    shown = foremost(found, lambda code: _of(counts, code).values)
    on = criteria.value_ids
    by_facet = {}
    rows = FacetValue.objects.filter(pk__in=shown | on).select_related("facet")
    for row in rows.order_by("facet", "pk"):
        by_facet.setdefault(row.facet, []).append(row)
    for facet, rows in by_facet.items():
        scope = _of(counts, facet.code)
        options = [
            Option(
                name=facet.code,
                value=row.key,
                label=str(row),
                number=scope.values.get(row.pk, 0),
                is_on=row.pk in on,
                swatch=row.swatch,
            )
            for row in rows
        ]
        options.sort(key=lambda option: (-option.number, option.label))
        options = [o for i, o in enumerate(options) if i < MOST_OPTIONS or o.is_on]
        group = _group(facet.code, str(facet), options, scope)
        if len(group.options) > 1 or any(option.is_on for option in group.options):
            yield group


def _ratings(criteria, counts):
    options = [
        Option(
            name="rating",
            value=str(stars),
            label=ngettext("%(stars)d star and up", "%(stars)d stars and up", stars)
            % {"stars": stars},
            number=counts.ratings.get(stars, 0),
            is_on=criteria.rating == stars,
        )
        for stars in RATINGS
    ]
    return _group("rating", _("Rating"), options, counts, kind="radio")


def _toggles(criteria, counts):
    available = _of(counts, "available").available
    sale = _of(counts, "sale").sale
    options = [
        Option("available", "1", _("In stock"), available, criteria.available),
        Option("sale", "1", _("On sale"), sale, criteria.sale),
    ]
    return _group("only", _("Only"), options, counts[""])


def _group(name, label, options, counts, **kind):
    """With what would leave nothing taken out, and what is too much for once folded away."""
    options = [option for option in options if option.number or option.is_on]
    first = [o for i, o in enumerate(options) if i < SHOWN_AT_ONCE or o.is_on]
    more = [o for o in options if o not in first]
    if more:
        more[0] = replace(more[0], opens_more=True)
        more[-1] = replace(more[-1], closes_more=True)
    return Group(name, label, first + more, len(more), counts.is_capped, **kind)
