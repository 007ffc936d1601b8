"""What was searched for in some time: how often, with how many results and clicks."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from django.conf import settings
from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import F, Max, Q, QuerySet, Sum
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from shop.search.models import SearchTerm
from shop.search.rules import rules

PERIODS = (7, 30, 90)
ENOUGH_SEARCHES = 5  # before few clicks mean anything
TABS = {
    "missing": (_("Not found"), Q(founds__0=0)),
    "unclicked": (
        _("Few clicks"),
        Q(founds__0__gt=0, total__gte=ENOUGH_SEARCHES, clicked__lt=F("total") * 0.1),
    ),
    "all": (_("All"), Q()),
}


@dataclass(frozen=True)
class Scope:
    """Which searches the report is about."""

    tab: str = "missing"
    days: int = 30
    language: str = ""  # empty: all

    @classmethod
    def read(cls, params: QueryDict) -> "Scope":
        """Whatever is unknown falls back to what is usual."""
        tab, days, language = (params.get(name, "") for name in ("tab", "days", "language"))
        return cls(
            tab=tab if tab in TABS else cls.tab,
            days=next((known for known in PERIODS if str(known) == days), cls.days),
            language=language if language in dict(settings.LANGUAGES) else cls.language,
        )


@dataclass(frozen=True)
class Row:
    """One search in one language; ``rules`` names the kinds of rules it meets by now."""

    query: str
    language: str
    searches: int
    found: int
    clicks: int
    last_day: date
    rules: list[str]

    @property
    def click_rate(self) -> int:
        """Clicks for a hundred searches."""
        return round(100 * self.clicks / self.searches)


def grouped(scope: Scope, today: date) -> QuerySet:
    """One dictionary for each search, the most frequent first; :func:`rows` makes rows of them."""
    terms = SearchTerm.objects.filter(day__gt=today - timedelta(days=scope.days))
    if scope.language:
        terms = terms.filter(language=scope.language)
    return (
        terms.values("folded_query", "language")
        .annotate(
            total=Sum("searches"),
            clicked=Sum("clicks"),
            last_day=Max("day"),
            founds=ArrayAgg("found", order_by="-day"),
            spellings=ArrayAgg("query", order_by="-day"),
        )
        .filter(TABS[scope.tab][1], total__gt=0)
        .order_by("-total", "folded_query", "language")
    )


def rows(groups: Iterable[dict]) -> list[Row]:
    taught = rules()
    return [
        Row(
            query=one["spellings"][0],
            language=one["language"],
            searches=one["total"],
            found=one["founds"][0],
            clicks=one["clicked"],
            last_day=one["last_day"],
            rules=taught.kinds_for(one["folded_query"]),
        )
        for one in groups
    ]
