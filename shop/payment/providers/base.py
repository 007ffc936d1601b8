"""What a payment provider is."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Settled:
    """The money is there; ``reference`` names the payment at the provider."""

    reference: str
    label: str = ""


@dataclass(frozen=True)
class Instructions:
    """The customer pays later, as the provider's note says."""


@dataclass(frozen=True)
class Declined:
    """No money moved; ``reason`` is for the customer, translated."""

    reason: str


class Provider:
    """One way to pay. Subclasses answer ``start`` once the order is committed, never before.

    ``holds_stock_for_a_while``: an unpaid order gives its stock back after the hold.
    """

    code = ""
    name = ""
    description = ""
    note = ""
    holds_stock_for_a_while = True
    fields: tuple[str, ...] = ()

    def __init__(self, code: str = ""):
        self.code = code or self.code

    def is_available(self) -> bool:
        """May customers choose it now?"""
        return True

    def validate(self, details: dict) -> dict[str, str]:
        """Errors by field name for what the customer typed; empty when all is well."""
        return {}

    def start(self, order, details: dict) -> Settled | Instructions | Declined:
        """Ask for ``order.total_incl_tax``. Called outside any transaction."""
        raise NotImplementedError
