"""Oscar's ranges, which ask about a whole basket at once instead of line by line."""

from oscar.apps.offer.abstract_models import AbstractRange


class Range(AbstractRange):
    """Oscar's range of products."""

    def remember(self, products) -> None:
        """Note on each product whether it is in this range: one query for all of them.

        The note is on the product because Oscar loads a range again for every look at an offer.
        """
        ids = [product.pk for product in products]
        held = set(self.product_queryset.filter(pk__in=ids).values_list("pk", flat=True))
        for product in products:
            product.__dict__.setdefault("known_ranges", {})[self.pk] = product.pk in held

    def contains_product(self, product):
        known = getattr(product, "known_ranges", {}).get(self.pk)
        return super().contains_product(product) if known is None else known


from oscar.apps.offer.models import *
