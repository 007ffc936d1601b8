"""Oscar's delivery methods, kept by merchants; names are translated in ``translation.py``."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from oscar.apps.shipping.abstract_models import AbstractOrderAndItemCharges, AbstractWeightBased


class Timed(models.Model):
    """How long a parcel takes; product pages tell it where the most is known."""

    fewest_days = models.PositiveSmallIntegerField(
        _("Working days, at least"), null=True, blank=True
    )
    most_days = models.PositiveSmallIntegerField(
        _("Working days, at most"),
        null=True,
        blank=True,
        help_text=_("From the order to the door. Product pages show methods that say it."),
    )

    class Meta:
        abstract = True


class OrderAndItemCharges(AbstractOrderAndItemCharges, Timed):
    """A charge per order and per item."""


class WeightBased(AbstractWeightBased, Timed):
    """A charge by weight."""


from oscar.apps.shipping.models import *
