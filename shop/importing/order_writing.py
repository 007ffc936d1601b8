"""Batches of historical order lines into Oscar's orders, a transaction each."""

from dataclasses import dataclass
from decimal import Decimal

from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.hashers import make_password
from django.db import transaction
from django.db.models import Sum
from oscar.core.loading import get_model

from shop.importing.copying import insert_all, new_ids, update_all
from shop.importing.goods import UNKNOWN, GoodsBySku
from shop.importing.writing import wait_for_other_imports

Line = get_model("order", "Line")
Order = get_model("order", "Order")
User = get_user_model()

TAXES = ("incl_tax", "excl_tax")
NUMBER_PREFIX = "H-"
COMPLETED, RETURNED = "DELIVERED", "REFUNDED"


@dataclass
class OrderOutcome:
    """What became of a batch; ``unchanged`` are lines that were there."""

    orders: int = 0
    lines: int = 0
    unchanged: int = 0
    customers: int = 0
    unknown: int = 0


class OrderWriter:
    """Adds lines to the order of their invoice, made if missing; a dry one only counts.

    Stock, mail, the outbox and vouchers are left alone: what is loaded has happened long ago.
    """

    def __init__(self, partner, currency, is_dry=False):
        self._partner = partner
        self._currency = currency
        self._is_dry = is_dry
        self._goods = GoodsBySku(partner)
        self._imagined = {"numbers": set(), "emails": set()}

    def write(self, lines):
        if self._is_dry:
            return self._write(lines)
        with transaction.atomic():
            wait_for_other_imports()
            return self._write(lines)

    def _write(self, lines):
        self._goods.look_up({line.sku for line in lines})
        orders = self._orders(lines)
        fresh = self._fresh(lines, orders)
        first = {}
        for line in fresh:
            first.setdefault(number_of(line), line)
        missing = [line for number, line in first.items() if number not in orders]
        users, customers = self._users(missing)
        if not self._is_dry:
            orders |= self._insert_orders(missing, users)
            self._insert_lines(fresh, orders)
            self._total({orders[number] for number in first})
        return OrderOutcome(
            orders=self._count("numbers", map(number_of, missing)),
            lines=len(fresh),
            unchanged=len(lines) - len(fresh),
            customers=self._count("emails", customers),
            unknown=sum(self._goods[line.sku] is UNKNOWN for line in fresh),
        )

    def _count(self, kind, names):
        """How many of ``names`` are new; a dry run would count those of earlier batches again."""
        names = set(names) - self._imagined[kind]
        if self._is_dry:
            self._imagined[kind] |= names
        return len(names)

    def _orders(self, lines):
        numbers = {number_of(line) for line in lines}
        return dict(Order.objects.filter(number__in=numbers).values_list("number", "pk"))

    def _fresh(self, lines, orders):
        """Lines that the shop lacks; the same line of an invoice counts once."""
        stored = Line.objects.filter(order__in=orders.values()).order_by()
        seen = set(stored.values_list("order__number", "partner_line_reference"))
        fresh = []
        for line in lines:
            key = number_of(line), line.reference
            if key not in seen:
                seen.add(key)
                fresh.append(line)
        return fresh

    def _users(self, missing):
        """Ids of customers by email, and the emails that had to be added."""
        joined = {}
        for line in missing:
            if line.customer:
                joined.setdefault(email_of(line), line.placed)
        users = dict(User.objects.filter(email__in=joined).values_list("email", "pk"))
        new = [email for email in joined if email not in users]
        if new and not self._is_dry:
            users |= zip(new, new_ids(User, len(new)), strict=True)
            insert_all(User, (_user(users[email], email, joined[email]) for email in new))
        return users, new

    def _insert_orders(self, missing, users):
        keys = new_ids(Order, len(missing))
        insert_all(
            Order,
            (
                {
                    "id": key,
                    "number": number_of(line),
                    "currency": self._currency,
                    "total_incl_tax": Decimal(0),
                    "total_excl_tax": Decimal(0),
                    "status": _status(line),
                    "date_placed": line.placed,
                    "site_id": settings.SITE_ID,
                    "user_id": users.get(email_of(line)) if line.customer else None,
                }
                for key, line in zip(keys, missing, strict=True)
            ),
        )
        return dict(zip(map(number_of, missing), keys, strict=True))

    def _insert_lines(self, lines, orders):
        insert_all(Line, (self._line(line, orders[number_of(line)]) for line in lines))

    def _line(self, line, order_id):
        goods = self._goods[line.sku]
        return {
            "order_id": order_id,
            "partner_id": self._partner.pk,
            "partner_name": self._partner.name,
            "partner_sku": line.sku,
            "partner_line_reference": line.reference,
            "product_id": goods.product_id,
            "stockrecord_id": goods.record_id,
            "title": line.title or goods.title or goods.parent_title or line.sku,
            "upc": goods.upc,
            "quantity": line.quantity,
            "num_allocated": 0,
            "status": _status(line),
        } | _amounts(line)

    def _total(self, order_ids):
        sums = Line.objects.filter(order__in=order_ids).order_by().values("order_id")
        totals = ("total_incl_tax", "total_excl_tax")
        rows = [
            {"id": row["order_id"]} | dict.fromkeys(totals, row["total"])
            for row in sums.annotate(total=Sum("line_price_incl_tax"))
        ]
        update_all(Order, totals, rows)


def number_of(line):
    return f"{NUMBER_PREFIX}{line.invoice}"


def email_of(line):
    return f"customer-{line.customer}@import.invalid"


def _status(line):
    """A cancelled invoice is an order of its own, given back: Oscar has no negative lines."""
    return RETURNED if line.is_cancellation else COMPLETED


def _amounts(line):
    amounts = {
        "line_price": line.total,
        "line_price_before_discounts": line.total,
        "unit_price": line.price,
    }
    return {f"{name}_{tax}": value for name, value in amounts.items() for tax in TAXES}


def _user(key, email, joined):
    return {"id": key, "email": email, "password": make_password(None), "date_joined": joined}
