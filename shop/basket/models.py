"""Oscar's basket, read in a fixed number of queries however many lines it has."""

from oscar.apps.basket.abstract_models import AbstractBasket


class Basket(AbstractBasket):
    """Oscar's basket."""

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
                .prefetch_related("attributes", "product__images", "product__parent__images")
                .order_by(self._meta.pk.name)
            )
        return self._lines


from oscar.apps.basket.models import *
