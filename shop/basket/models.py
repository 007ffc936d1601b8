"""Oscar's basket, read in a fixed number of queries however many lines it has."""

from django.db import transaction
from oscar.apps.basket.abstract_models import AbstractBasket, AbstractLine

from shop.offer.rounding import round_discount


class BasketClosed(Exception):
    """The basket was ordered, or taken over by another, since it was loaded."""


class Basket(AbstractBasket):
    """Oscar's basket; two additions at once both count."""

    def all_lines(self):
        """Lines with all that pricing, drawing and checking them needs."""
        if self.pk is None:
            return self.lines.model.objects.none()
        if self._lines is None:
            self._lines = (
                self.lines.select_related(
                    "product__product_class",
                    "product__parent__product_class",
                    "stockrecord__partner",
                )
                .prefetch_related(
                    "attributes__option", "product__images", "product__parent__images"
                )
                .order_by(self._meta.pk.name)
            )
        return self._lines

    @property
    def num_lines(self):
        """Counted from the lines, which whoever asks needs anyway: one query less."""
        return len(self.all_lines())

    def add_product(self, product, quantity=1, options=None):
        """Oscar's, under a lock on this basket, so that no addition is lost.

        Raises :class:`BasketClosed`.
        """
        with transaction.atomic():
            self.hold()
            return super().add_product(product, quantity, options)

    add_product.alters_data = True
    add = add_product

    def hold(self):
        """Lock this basket until the transaction ends; its lines are read again after it.

        Raises :class:`BasketClosed` when it cannot be edited any more, whatever was loaded.
        """
        if self.pk is None:
            return
        same = type(self).objects.select_for_update(of=("self",)).filter(pk=self.pk)
        if not any(basket.can_be_edited for basket in same):
            raise BasketClosed(f"Basket {self.pk} cannot be edited")
        self._lines = None

    def quantity_of(self, stockrecord):
        """How many of the lines' items are sold from ``stockrecord``."""
        lines = (line for line in self.all_lines() if line.stockrecord == stockrecord)
        return sum(line.quantity for line in lines)

    def line(self, pk):
        """The line with this key, as :meth:`all_lines` loaded it; None when there is none."""
        return next((line for line in self.all_lines() if line.pk == pk), None)


class Line(AbstractLine):
    """Oscar's line, whose discounts are amounts that the currency can show."""

    def discount(self, discount_value, affected_quantity, incl_tax=True, offer=None):
        whole = round_discount(discount_value, self.price_currency)
        super().discount(whole, affected_quantity, incl_tax, offer)


from oscar.apps.basket.models import *
