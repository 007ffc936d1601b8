"""Uses of offers and vouchers: counted in the database, given back when an order falls."""

from django.db.models import F
from oscar.core.loading import get_model

ConditionalOffer = get_model("offer", "ConditionalOffer")
Voucher = get_model("voucher", "Voucher")


def count_discount(application) -> None:
    """Count one offer application on its offer and voucher, without reading first.

    Oscar's ``record_usage`` reads, adds and saves every column: parallel orders lose counts.
    """
    ConditionalOffer.objects.filter(pk=application["offer"].pk).update(
        num_applications=F("num_applications") + application["freq"],
        num_orders=F("num_orders") + 1,
        total_discount=F("total_discount") + application["discount"],
    )
    if voucher := application.get("voucher"):
        Voucher.objects.filter(pk=voucher.pk).update(
            total_discount=F("total_discount") + application["discount"]
        )


def count_voucher(voucher, order, user) -> None:
    """Remember that ``order`` used ``voucher``; one that gave nothing is not used up."""
    if not order.discounts.filter(voucher_id=voucher.pk).exists():
        return
    voucher.applications.create(order=order, user=user if user.is_authenticated else None)
    Voucher.objects.filter(pk=voucher.pk).update(num_orders=F("num_orders") + 1)


def lock_uses(order) -> None:
    """Lock offers, then vouchers, that an order counted on: the order in which placing does."""
    offers = order.discounts.values("offer_id")
    vouchers = order.discounts.values("voucher_id")
    list(ConditionalOffer.objects.select_for_update().filter(pk__in=offers).order_by("pk"))
    list(Voucher.objects.select_for_update().filter(pk__in=vouchers).order_by("pk"))


def return_uses(order) -> None:
    """Undo what an order counted, so that its vouchers and limited offers can be used again."""
    for discount in order.discounts.filter(frequency__gt=0):
        ConditionalOffer.objects.filter(pk=discount.offer_id).update(
            num_applications=F("num_applications") - discount.frequency,
            num_orders=F("num_orders") - 1,
            total_discount=F("total_discount") - discount.amount,
        )
        Voucher.objects.filter(pk=discount.voucher_id).update(
            total_discount=F("total_discount") - discount.amount
        )
    order.discounts.update(frequency=0)
    for use in order.voucherapplication_set.all():
        Voucher.objects.filter(pk=use.voucher_id).update(num_orders=F("num_orders") - 1)
        use.delete()
