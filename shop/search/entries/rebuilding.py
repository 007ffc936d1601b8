"""All entries anew, portion by portion, and the proof that they are true."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.db import connection, transaction
from oscar.core.loading import get_model

from shop.search.entries.comparing import columns_of
from shop.search.entries.drafts import Draft, drafts
from shop.search.entries.facet_rows import known_facet_ids
from shop.search.entries.refreshing import refresh
from shop.search.entries.sources import sources
from shop.search.languages import LANGUAGES
from shop.search.models import Entry

Product = get_model("catalogue", "Product")
PORTION = 1000

Tell = Callable[[int, int], None]  # (products done, the last product's id)


def rebuild(after: int = 0, tell: Tell = lambda done, last: None) -> int:
    """Refresh every entry of products above ``after``; returns how many entries that changed.

    Each portion is a transaction: what is interrupted goes on after the last id that was told.
    """
    written, done = 0, 0
    for ids in portions(after):
        written += refresh(ids)
        done += len(ids)
        tell(done, ids[-1])
    written += _drop_strays()
    if written:
        tell_planner()
    return written


def tell_planner() -> None:
    """Take statistics after bulk writes: until then PostgreSQL takes every word for a rare one."""
    with connection.cursor() as cursor:
        cursor.execute(f"ANALYZE {Entry._meta.db_table}")


def portions(after: int = 0) -> Iterator[list[int]]:
    """Ids of standalone and parent products, in their order."""
    roots = Product.objects.filter(parent=None).order_by("pk")
    while ids := list(roots.filter(pk__gt=after).values_list("pk", flat=True)[:PORTION]):
        yield ids
        after = ids[-1]


def _drop_strays():
    """Entries of products that are not browsable any more, and in languages no longer spoken."""
    products = Product.objects.browsable().values("pk")
    strays = Entry.objects.exclude(product__in=products, language__in=LANGUAGES)
    return strays.delete()[0]


@dataclass(frozen=True)
class Fault:
    """An entry that does not say what its sources say; ``columns`` differ."""

    product_id: int
    language: str
    what: str  # missing, needless, different
    columns: tuple[str, ...] = ()

    def __str__(self):
        told = f": {', '.join(self.columns)}" if self.columns else ""
        return f"product {self.product_id} ({self.language}) {self.what}{told}"


def faults(tell: Tell = lambda done, last: None) -> Iterator[Fault]:
    """Every entry that is not what its sources would make of it now; nothing is written."""
    done = 0
    for ids in portions():
        with transaction.atomic():
            yield from _faults(ids)
        done += len(ids)
        tell(done, ids[-1])
    for pair in Entry.objects.exclude(product__parent=None).values_list("product", "language"):
        yield Fault(*pair, "needless")


def _faults(ids):
    wanted = {(one.product_id, one.language): one for one in drafts(sources(ids), known_facet_ids)}
    rows = Entry.objects.filter(product__in=ids).values(*columns_of(Draft))
    found = {(row["product_id"], row["language"]): row for row in rows}
    for pair in sorted(wanted.keys() | found.keys()):
        if pair not in found:
            yield Fault(*pair, "missing")
        elif pair not in wanted:
            yield Fault(*pair, "needless")
        elif columns := _differing(found[pair], wanted[pair]):
            yield Fault(*pair, "different", columns)


def _differing(row, draft):
    return tuple(name for name in columns_of(Draft) if row[name] != getattr(draft, name))
