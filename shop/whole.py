"""Models whose save is one transaction with all that follows from it."""

from django.db import transaction


class SavedWhole:
    """Before a model: what receivers of its signals change is saved with it, or neither is.

    Django commits a row before it sends ``post_save``; deleting is whole by itself. Inside another
    transaction this costs no query: what fails there takes that one with it.
    """

    def save(self, *args, **kwargs):
        with transaction.atomic(savepoint=False):
            super().save(*args, **kwargs)
