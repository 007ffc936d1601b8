"""Models whose save is one transaction with all that follows from it."""

from django.db import transaction


class SavedWhole:
    """Before a model: what receivers of its signals change is saved with it, or neither is.

    Django commits a row before it sends ``post_save``; deleting is whole by itself.
    """

    def save(self, *args, **kwargs):
        with transaction.atomic():
            super().save(*args, **kwargs)
