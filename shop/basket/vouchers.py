"""Redeeming a voucher in a basket."""

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from oscar.apps.basket.signals import voucher_addition
from oscar.core.loading import get_model
from oscar.templatetags.currency_filters import currency

from shop.basket.page import reprice

Voucher = get_model("voucher", "Voucher")


class VoucherRefused(Exception):
    """The voucher gives nothing here; the text says why, to the shopper."""


def redeem(code: str, *, request) -> Voucher:
    """Attach the voucher to the request's basket; it must give a discount there.

    Raises :class:`VoucherRefused` and leaves the basket as it was.
    """
    basket = request.basket
    voucher = Voucher.objects.filter(code=code).first()
    reason = _refusal(voucher, code, basket, request.user)
    if reason:
        raise VoucherRefused(reason)
    basket.vouchers.add(voucher)
    reprice(request)
    if not any(applied["voucher"] == voucher for applied in basket.offer_applications):
        basket.vouchers.remove(voucher)
        reprice(request)
        raise VoucherRefused(_what_it_needs(voucher))
    voucher_addition.send(sender=None, basket=basket, voucher=voucher)
    return voucher


def _refusal(voucher, code, basket, user) -> str:
    now = timezone.now()
    if voucher is None:
        return _("There is no voucher with the code “%(code)s”.") % {"code": code}
    if basket.is_empty:
        return _("Put something into your basket first.")
    if basket.contains_voucher(code):
        return _("This voucher is in use already.")
    if voucher.end_datetime < now:
        return _("This voucher ended on %(day)s.") % {"day": _day(voucher.end_datetime)}
    if voucher.start_datetime > now:
        return _("This voucher starts on %(day)s.") % {"day": _day(voucher.start_datetime)}
    if voucher.usage == Voucher.ONCE_PER_CUSTOMER and not user.is_authenticated:
        return _("Sign in to use this voucher: it is good once for each customer.")
    if not voucher.is_available_to_user(user)[0]:
        return _("This voucher was used before.")
    return ""


def _what_it_needs(voucher) -> str:
    offer = voucher.offers.select_related("condition").first()
    condition = offer and offer.condition
    if condition and condition.type == condition.VALUE:
        return _("This voucher starts at %(amount)s of the goods it is meant for.") % {
            "amount": currency(condition.value)
        }
    if condition and condition.type == condition.COUNT and condition.value > 1:
        return _("This voucher starts at %(count)d of the goods it is meant for.") % {
            "count": condition.value
        }
    return _("This voucher gives nothing off what is in your basket.")


def _day(moment) -> str:
    return date_format(timezone.localtime(moment), "DATE_FORMAT")
