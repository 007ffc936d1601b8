"""Entries of some products brought up to date, in the transaction that changed them.

Whoever refreshes takes the locks on entries last, after those on products and stock records, and
in one order; so several at once wait for each other but never in a circle. What is read after the
locks holds what the others committed, so the last one writes what is true.
"""

from collections.abc import Iterable
from contextlib import contextmanager
from contextvars import ContextVar

from django.db import connection, transaction

from shop.outbox.publishing import publish
from shop.search.entries.comparing import columns_of
from shop.search.entries.drafts import Draft, drafts
from shop.search.entries.facet_rows import facet_ids
from shop.search.entries.sources import browsable, sources
from shop.search.entries.writing import write
from shop.search.models import Entry
from shop.search.vocabulary import learn
from shop.sharing.stamps import touch

AT_ONCE = 500  # products refreshed while somebody waits; more go out in portions

_gathered: ContextVar[set | None] = ContextVar("gathered", default=None)


@contextmanager
def gathered():
    """A transaction at whose end all entries that it made old are refreshed, once.

    For whatever changes several rows of a product. Inside another one it adds to that.
    """
    if _gathered.get() is not None:
        yield
        return
    with transaction.atomic():
        token = _gathered.set(set())
        try:
            yield
            ids = _gathered.get()
        finally:
            _gathered.reset(token)
        changed(ids)


def changed(product_ids: Iterable[int]) -> None:
    """Refresh the entries of these products or variants, or at the end of :func:`gathered`.

    More than :data:`AT_ONCE` are written into the outbox in portions and follow at once.
    """
    ids = set(product_ids)
    gathering = _gathered.get()
    if gathering is not None:
        gathering |= ids
    elif len(ids) <= AT_ONCE:
        renew(ids)
    else:
        ordered = sorted(ids)
        for start in range(0, len(ordered), AT_ONCE):
            publish("entries.old", product_ids=ordered[start : start + AT_ONCE])


def renew(product_ids: Iterable[int]) -> None:
    """Refresh what changed, and drop its kept pages: they tell more than entries do."""
    ids = browsable(product_ids)
    _refresh(ids)
    touch(*(f"product:{key}" for key in ids))


def refresh(product_ids: Iterable[int]) -> int:
    """Make the entries of these products true; returns how many were written or removed."""
    return _refresh(browsable(product_ids))


def _refresh(ids):
    if not ids:
        return 0
    with transaction.atomic():
        known = _hold(ids)
        wanted = drafts(sources(ids), facet_ids)
        differing = [draft for draft in wanted if _differs(draft, known)]
        keep = {(draft.product_id, draft.language) for draft in wanted}
        gone = [entry for pair, entry in known.items() if pair not in keep]
        write(differing, _lasting(known))
        Entry.objects.filter(pk__in=[entry["pk"] for entry in gone]).delete()
        learn(differing)
        if differing or gone:
            touch(*_tags(differing, gone, known))
    return len(differing) + len(gone)


def _hold(ids):
    """Lock the entries of ``ids``; who adds new ones waits for whoever does the same."""
    rows = Entry.objects.filter(product__in=ids).order_by("product", "language")
    known = {
        (row["product_id"], row["language"]): row
        for row in rows.select_for_update(no_key=True).values(*columns_of(Draft), *LASTING)
    }
    if len({product for product, _language in known}) < len(ids):
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(hashtext('shop.search.entries'))")
        known |= {
            (row["product_id"], row["language"]): row
            for row in rows.values(*columns_of(Draft), *LASTING)
        }
    return known


LASTING = ["pk", "price_since", "popularity"]


def _differs(draft, known):
    entry = known.get((draft.product_id, draft.language))
    return entry is None or any(entry[name] != getattr(draft, name) for name in columns_of(Draft))


def _lasting(known):
    return {
        pair: (entry["price"], entry["price_since"], entry["popularity"])
        for pair, entry in known.items()
    }


def _tags(differing, gone, known):
    """What pages may have shown of these entries, and the lists they stood in or stand in now."""
    ids = {draft.product_id for draft in differing} | {entry["product_id"] for entry in gone}
    shelves = {one for draft in differing for one in draft.category_ids}
    before = [entry for pair, entry in known.items() if pair[0] in ids]
    shelves |= {one for entry in before for one in entry["category_ids"]}
    products = (f"product:{key}" for key in sorted(ids))
    return ["products", *products, *(f"category:{key}" for key in sorted(shelves))]
