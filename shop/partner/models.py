"""Oscar's stock records, which promise no more than they hold and remember a sale's old price."""

from django.db import models
from django.db.models import F
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _
from oscar.apps.partner.abstract_models import AbstractStockRecord
from oscar.apps.partner.exceptions import InvalidStockAdjustment

from shop.whole import SavedWhole


class OutOfStock(InvalidStockAdjustment):
    """Fewer are left than were asked for; nothing was allocated."""


class StockRecord(SavedWhole, AbstractStockRecord):
    """Oscar's stock record; ``price`` excludes tax, as Oscar's does."""

    previous_price = models.DecimalField(
        _("Previous price"),
        decimal_places=2,
        max_digits=12,
        null=True,
        blank=True,
        help_text=_("Shown struck through while it is above the price."),
    )

    def allocate(self, quantity):
        """Promise ``quantity`` to an order in one conditional UPDATE.

        Replaces Oscar's unconditional update, with which eight buyers bought one item.
        Raises :class:`OutOfStock` when fewer are left, whatever this object was loaded with.
        """
        if not self.can_track_allocations:
            return
        allocated = Coalesce(F("num_allocated"), 0)
        enough = type(self).objects.filter(pk=self.pk, num_in_stock__gte=allocated + quantity)
        if not enough.update(num_allocated=allocated + quantity):
            raise OutOfStock(f"Stock record {self.pk}: fewer than {quantity} left")
        self.refresh_from_db(fields=["num_in_stock", "num_allocated"])

    @property
    def is_available(self):
        """True when at least one can be bought; without a price nothing can."""
        if self.price is None:
            return False
        return not self.can_track_allocations or self.net_stock_level > 0

    @property
    def is_on_sale(self):
        """True while the price stands below the previous one."""
        return bool(self.previous_price and self.price and self.price < self.previous_price)


def selling(records):
    """The one of ``records`` that sells: the cheapest available, else the cheapest, else None.

    Whatever shows or charges a price asks here.
    """
    records = list(records)
    if len(records) < 2:
        return next(iter(records), None)
    return min(records, key=_precedence)


def _precedence(record):
    return not record.is_available, record.price is None, record.price or 0, record.pk


from oscar.apps.partner.models import *
