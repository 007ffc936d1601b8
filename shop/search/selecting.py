"""Entries that meet criteria, and the page of them in an order."""

from django.db.models import QuerySet
from django.utils.translation import get_language

from shop.search.criteria import Criteria
from shop.search.models import Entry


def everything() -> QuerySet:
    """All entries in the language of the moment."""
    return Entry.objects.spoken(get_language())


def in_category(category) -> QuerySet:
    """Entries on a category or anywhere below it."""
    return everything().filter(category_ids__contains=[category.pk])


def in_range(product_range) -> QuerySet:
    """Entries of the products of one of Oscar's ranges."""
    products = product_range.all_products().order_by().values("pk")
    return everything().filter(product__in=products)


def narrowed(entries: QuerySet, criteria: Criteria) -> QuerySet:
    """Those of ``entries`` that meet ``criteria``; sorting and pages are left to others."""
    if criteria.categories:
        entries = entries.filter(category_ids__overlap=list(criteria.categories))
    for values in criteria.values.values():
        entries = entries.filter(facet_ids__overlap=[value.pk for value in values])
    if criteria.price_min is not None:
        entries = entries.filter(price__gte=criteria.price_min)
    if criteria.price_max is not None:
        entries = entries.filter(price__lte=criteria.price_max)
    if criteria.rating:
        entries = entries.filter(rating__gte=criteria.rating)
    if criteria.available:
        entries = entries.filter(is_available=True)
    if criteria.sale:
        entries = entries.filter(previous_price__isnull=False)
    return entries


def shown(product_ids) -> list[Entry]:
    """Entries of these products in their order, variants left out: one query."""
    ids = list(product_ids)
    if not ids:
        return []
    found = {entry.product_id: entry for entry in drawn(everything().filter(product__in=ids))}
    return [found[key] for key in ids if key in found]


def drawn(entries: QuerySet) -> QuerySet:
    """Only the columns that cards print."""
    return entries.defer(
        "vector", "digest", "folded_title", "codes", "category_ids", "facet_ids", "price_excl_tax"
    )
