"""What shoppers searched for, counted by day: no person is in it."""

from django.db import models


class SearchTerm(models.Model):
    """One search on one day in one language, however often it was made."""

    day = models.DateField()
    language = models.CharField(max_length=12)
    folded_query = models.CharField(max_length=400)
    query = models.CharField(max_length=200)  # as it was typed last
    searches = models.IntegerField(default=0)
    found = models.IntegerField(default=0)  # products, at the last search of the day
    clicks = models.IntegerField(default=0)  # on products of its results

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["day", "language", "folded_query"], name="search_term_once_a_day"
            )
        ]
        indexes = [models.Index(fields=["folded_query", "day"], name="search_term_query")]

    def __str__(self):
        return self.query
