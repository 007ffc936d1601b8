"""A sale on tea for everybody, and vouchers to type in."""

from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal

from django.utils import timezone
from oscar.core.loading import get_model

from demo.loading import categories
from demo.loading.money import money, rounded

Benefit = get_model("offer", "Benefit")
Condition = get_model("offer", "Condition")
ConditionalOffer = get_model("offer", "ConditionalOffer")
Range = get_model("offer", "Range")
Voucher = get_model("voucher", "Voucher")

EVERYTHING = "Everything · Tất cả"
TEA = "Tea · Trà"
TEA_WEEKS = "Tea weeks · Mùa trà"
TEA_WEEKS_PERCENT = 10
WELCOME, MORNING = "WELCOME10", "TRASANG"


@dataclass(frozen=True)
class Promise:
    """A voucher: so many ``percent``, or ``dong`` off goods from ``above``; days are from today."""

    code: str
    name: str
    percent: int = 0
    dong: int = 0
    above: int = 0
    usage: str = Voucher.MULTI_USE
    starts: int = -400
    ends: int = 365

    def discount(self, worth: Decimal) -> Decimal:
        """What it takes off goods ``worth`` so much."""
        if self.percent:
            return rounded(worth * self.percent / 100)
        return min(money(self.dong), worth) if worth >= money(self.above) else Decimal("0.00")


PROMISES = {
    promise.code: promise
    for promise in (
        Promise(WELCOME, "Welcome · Chào bạn mới", percent=10, usage=Voucher.ONCE_PER_CUSTOMER),
        Promise(MORNING, "Morning tea · Trà sáng", dong=50_000, above=500_000),
        Promise("TETVUI", "Lunar new year · Tết vui", percent=15, starts=-430, ends=-200),
    )
}


def load() -> int:
    """Make the missing vouchers."""
    return sum(_voucher(promise) for promise in PROMISES.values())


def load_tea_weeks() -> int:
    """Make the sale on tea, which needs the category, unless it is there."""
    if ConditionalOffer.objects.filter(name=TEA_WEEKS).exists():
        return 0
    tea, _ = Range.objects.get_or_create(name=TEA, defaults={"is_public": True})
    tea.included_categories.add(categories.by_path()["tea"])
    _offer(TEA_WEEKS, tea, "Percentage", Decimal(TEA_WEEKS_PERCENT), days=(-7, 60))
    return 1


def _voucher(promise: Promise) -> bool:
    if Voucher.objects.filter(code=promise.code).exists():
        return False
    now = timezone.now()
    voucher = Voucher.objects.create(
        code=promise.code,
        name=promise.name,
        usage=promise.usage,
        start_datetime=now + timedelta(days=promise.starts),
        end_datetime=now + timedelta(days=promise.ends),
    )
    everything, _ = Range.objects.get_or_create(
        name=EVERYTHING, defaults={"includes_all_products": True}
    )
    kind = "Percentage" if promise.percent else "Absolute"
    value = Decimal(promise.percent) or money(promise.dong)
    voucher.offers.add(_offer(promise.name, everything, kind, value, above=promise.above))
    return True


def _offer(name, goods, kind, value, *, above=0, days=None) -> ConditionalOffer:
    """An offer on a range: for its first piece, or from a value of ``above`` đồng."""
    if above:
        condition = Condition.objects.create(range=goods, type="Value", value=money(above))
    else:
        condition = Condition.objects.create(range=goods, type="Count", value=1)
    start, end = (timezone.now() + timedelta(days=day) for day in days) if days else (None, None)
    return ConditionalOffer.objects.create(
        name=name,
        offer_type=ConditionalOffer.SITE if days else ConditionalOffer.VOUCHER,
        condition=condition,
        benefit=Benefit.objects.create(range=goods, type=kind, value=value),
        start_datetime=start,
        end_datetime=end,
    )
