"""Oscar's order, whose status changes under a lock, from what the database says."""

from django.db import transaction
from oscar.apps.order.abstract_models import AbstractOrder


class Order(AbstractOrder):
    """Oscar's order. Use :func:`shop.order.transitions.move` to change its status."""

    def set_status(self, new_status):
        """Oscar's, but judged by the locked row: two stale copies cannot both move it.

        Raises ``InvalidOrderStatus`` when the pipeline forbids the step.
        """
        with transaction.atomic():
            locked = type(self).objects.select_for_update(of=("self",)).get(pk=self.pk)
            self.status = locked.status
            super().set_status(new_status)

    set_status.alters_data = True


from oscar.apps.order.models import *
