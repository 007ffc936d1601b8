"""The words of the shop: what a mistyped one may have meant, and how a begun one may go on."""

from django.contrib.postgres.indexes import OpClass
from django.db import models
from django.db.models import F


class Word(models.Model):
    """A word of titles, categories and facet values, in one language."""

    language = models.CharField(max_length=12)
    folded = models.CharField(max_length=60)
    spelling = models.CharField(max_length=80)  # as it is written most often
    number = models.IntegerField(default=1)  # of entries that hold it, at the last count

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["language", "folded"], name="word_once_per_language")
        ]
        indexes = [
            models.Index(
                "language", OpClass("folded", name="text_pattern_ops"), name="word_beginning"
            ),
            models.Index("language", F("number").desc(), name="word_frequent"),
        ]

    def __str__(self):
        return self.spelling
