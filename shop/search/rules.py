"""What merchants taught the search, ready to be asked: detours, first places, synonyms."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from django.conf import settings
from django.db.models import F, TextField, Value
from django.db.models.functions import Cast
from django.urls import Resolver404, resolve, translate_url
from django.utils.translation import get_language, override

from shop.search.folding import folded
from shop.search.models import Pin, Redirect, SynonymGroup
from shop.sharing.values import kept


@dataclass(frozen=True)
class Rules:
    """All rules, by folded text. ``groups`` holds the other terms of each term's group."""

    redirects: dict[str, str] = field(default_factory=dict)
    pins: dict[str, list[int]] = field(default_factory=dict)
    groups: dict[str, list[str]] = field(default_factory=dict)

    def redirect_for(self, text: str) -> str | None:
        """Where this search leads instead of to results, in the language of the moment."""
        url = self.redirects.get(folded(text))
        return url and in_language(url)

    def pins_for(self, text: str) -> list[int]:
        """Products that stand in front, in their order; some may be hidden meanwhile."""
        return self.pins.get(folded(text), [])

    def synonyms_of(self, term: str) -> list[str]:
        """Other folded words or phrases that find the same as this one."""
        return self.groups.get(term, [])

    def expand(self, words: list[str]) -> list[list[str]]:
        """The alternatives for each part of a query, what was typed first.

        A synonym of several words is one part; where two fit, the longer one counts:
        ``["big", "tea", "pot"]`` becomes ``[["big"], ["tea pot", "teapot", "kettle"]]``.
        """
        parts = []
        longest = max((term.count(" ") + 1 for term in self.groups), default=1)
        while words:
            term = self._first_term(words, longest)
            parts.append([term, *self.synonyms_of(term)])
            words = words[term.count(" ") + 1 :]
        return parts

    def kinds_for(self, text: str) -> list[str]:
        """Which rules a search meets: of ``redirect``, ``pin`` and ``synonym``."""
        term = folded(text)
        has_synonym = any(len(part) > 1 for part in self.expand(term.split()))
        met = {"redirect": term in self.redirects, "pin": term in self.pins, "synonym": has_synonym}
        return [kind for kind, is_met in met.items() if is_met]

    def _first_term(self, words, longest):
        """The longest term that ``words`` begin with, else the first word."""
        for length in range(min(len(words), longest), 1, -1):
            term = " ".join(words[:length])
            if term in self.groups:
                return term
        return words[0]


def rules() -> Rules:
    """The rules of this moment; one query after one was changed."""
    return kept("search rules", ("search-rules",), _read)


def _read() -> Rules:
    redirects, pins, terms = {}, {}, []
    for kind, text, meant in _rows():
        if kind == "redirect":
            redirects[text] = meant
        elif kind == "pin":
            pins.setdefault(text, []).append(int(meant))
        else:
            terms.append(SynonymGroup(terms=text).folded_terms)
    return Rules(redirects=redirects, pins=pins, groups=_groups(terms))


def _rows() -> Iterable[tuple[str, str, str]]:
    """``(kind, text, what it means)`` of every rule, pins in the order of their places."""

    def told(kind, rules, text, meant, place):
        columns = {"kind": Value(kind), "text": F(text), "meant": Cast(meant, TextField())}
        rows = rules.order_by().annotate(**columns, place=place)
        return rows.values_list("kind", "text", "meant", "place", "pk")

    none = Value(0)
    rows = told("pin", Pin.objects, "folded_query", F("product"), F("position")).union(
        told("redirect", Redirect.objects, "folded_query", F("url"), none),
        told("synonym", SynonymGroup.objects, "terms", Value(""), none),
        all=True,
    )
    return [row[:3] for row in rows.order_by("place", "pk")]


def _groups(synonyms: Iterable[list[str]]) -> dict[str, list[str]]:
    """The other terms for each term; one that stands in two groups has those of both."""
    groups = {}
    for terms in synonyms:
        for term in terms:
            others = groups.setdefault(term, [])
            others += [one for one in dict.fromkeys(terms) if one not in {term, *others}]
    return groups


def in_language(url: str) -> str:
    """``/shop/`` is ``/vi/shop/`` while Vietnamese is spoken; editors' pages stay as they are."""
    language = get_language()
    with override(settings.LANGUAGE_CODE):
        try:
            is_the_shops = bool(resolve(url.partition("?")[0].partition("#")[0]).namespaces)
        except Resolver404:
            return url
        return translate_url(url, language) if is_the_shops else url
