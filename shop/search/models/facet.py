"""What lists can be narrowed by, and the values it takes."""

from django.db import models
from django.utils.translation import get_language

from shop.search.models.entry import LANGUAGES


class Facet(models.Model):
    """An attribute of products, whatever their product class, under one name in addresses."""

    code = models.CharField(max_length=128, unique=True)  # of the attribute
    labels = models.JSONField(default=dict)  # by language

    class Meta:
        ordering = ["pk"]

    def __str__(self):
        return in_language(self.labels)


class FacetValue(models.Model):
    """One value of a facet; ``key`` stands for it in addresses."""

    facet = models.ForeignKey(
        Facet, on_delete=models.CASCADE, related_name="values", db_index=False
    )
    key = models.CharField(max_length=100)
    labels = models.JSONField(default=dict)  # by language
    swatch = models.CharField(max_length=7, blank=True)  # "#rrggbb"

    class Meta:
        constraints = [models.UniqueConstraint(fields=["facet", "key"], name="facet_value_once")]

    def __str__(self):
        return in_language(self.labels)


def in_language(labels):
    """The label in the language of the moment, else in the shop's own, else any."""
    return labels.get(get_language()) or labels.get(LANGUAGES[0]) or next(iter(labels.values()), "")
