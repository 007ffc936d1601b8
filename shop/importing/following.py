"""What must follow a bulk write, because no signal was sent for it."""

from oscar.apps.catalogue.receivers import refresh_materialized_view
from oscar.apps.partner.receivers import update_stock_alerts
from oscar.core.loading import get_model

from shop.search import tallying, vocabulary
from shop.search.entries.refreshing import renew

ProductCategory = get_model("catalogue", "ProductCategory")
StockRecord = get_model("partner", "StockRecord")


def products_written(product_ids, stock_record_ids):
    """Called once per batch, inside its transaction.

    ``product_ids`` are all that were created or changed: whatever is derived from products (read
    models, indexes) is refreshed for them here. ``stock_record_ids`` are those that changed.
    """
    renew(product_ids)
    watched = StockRecord.objects.filter(pk__in=stock_record_ids, low_stock_threshold__isnull=False)
    for record in watched:
        update_stock_alerts(StockRecord, record, created=False)


def import_finished():
    """Called once at the end: what is counted over all products."""
    refresh_materialized_view(sender=ProductCategory)
    vocabulary.recount()
    tallying.recount()
