"""Vouchers that orders used: the discount on order and lines, the use, the counters."""

from collections import defaultdict

from oscar.core.loading import get_model

from demo.loading.billing import NOTHING
from demo.loading.placing import Placed

LineDiscount = get_model("order", "OrderLineDiscount")
OrderDiscount = get_model("order", "OrderDiscount")
Voucher = get_model("voucher", "Voucher")
VoucherApplication = get_model("voucher", "VoucherApplication")


def write(placed: list[Placed]) -> None:
    """Write down every voucher that was used."""
    vouchers = {voucher.code: voucher for voucher in Voucher.objects.prefetch_related("offers")}
    used = [(one, vouchers[one.bill.promise.code]) for one in placed if one.bill.promise]
    discounts = OrderDiscount.objects.bulk_create(_discount(*use) for use in used)
    LineDiscount.objects.bulk_create(
        LineDiscount(line=line, order_discount=discount, is_incl_tax=True, amount=item.discount)
        for discount, (one, _voucher) in zip(discounts, used, strict=True)
        for line, item in zip(one.lines, one.bill.items, strict=True)
        if item.discount
    )
    VoucherApplication.objects.bulk_create(
        VoucherApplication(
            voucher=voucher, order=one.row, user=one.row.user, date_created=one.past.placed_at
        )
        for one, voucher in used
    )
    _count(used)


def _discount(one: Placed, voucher: Voucher) -> OrderDiscount:
    offer = voucher.offers.all()[0]
    return OrderDiscount(
        order=one.row,
        offer_id=offer.pk,
        offer_name=offer.name,
        voucher_id=voucher.pk,
        voucher_code=voucher.code,
        frequency=1,
        amount=one.bill.discount,
    )


def _count(used: list[tuple[Placed, Voucher]]) -> None:
    """What the vouchers and their offers count of themselves."""
    amounts = defaultdict(list)
    for one, voucher in used:
        amounts[voucher].append(one.bill.discount)
    for voucher, given in amounts.items():
        figures = {"num_orders": len(given), "total_discount": sum(given, NOTHING)}
        Voucher.objects.filter(pk=voucher.pk).update(num_basket_additions=len(given), **figures)
        voucher.offers.update(num_applications=len(given), **figures)
