"""Applying offers to a basket, in queries that grow with the offers and not with the lines."""

from oscar.apps.offer import applicator


class Applicator(applicator.Applicator):
    def apply_offers(self, basket, offers):
        """Oscar's, after each range in play has said which of the basket's goods it holds."""
        products = [line.product for line in basket.all_lines()]
        if products:
            for product_range in _ranges_of(offers):
                product_range.remember(products)
        super().apply_offers(basket, offers)


def _ranges_of(offers):
    parts = [part for offer in offers for part in (offer.condition, offer.benefit)]
    ranges = {part.range_id: part.range for part in parts if part.range_id}
    return [found for found in ranges.values() if not found.proxy_class]
