"""Oscar's reviews and votes; no table differs."""

from oscar.apps.catalogue.reviews.abstract_models import AbstractProductReview

from shop.whole import SavedWhole


class ProductReview(SavedWhole, AbstractProductReview):
    """Oscar's review."""


from oscar.apps.catalogue.reviews.models import *
