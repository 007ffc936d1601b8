"""Oscar's availability, said so that a shopper knows what to do."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from oscar.apps.partner import availability


class Unavailable(availability.Unavailable):
    """Not for sale: unpublished, or without a price or stock record."""

    message = _("No longer sold")

    def is_purchase_permitted(self, quantity):
        return False, _("This is no longer sold.")


class StockRequired(availability.StockRequired):
    """Sold while there is stock."""

    def is_purchase_permitted(self, quantity):
        if self.num_available <= 0:
            return False, _("This is sold out.")
        if quantity > self.num_available:
            return False, ngettext(
                "Only %(count)d is left.", "Only %(count)d are left.", self.num_available
            ) % {"count": self.num_available}
        return True, ""

    @property
    def message(self):
        return _("In stock") if self.num_available > 0 else _("Sold out")

    short_message = message
