"""Entries that many at once made old: refreshed in portions, out of the outbox."""

from shop.outbox.registry import hears
from shop.search.entries.refreshing import refresh


@hears("entries.old")
def refresh_portion(payload: dict) -> None:
    """Make the entries of one portion true; running it again changes nothing."""
    refresh(payload["product_ids"])
