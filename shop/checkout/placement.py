"""Placing an order: one transaction that sells what was shown, or nothing at all."""

from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import get_language
from oscar.core.loading import get_class, get_model

from shop.checkout.quotes import quote_of
from shop.outbox.publishing import publish
from shop.partner.models import OutOfStock
from shop.payment.settling import open_source
from shop.search.entries.changes import stock_promised
from shop.search.entries.refreshing import gathered

Applicator = get_class("offer.applicator", "Applicator")
Basket = get_model("basket", "Basket")
ConditionalOffer = get_model("offer", "ConditionalOffer")
Order = get_model("order", "Order")
OrderCreator = get_class("order.utils", "OrderCreator")
OrderNumberGenerator = get_class("order.utils", "OrderNumberGenerator")
OrderPlacementMixin = get_class("checkout.mixins", "OrderPlacementMixin")
OrderTotalCalculator = get_class("checkout.calculators", "OrderTotalCalculator")
Repository = get_class("shipping.repository", "Repository")
Voucher = get_model("voucher", "Voucher")


class AlreadyPlaced(Exception):
    """This basket became an order before; ``order`` is it."""

    def __init__(self, order):
        self.order = order
        super().__init__(f"Basket was placed as order {order.number}")


class QuoteChanged(Exception):
    """Prices, stock, offers or delivery differ from what was shown; nothing was sold."""


class SoldOut(Exception):
    """A line cannot be had in its quantity any more; ``title`` names it. Nothing was sold."""

    def __init__(self, title):
        self.title = title
        super().__init__(title)


class VoucherRefused(Exception):
    """``voucher`` cannot be used by this shopper any more; ``reason`` says why, translated."""

    def __init__(self, voucher, reason):
        self.voucher = voucher
        self.reason = reason
        super().__init__(reason)


@dataclass(frozen=True)
class Purchase:
    """What a shopper asks for: unsaved addresses, a delivery code, a way to pay, a quote."""

    basket_id: int
    user: Any
    strategy: Any
    shipping_address: Any
    shipping_code: str
    provider: Any
    quote: str
    billing_address: Any = None
    order_fields: dict = field(default_factory=dict)


def place(purchase: Purchase) -> Order:
    """Turn the basket into a PENDING order: stock allocated, payment row open, basket submitted.

    Raises :class:`AlreadyPlaced`, :class:`QuoteChanged`, :class:`SoldOut` or
    :class:`VoucherRefused`; the basket is then as it was. Everybody takes the locks in the same
    order: basket, offers, vouchers, stock records, entries.
    """
    with gathered():
        basket = _lock_basket(purchase)
        _lock_offers_and_vouchers(basket, purchase)
        method, charge, total = _price(basket, purchase)
        if quote_of(basket, method, charge, total) != purchase.quote:
            raise QuoteChanged
        order = _create_order(basket, purchase, method, charge, total)
        stock_promised(basket.all_lines())
        open_source(order, purchase.provider)
        if not purchase.provider.holds_stock_for_a_while:
            publish("order.placed", order_id=order.pk, language=get_language())
        basket.submit()
    return order


def _lock_basket(purchase):
    basket = Basket.objects.select_for_update(of=("self",)).get(pk=purchase.basket_id)
    if not basket.can_be_edited:
        orders = Order.objects.filter(basket=basket).exclude(status="CANCELLED")
        raise AlreadyPlaced(orders.latest("pk")) if orders else QuoteChanged
    basket.strategy = purchase.strategy
    if purchase.user.is_authenticated:
        basket.owner = purchase.user
    return basket


def _lock_offers_and_vouchers(basket, purchase):
    """Lock what this basket may use up, so that limits are read as they really stand."""
    Applicator().apply(basket, purchase.user)
    offers = [application["offer"].pk for application in basket.offer_applications]
    list(ConditionalOffer.objects.select_for_update().filter(pk__in=offers).order_by("pk"))
    vouchers = basket.vouchers.values("pk")
    for voucher in Voucher.objects.select_for_update().filter(pk__in=vouchers).order_by("pk"):
        allowed, reason = voucher.is_available_to_user(user=purchase.user)
        if not allowed:
            raise VoucherRefused(voucher, reason)


def _price(basket, purchase):
    """Delivery method, its charge and the total, from the database as it is under the locks."""
    basket.reset_offer_applications()
    Applicator().apply(basket, purchase.user)
    methods = Repository().get_shipping_methods(
        basket=basket, user=purchase.user, shipping_addr=purchase.shipping_address
    )
    method = next((one for one in methods if one.code == purchase.shipping_code), None)
    if method is None:
        raise QuoteChanged
    charge = method.calculate(basket)
    return method, charge, OrderTotalCalculator().calculate(basket, charge)


def _create_order(basket, purchase, method, charge, total):
    _check_availability(basket)
    for address in (purchase.shipping_address, purchase.billing_address):
        if address is not None:
            address.pk = None
            address.save()
            if purchase.user.is_authenticated:
                OrderPlacementMixin().update_address_book(purchase.user, address)
    try:
        return OrderCreator().place_order(
            basket=basket,
            order_number=OrderNumberGenerator().order_number(),
            total=total,
            shipping_method=method,
            shipping_charge=charge,
            user=purchase.user,
            shipping_address=purchase.shipping_address,
            billing_address=purchase.billing_address,
            **purchase.order_fields,
        )
    except OutOfStock:
        raise SoldOut(_first_sold_out(basket)) from None


def _check_availability(basket):
    for line in basket.all_lines():
        permitted, _reason = line.purchase_info.availability.is_purchase_permitted(line.quantity)
        if not permitted:
            raise SoldOut(line.product.get_title())


def _first_sold_out(basket):
    for line in basket.all_lines():
        line.stockrecord.refresh_from_db()
        if line.stockrecord.net_stock_level < line.quantity:
            return line.product.get_title()
    return basket.all_lines()[0].product.get_title()
