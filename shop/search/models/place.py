"""What can be found beside products: categories, and pages of the upper floor."""

from django.contrib.postgres.indexes import GinIndex, OpClass
from django.contrib.postgres.search import SearchVectorField
from django.db import models


class Place(models.Model):
    """A category or a content page in one language, with its address."""

    CATEGORY, PAGE = "category", "page"
    KINDS = [(CATEGORY, CATEGORY), (PAGE, PAGE)]

    kind = models.CharField(max_length=20, choices=KINDS)
    key = models.BigIntegerField()  # of the category or page
    language = models.CharField(max_length=12)
    title = models.TextField()
    url = models.TextField()
    folded_title = models.TextField()
    vector = SearchVectorField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["kind", "key", "language"], name="place_once")
        ]
        indexes = [
            GinIndex(fields=["vector"], name="place_vector", fastupdate=False),
            models.Index(OpClass("folded_title", name="text_pattern_ops"), name="place_title"),
        ]

    def __str__(self):
        return f"{self.title} ({self.language})"
