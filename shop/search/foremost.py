"""Which values of a facet are worth an option, where it has thousands."""

from collections.abc import Callable, Iterable, Mapping
from heapq import nlargest

from shop.search.models import FacetValue

MOST_OPTIONS = 100


def foremost(ids: Iterable[int], numbers_of: Callable[[str], Mapping[int, int]]) -> set[int]:
    """Of each facet the values that most entries hold; one query if there are more at all.

    ``numbers_of(code)`` says how many hold each value of a facet.
    """
    ids = set(ids)
    if len(ids) <= MOST_OPTIONS:
        return ids
    by_facet = {}
    rows = FacetValue.objects.filter(pk__in=ids).order_by("pk").values_list("facet__code", "pk")
    for code, key in rows:
        by_facet.setdefault(code, []).append(key)
    return {key for code, keys in by_facet.items() for key in _most(keys, numbers_of(code))}


def _most(keys, numbers):
    return nlargest(MOST_OPTIONS, keys, key=lambda key: numbers.get(key, 0))
