"""How often each product was bought of late: what "best-selling" sorts by."""

from django.db import connection, transaction

DAYS = 365  # before the newest order


def recount() -> int:
    """Count for every product how many order lines hold it; gives how many entries changed.

    Orders that fell (cancelled, refunded) do not count; a variant counts for its parent. Entries
    are written in the order of ids, only where the number differs.
    """
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(
            """
            CREATE TEMPORARY TABLE bought ON COMMIT DROP AS
            SELECT coalesce(product.parent_id, product.id) AS product_id, count(*) AS number
            FROM order_line line
            JOIN order_order placed ON placed.id = line.order_id
            JOIN catalogue_product product ON product.id = line.product_id
            WHERE placed.status NOT IN ('CANCELLED', 'REFUNDED')
              AND placed.date_placed > (SELECT max(date_placed) FROM order_order)
                  - make_interval(days => %s)
            GROUP BY 1
            """,
            [DAYS],
        )
        cursor.execute(
            """
            UPDATE search_entry entry SET popularity = fresh.number
            FROM (
                SELECT held.id, coalesce(bought.number, 0) AS number
                FROM search_entry held LEFT JOIN bought USING (product_id)
                WHERE held.popularity <> coalesce(bought.number, 0)
                ORDER BY held.product_id, held.language FOR NO KEY UPDATE OF held
            ) fresh
            WHERE fresh.id = entry.id
            """
        )
        changed = cursor.rowcount
        cursor.execute("DROP TABLE bought")
    return changed
