"""Ways to pay. Each stands behind :class:`Provider`; settings name those the shop offers."""

from functools import cache

from django.conf import settings
from django.utils.module_loading import import_string

from shop.payment.providers.base import Declined, Instructions, Provider, Settled
from shop.payment.providers.cash import CashOnDelivery
from shop.payment.providers.nothing import NothingToPay
from shop.payment.providers.testcard import TestCard

__all__ = [
    "CashOnDelivery",
    "Declined",
    "Instructions",
    "NothingToPay",
    "Provider",
    "Settled",
    "TestCard",
    "available_providers",
    "is_paid_on_delivery",
    "paid_on_delivery",
    "provider_for",
]


@cache
def _providers() -> tuple[Provider, ...]:
    return tuple(import_string(path)() for path in settings.PAYMENT_PROVIDERS)


def available_providers(total) -> list[Provider]:
    """Providers to choose from for a total (``oscar.core.prices.Price``), in the shop's order."""
    if total is not None and total.incl_tax == 0:
        return [NothingToPay()]
    return [provider for provider in _providers() if provider.is_available()]


def _known_providers() -> dict[str, Provider]:
    """Ours and the shop's by code, on offer at present or not: old orders keep theirs."""
    ours = (CashOnDelivery(), TestCard(), NothingToPay())
    return {provider.code: provider for provider in (*ours, *_providers())}


def provider_for(code: str) -> Provider:
    """The provider with this code, also one that is no longer on offer."""
    return _known_providers().get(code) or Provider(code=code)


def paid_on_delivery() -> list[str]:
    """Codes of the providers whose money comes with the delivery."""
    known = _known_providers().values()
    return [provider.code for provider in known if not provider.holds_stock_for_a_while]


def is_paid_on_delivery(code: str) -> bool:
    """May goods leave before their money has come?"""
    return not provider_for(code).holds_stock_for_a_while
