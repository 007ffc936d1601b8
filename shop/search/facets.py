"""The controls beside a list: each facet with its options, their numbers and which are on."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from django.utils.translation import get_language, gettext_lazy, ngettext
from django.utils.translation import gettext as _
from oscar.core.loading import get_model

from shop.search.counting import Counts
from shop.search.criteria import RATINGS, Criteria
from shop.search.models import FacetValue
from shop.search.models.facet import in_language

Category = get_model("catalogue", "Category")

SHOWN_AT_ONCE = 8  # options of a facet; the others wait behind "more"
MOST_OPTIONS = 100
LABELS = {
    "category": gettext_lazy("Category"),
    "price": gettext_lazy("Price"),
    "rating": gettext_lazy("Rating"),
    "available": gettext_lazy("In stock"),
    "sale": gettext_lazy("On sale"),
}


@dataclass(frozen=True)
class Option:
    """One value that can be ticked. ``number`` is how many it would leave, at least."""

    key: str
    label: str
    number: int
    is_on: bool = False
    swatch: str = ""


@dataclass(frozen=True)
class Group:
    """A facet as it is drawn; ``name`` is its parameter in the address."""

    name: str
    label: str
    options: list[Option] = field(default_factory=list)
    is_single: bool = False
    is_capped: bool = False

    @property
    def is_on(self):
        return any(option.is_on for option in self.options)

    @property
    def first(self):
        """What is shown at once: the fullest, and whatever is on."""
        return [o for i, o in enumerate(self.options) if i < SHOWN_AT_ONCE or o.is_on]

    @property
    def more(self):
        return [o for i, o in enumerate(self.options) if i >= SHOWN_AT_ONCE and not o.is_on]


@dataclass(frozen=True)
class Prices:
    """The two price fields: what stands in them, and between what prices the goods lie."""

    minimum: object
    maximum: object
    low: object
    high: object


def groups(criteria: Criteria, counts: Mapping[str, Counts], shelves) -> list[Group]:
    """Facets that have something to choose, in their order: two queries at most.

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
    options = [
        Option(str(one.pk), one.name, counts.categories.get(one.pk, 0), one.pk in on)
        for on in [set(criteria.categories)]
        for one in shelves
    ]
    options = [option for option in options if option.number or option.is_on]
    return Group("category", _("Category"), options, is_capped=counts.is_capped)


def _values(criteria, counts):
    """Groups of the facets, the most useful first: those with the most entries."""
    numbers = {key for scope in counts.values() for key in scope.values}
    on = {value.pk for values in criteria.values.values() for value in values}
    by_facet = {}
    rows = FacetValue.objects.filter(pk__in=numbers | on).select_related("facet")
    for row in rows.order_by("facet", "pk"):
        by_facet.setdefault(row.facet, []).append(row)
    return [_group(facet, rows, _of(counts, facet.code), on) for facet, rows in by_facet.items()]


def _group(facet, rows, counts, on):
    language = get_language()
    options = [
        Option(row.key, str(row), counts.values.get(row.pk, 0), row.pk in on, row.swatch)
        for row in rows
    ]
    options = [option for option in options if option.number or option.is_on]
    options.sort(key=lambda option: (-option.number, option.label))
    is_narrowing = len(options) > 1 or any(option.is_on for option in options)
    label = facet.labels.get(language) or in_language(facet.labels)
    options = options[:MOST_OPTIONS] if is_narrowing else []
    return Group(facet.code, label, options, is_capped=counts.is_capped)


def _ratings(criteria, counts):
    options = [
        Option(
            key=str(stars),
            label=ngettext("%(stars)d star and up", "%(stars)d stars and up", stars)
            % {"stars": stars},
            number=counts.ratings.get(stars, 0),
            is_on=criteria.rating == stars,
        )
        for stars in RATINGS
    ]
    options = [option for option in options if option.number or option.is_on]
    return Group("rating", _("Rating"), options, is_single=True, is_capped=counts.is_capped)


def _toggles(criteria, counts):
    options = [
        Option("available", _("In stock"), _of(counts, "available").available, criteria.available),
        Option("sale", _("On sale"), _of(counts, "sale").sale, criteria.sale),
    ]
    options = [option for option in options if option.number or option.is_on]
    return Group("only", _("Only"), options, is_capped=counts[""].is_capped)
