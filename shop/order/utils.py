"""How an order is written down (Oscar looks its classes up here)."""

from oscar.apps.order import utils

from shop.order import uses
from shop.order.numbers import new_number


class OrderNumberGenerator(utils.OrderNumberGenerator):
    """Random numbers in place of ``100000 + basket id``."""

    def order_number(self, basket=None):
        return new_number()


class OrderCreator(utils.OrderCreator):
    """Oscar's, with counters kept by the database.

    Call it through :func:`shop.checkout.placement.place`, which holds the locks it relies on.
    """

    def record_discount(self, discount):
        uses.count_discount(discount)

    def record_voucher_usage(self, order, voucher, user):
        uses.count_voucher(voucher, order, user)
