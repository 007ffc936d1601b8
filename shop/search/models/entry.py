"""The flat row that lists, search, blocks and strips draw their cards from."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex, OpClass
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.db.models import F, Q

LANGUAGES = settings.MODELTRANSLATION_LANGUAGES

# What sorts a list: sold out comes last whatever the order, and the key settles what is equal.
ORDERS = {
    "popular": [
        F("is_available").desc(),
        F("priority").desc(),
        F("popularity").desc(),
        F("product").desc(),
    ],
    "newest": [F("is_available").desc(), F("date_created").desc(), F("product").desc()],
    "price": [F("is_available").desc(), F("price").asc(nulls_last=True), F("product").asc()],
    "price-desc": [F("is_available").desc(), F("price").desc(nulls_last=True), F("product").asc()],
    "rating": [
        F("is_available").desc(),
        F("rating").desc(nulls_last=True),
        F("review_count").desc(),
        F("product").desc(),
    ],
}


class EntryQuerySet(models.QuerySet):
    def spoken(self, language):
        """Entries in ``language``, or in the shop's own when it has no such language."""
        known = language if language in LANGUAGES else LANGUAGES[0]
        return self.filter(language=known)

    def sorted_by(self, order):
        """In one of :data:`ORDERS`."""
        return self.order_by(*ORDERS[order])


class Entry(models.Model):
    """One browsable product in one language, complete enough to draw its card.

    It repeats what stands elsewhere; :mod:`shop.search.entries` keeps it equal to its sources.
    Prices are those that sell, of one item, in ``currency``.
    """

    product = models.ForeignKey(
        "catalogue.Product", on_delete=models.CASCADE, related_name="entries", db_index=False
    )
    language = models.CharField(max_length=12)
    title = models.TextField()
    url = models.TextField()
    has_variants = models.BooleanField()

    price = models.DecimalField(max_digits=12, decimal_places=2, null=True)  # tax included
    price_excl_tax = models.DecimalField(max_digits=12, decimal_places=2, null=True)
    previous_price = models.DecimalField(
        max_digits=12, decimal_places=2, null=True
    )  # while on sale
    price_since = models.DateTimeField(null=True)  # when ``price`` was first seen
    currency = models.CharField(max_length=12, blank=True)
    has_price_range = models.BooleanField()
    is_available = models.BooleanField()

    category_ids = ArrayField(models.BigIntegerField(), default=list)  # with all above them
    facet_ids = ArrayField(models.BigIntegerField(), default=list)  # of FacetValue
    swatches = models.JSONField(default=list)  # [label, "#rrggbb"] of each variant's colour
    rating = models.FloatField(null=True)
    review_count = models.IntegerField(default=0)
    popularity = models.IntegerField(default=0)
    priority = models.IntegerField(default=0)
    picture = models.JSONField(null=True)  # see shop.catalogue.printing
    date_created = models.DateTimeField()

    folded_title = models.TextField()
    codes = ArrayField(models.TextField(), default=list)  # folded UPCs and SKUs, variants' too
    vector = SearchVectorField()
    digest = models.CharField(max_length=32)  # of the texts that ``vector`` was made of

    objects = EntryQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["product", "language"], name="entry_once_per_language")
        ]
        # Each language has its own indexes: a list reads one language only.
        indexes = [
            index
            for code in LANGUAGES
            for index in [
                GinIndex(
                    fields=["category_ids", "facet_ids", "vector", "codes"],
                    name=f"entry_{code}_terms",
                    condition=Q(language=code),
                    fastupdate=False,
                ),
                models.Index(
                    OpClass("folded_title", name="text_pattern_ops"),
                    name=f"entry_{code}_title",
                    condition=Q(language=code),
                ),
                *(
                    models.Index(
                        *ORDERS[order],
                        name=f"entry_{code}_{order.replace('-', '_')}",
                        condition=Q(language=code),
                    )
                    for order in ORDERS
                ),
            ]
        ]

    def __str__(self):
        return f"{self.title} ({self.language})"

    @property
    def can_be_added_at_once(self):
        """True when one click says all: nothing to choose, and to be had."""
        return self.is_available and not self.has_variants and self.price is not None
