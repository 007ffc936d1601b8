"""Entries that many at once made old: refreshed in portions, out of the outbox."""

from shop.outbox.registry import hears
from shop.search.entries.refreshing import renew


@hears("entries.old")
def refresh_portion(payload: dict) -> None:
    """Make the entries of one portion true; running it again changes nothing."""
    renew(payload["product_ids"])
