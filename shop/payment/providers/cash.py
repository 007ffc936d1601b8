"""Cash on delivery."""

from django.utils.translation import gettext_lazy as _

from shop.payment.providers.base import Instructions, Provider


class CashOnDelivery(Provider):
    """The courier takes the money; the order is paid when it is delivered."""

    code = "cash-on-delivery"
    name = _("Cash on delivery")
    description = _("Pay the courier when your parcel arrives.")
    note = _("Please have the amount ready for the courier.")
    holds_stock_for_a_while = False

    def start(self, order, details):
        return Instructions()
