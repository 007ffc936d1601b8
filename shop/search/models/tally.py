"""Counts over lists that are too long to be counted while somebody waits."""

from django.db import models


class Tally(models.Model):
    """How a long list falls into facets; counted now and then, not with each change."""

    category = models.OneToOneField(
        "catalogue.Category", null=True, on_delete=models.CASCADE, related_name="+"
    )  # null: the whole shop
    counts = models.JSONField(default=dict)  # see shop.search.counting
    counted_at = models.DateTimeField()

    def __str__(self):
        return f"Tally of {self.category or 'everything'}"
