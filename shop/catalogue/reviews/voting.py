"""Votes on reviews: one for each reader, none on one's own."""

from django.db import transaction
from oscar.core.loading import get_class, get_model

ProductReview = get_model("reviews", "ProductReview")
VoteForm = get_class("catalogue.reviews.forms", "VoteForm")


class VoteRefused(Exception):
    """This reader has voted already, wrote the review, or sent no vote; the text says which."""


def vote(review, user, data):
    """Count the vote in ``data`` (``delta`` is 1 or -1); returns the review with its new totals.

    The review is locked, so that of two votes by one reader one is refused and totals add up.
    Raises :class:`VoteRefused`.
    """
    with transaction.atomic():
        locked = ProductReview.objects.select_for_update().get(pk=review.pk)
        form = VoteForm(locked, user, data)
        if not form.is_valid():
            raise VoteRefused(next(iter(form.errors.values()))[0])
        form.save()
    return locked
