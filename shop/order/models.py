"""Oscar's order, whose status changes under a lock, from what the database says."""

from django.db import transaction
from oscar.apps.order.abstract_models import AbstractOrder


class Order(AbstractOrder):
    """Oscar's order. Use :func:`shop.order.transitions.move` to change its status."""

    @property
    def awaits_payment(self):
        """True while the money of a customer who chose to pay before delivery is still missing."""
        from shop.payment.providers import is_paid_on_delivery

        codes = [source.source_type.code for source in self.sources.all()]
        return self.status == "PENDING" and not any(map(is_paid_on_delivery, codes))

    def available_statuses(self):
        """Oscar's pipeline; an order that awaits its payment cannot be processed before it."""
        statuses = super().available_statuses()
        if "PROCESSING" in statuses and self.awaits_payment:
            return tuple(status for status in statuses if status != "PROCESSING")
        return statuses

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
