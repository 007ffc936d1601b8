"""What the shopper was shown, in one short string."""

import hashlib
import json


def quote_of(basket, shipping_method, shipping_charge, total) -> str:
    """Fingerprint of lines, unit prices, discounts, delivery and total (SHA-256, hex).

    Two equal quotes mean that the same things are sold at the same prices, tax included.
    """
    shown = {
        "lines": sorted(
            [line.stockrecord_id, line.quantity, str(line.unit_price_incl_tax)]
            for line in basket.all_lines()
        ),
        "discount": str(basket.total_discount),
        "delivery": [shipping_method.code, str(shipping_charge.incl_tax)],
        "total": [str(total.excl_tax), str(total.incl_tax), total.currency],
    }
    return hashlib.sha256(json.dumps(shown, sort_keys=True).encode()).hexdigest()
