"""What a shopper asks a list for, read from the address: each part valid, or left out and said."""

from dataclasses import dataclass, field, replace
from decimal import Decimal, InvalidOperation

from babel.numbers import get_currency_precision
from django.conf import settings
from django.http import QueryDict
from django.utils.formats import sanitize_separators
from django.utils.translation import gettext as _

from shop.search.models import FacetValue
from shop.search.models.entry import ORDERS

# Names of parameters that facets cannot take.
RESERVED = frozenset(
    "q exact sort page after price price_min price_max category rating only available sale".split()  # noqa: SIM905
)
RELEVANCE = "relevance"
RATINGS = (4, 3, 2)
DEEPEST_PAGE = 400
LONGEST_RUN = 10  # pages that "load more" puts under each other in one address
MOST_VALUES = 50
HIGHEST_PRICE = Decimal("9999999999.99")
CENT = Decimal("0.01")


@dataclass(frozen=True)
class Criteria:
    """Conditions of a list; empty ones hold for everything. Prices include tax.

    ``values`` are facet values by the facet's code; several of one facet mean *or*, facets mean
    *and*. Pages ``after`` to ``page`` are shown in one.
    """

    categories: tuple[int, ...] = ()
    values: dict[str, tuple[FacetValue, ...]] = field(default_factory=dict)
    price_min: Decimal | None = None
    price_max: Decimal | None = None
    rating: int | None = None
    available: bool = False
    sale: bool = False
    sort: str = "popular"
    page: int = 1
    after: int = 1
    problems: dict[str, str] = field(default_factory=dict)  # by parameter, translated

    @property
    def groups(self) -> tuple[str, ...]:
        """What the list is narrowed by: facet codes and names of parameters."""
        names = {
            "category": self.categories,
            "price": self.price_min is not None or self.price_max is not None,
            "rating": self.rating,
            "available": self.available,
            "sale": self.sale,
        }
        return (*(name for name, given in names.items() if given), *self.values)

    @property
    def value_ids(self) -> set[int]:
        """Of all facet values that are asked for."""
        return {value.pk for values in self.values.values() for value in values}

    def without(self, group: str) -> "Criteria":
        """The same, not narrowed by ``group``."""
        if group in self.values:
            return replace(self, values={k: v for k, v in self.values.items() if k != group})
        empty = {
            "category": {"categories": ()},
            "price": {"price_min": None, "price_max": None},
            "rating": {"rating": None},
            "available": {"available": False},
            "sale": {"sale": False},
        }
        return replace(self, **empty[group])


def criteria_of(params: QueryDict, is_search: bool = False) -> Criteria:
    """Read the address; one query when it names facets. Nothing in it is an error page."""
    problems = {}
    low = _price(params, "price_min", problems)
    high = _price(params, "price_max", problems)
    if low is not None and high is not None and low > high:
        problems["price_max"] = _("This is below the first price.")
        high = None
    page, after = _pages(params)
    return Criteria(
        categories=tuple(_keys(params.getlist("category"))),
        values=_values(params),
        price_min=low,
        price_max=high,
        rating=next((r for r in RATINGS if str(r) == params.get("rating")), None),
        available=params.get("available") == "1",
        sale=params.get("sale") == "1",
        sort=_sort(params, is_search),
        page=page,
        after=after,
        problems=problems,
    )


def _sort(params, is_search):
    usual = RELEVANCE if is_search else "popular"
    known = (RELEVANCE, *ORDERS) if is_search else ORDERS
    return params.get("sort") if params.get("sort") in known else usual


def _pages(params):
    """``page=4&after=2``: pages 2 to 4 in one."""
    page = min(max(_number(params.get("page"), 1), 1), DEEPEST_PAGE)
    after = min(max(_number(params.get("after"), page), 1), page)
    return page, max(after, page - LONGEST_RUN + 1)


def _number(text, otherwise):
    is_number = text and text.isascii() and text.isdigit() and len(text) < 10
    return int(text) if is_number else otherwise


def _keys(texts):
    return sorted({number for text in texts[:MOST_VALUES] if (number := _number(text, 0))})


def _values(params):
    """The facet values that the address names by code and key; unknown ones are left out."""
    wanted = {
        code: keys[:MOST_VALUES]
        for code, keys in params.lists()
        if code not in RESERVED and "\x00" not in "".join([code, *keys])
    }
    if not wanted:
        return {}
    every = {key for keys in wanted.values() for key in keys}
    found = {}
    rows = FacetValue.objects.filter(facet__code__in=wanted, key__in=every)
    for row in rows.select_related("facet").order_by("facet", "pk"):
        if row.key in wanted[row.facet.code]:
            found.setdefault(row.facet.code, []).append(row)
    return {code: tuple(values) for code, values in found.items()}


def _price(params, name, problems):
    """As people write it: ``500.000`` and ``500,000`` are one where there are no cents."""
    text = params.get(name, "").strip()
    if not text:
        return None
    if get_currency_precision(settings.SHOP_CURRENCY) == 0:
        text = text.replace(".", "").replace(",", "").replace(" ", "").replace("\xa0", "")
    try:
        amount = Decimal(sanitize_separators(text))
    except InvalidOperation:
        amount = None
    if amount is None or not amount.is_finite() or not 0 <= amount <= HIGHEST_PRICE:
        problems[name] = _("Enter a price such as %(example)s.") % {"example": "250000"}
        return None
    return amount.quantize(CENT)  # 1e-99999 is more than PostgreSQL takes
