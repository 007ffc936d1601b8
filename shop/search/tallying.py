"""Numbers of lists too long to be counted while somebody waits, counted by the clock."""

from dataclasses import asdict
from decimal import Decimal

from django.db import connection
from django.utils.timezone import now
from oscar.core.loading import get_model

from shop.search.counting import CAP, Counts, count
from shop.search.foremost import foremost
from shop.search.languages import DEFAULT
from shop.search.models import Entry, Tally

Category = get_model("catalogue", "Category")


def tally_of(category) -> Counts | None:
    """The kept numbers of a category (``None``: the whole shop); None when it is short enough."""
    tally = Tally.objects.filter(category=category).values_list("counts", flat=True).first()
    return tally and _counts(tally)


def recount() -> int:
    """Count every list longer than the cap, and forget those that no longer are."""
    entries = Entry.objects.filter(language=DEFAULT)
    long = set(Category.objects.filter(pk__in=_long_categories()))
    if entries.count() > CAP:
        long.add(None)
    Tally.objects.exclude(category__in=[one.pk for one in long if one]).exclude(
        category=None
    ).delete()
    if None not in long:
        Tally.objects.filter(category=None).delete()
    for category in long:
        held = entries.filter(category_ids__contains=[category.pk]) if category else entries
        counts = count({"": held}, cap=None)[""]
        kept = foremost(counts.values, lambda code, numbers=counts.values: numbers)
        counts.values = {key: counts.values[key] for key in kept}
        Tally.objects.update_or_create(
            category=category, defaults={"counts": _plain(counts), "counted_at": now()}
        )
    return len(long)


def _long_categories():
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT category FROM search_entry, unnest(category_ids) category "
            "WHERE language = %s GROUP BY category HAVING count(*) > %s",
            [DEFAULT, CAP],
        )
        return [key for (key,) in cursor.fetchall()]


def _plain(counts):
    prices = {name: None if (p := getattr(counts, name)) is None else str(p) for name in PRICES}
    return asdict(counts) | prices


def _counts(plain):
    numbers = {name: {int(k): n for k, n in plain[name].items()} for name in BY_KEY}
    prices = {name: None if plain[name] is None else Decimal(plain[name]) for name in PRICES}
    return Counts(**plain | numbers | prices)


PRICES = ("low", "high")
BY_KEY = ("ratings", "values", "categories")
