"""One line of a historical order: cells in, typed values or a :class:`RowProblem` out."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from decimal import Decimal

from shop.importing.rows import LARGEST_PRICE, LONGEST_TITLE, Cells, RowProblem, money, tidy

LARGEST_QUANTITY = 2_147_483_647
LONGEST_INVOICE = 64
LONGEST_SKU = 64
QUANTITY = re.compile(r"[+-]?\d{1,15}")
CUSTOMER = re.compile(r"[a-z0-9][a-z0-9._-]{0,63}")
DECIMALS = 2


@dataclass(frozen=True)
class OrderTerms:
    """How a file tells cancellations and services; times without a zone are in ``zone``."""

    zone: tzinfo = UTC
    cancellation_prefix: str = ""
    services: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class OrderLine:
    """A valid line. ``quantity`` is positive, also that of a cancellation; no customer: a guest."""

    line: int
    invoice: str
    sku: str
    title: str
    quantity: int
    price: Decimal
    placed: datetime
    customer: str
    is_cancellation: bool

    @property
    def total(self) -> Decimal:
        return self.price * self.quantity

    @property
    def reference(self) -> str:
        """What makes a line of an invoice the same line when the file is loaded again."""
        return f"{self.sku} {self.quantity} {self.price} {self.placed:%Y%m%d%H%M%S}"


def is_service(cells: Cells, terms: OrderTerms) -> bool:
    """Postage, fees and manual entries: counted, not loaded."""
    return cells.get("kind", "").strip().lower() in terms.services


def order_line(cells: Cells, terms: OrderTerms, line: int) -> OrderLine:
    """Read canonical ``cells``: invoice, sku, title, quantity, price, date, customer."""
    invoice = _needed(cells, "invoice", LONGEST_INVOICE)
    prefix = terms.cancellation_prefix
    is_cancellation = bool(prefix) and invoice.upper().startswith(prefix)
    read = OrderLine(
        line=line,
        invoice=invoice,
        sku=_needed(cells, "sku", LONGEST_SKU),
        title=tidy(cells.get("title", ""))[:LONGEST_TITLE],
        quantity=_quantity(cells["quantity"], is_cancellation),
        price=_price(cells["price"]),
        placed=_moment(cells["date"], terms.zone),
        customer=_customer(cells.get("customer", "")),
        is_cancellation=is_cancellation,
    )
    if read.total > LARGEST_PRICE:
        raise RowProblem(f"line total is absurdly large: {read.total}")
    return read


def _needed(cells: Cells, name: str, longest: int) -> str:
    text = cells[name].strip()
    if not text:
        raise RowProblem(f"missing {name}")
    if len(text) > longest:
        raise RowProblem(f"{name} longer than {longest} characters")
    return text


def _quantity(text: str, is_cancellation: bool) -> int:
    text = text.strip()
    if not QUANTITY.fullmatch(text) or not text.isascii():
        raise RowProblem(f"quantity is not a whole number: {text[:40]}")
    quantity = int(text)
    if is_cancellation and quantity > 0:
        raise RowProblem(f"a cancellation with a positive quantity: {text}")
    if not is_cancellation and quantity <= 0:
        raise RowProblem(f"quantity is not positive and the invoice no cancellation: {text}")
    if not 0 < abs(quantity) <= LARGEST_QUANTITY:
        raise RowProblem(f"quantity is absurd: {text}")
    return abs(quantity)


def _price(text: str) -> Decimal:
    price = money(text, DECIMALS, "price")
    if price is None:
        raise RowProblem("missing price")
    return price


def _moment(text: str, zone: tzinfo) -> datetime:
    try:
        moment = datetime.fromisoformat(text.strip())
        return (moment if moment.tzinfo else moment.replace(tzinfo=zone)).astimezone(UTC)
    except (ValueError, OverflowError):
        raise RowProblem(f"date is not like 2010-12-31 17:30:00: {text[:40]}") from None


def _customer(text: str) -> str:
    customer = text.strip().lower()
    if customer and not CUSTOMER.fullmatch(customer):
        raise RowProblem(f"customer id has other than letters, digits, dot and dash: {text[:40]}")
    return customer
