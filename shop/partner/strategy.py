"""Which stock record sells a product, at what price, and whether it can be had."""

from oscar.apps.partner import strategy

from shop.partner.availability import Unavailable
from shop.partner.models import selling


class Selector(strategy.Selector):
    """The same strategy for everybody."""

    def strategy(self, request=None, user=None, **kwargs):
        return Strategy(request)


class Strategy(strategy.Default):
    """Oscar's default with the cheapest available record in place of the first.

    What was taken off sale is unavailable, and a line keeps its record.
    """

    def select_stockrecord(self, product):
        return selling(product.stockrecords.all())

    def parent_pricing_policy(self, product, children_stock):
        """A parent's price is the one that its card shows."""
        record = selling(record for _child, record in children_stock if record)
        return self.pricing_policy(product, record)

    def fetch_for_line(self, line, stockrecord=None):
        """Judge a basket line by the stock record it holds: nothing is fetched again."""
        return self.fetch_for_product(line.product, stockrecord or line.stockrecord)

    def availability_policy(self, product, stockrecord):
        is_public = product.is_public and (not product.parent_id or product.parent.is_public)
        if not is_public or not stockrecord or stockrecord.price is None:
            return Unavailable()
        return super().availability_policy(product, stockrecord)
