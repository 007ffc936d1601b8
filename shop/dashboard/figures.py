"""The numbers of the dashboard's first page, for staff or for the partners of a seller."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal

from django.db.models import Count, F, Sum
from django.db.models.functions import Coalesce, TruncDate
from django.utils import timezone
from oscar.core.loading import get_model

Line = get_model("order", "Line")
Order = get_model("order", "Order")
ProductReview = get_model("reviews", "ProductReview")
StockRecord = get_model("partner", "StockRecord")
LOST = ("CANCELLED", "REFUNDED")
DAYS = 30


@dataclass(frozen=True)
class Day:
    """What one day brought; ``height`` is its revenue as a share of the best day, 0 to 100."""

    day: date
    orders: int
    revenue: Decimal
    height: float = 0


@dataclass(frozen=True)
class Span:
    """Orders and revenue (with tax) of the last ``days`` days, today included."""

    days: int
    orders: int
    revenue: Decimal


def sales_by_day(user, today):
    """One :class:`Day` for each of the last 30, oldest first; lost orders do not count."""
    found = {row["day"]: row for row in _sales(user, today - timedelta(days=DAYS - 1))}
    days = [today - timedelta(days=back) for back in reversed(range(DAYS))]
    nothing = {"orders": 0, "revenue": Decimal(0)}
    rows = [found.get(day, nothing) for day in days]
    best = max((row["revenue"] for row in rows), default=0) or 1
    return [
        Day(day, row["orders"], row["revenue"], float(100 * row["revenue"] / best))
        for day, row in zip(days, rows, strict=True)
    ]


def _sales(user, first):
    since = timezone.make_aware(datetime.combine(first, time.min))
    if user.is_staff:
        placed = Order.objects.filter(date_placed__gte=since).exclude(status__in=LOST)
        when, money, number = "date_placed", "total_incl_tax", "pk"
    else:
        placed = Line.objects.filter(order__date_placed__gte=since, partner__users=user)
        placed = placed.exclude(order__status__in=LOST)
        when, money, number = "order__date_placed", "line_price_incl_tax", "order_id"
    return (
        placed.order_by()
        .annotate(day=TruncDate(when))
        .values("day")
        .annotate(orders=Count(number, distinct=True), revenue=Sum(money))
    )


def spans(days):
    """Today, 7 and 30 days, from :func:`sales_by_day`."""
    return [
        Span(
            number,
            sum(day.orders for day in days[-number:]),
            sum((day.revenue for day in days[-number:]), Decimal(0)),
        )
        for number in (1, 7, DAYS)
    ]


def low_stock(user):
    """Stock records at or below their threshold (or empty without one), scarcest first."""
    left = F("num_in_stock") - Coalesce(F("num_allocated"), 0)
    records = (
        StockRecord.objects.filter(num_in_stock__isnull=False)
        .annotate(left=left, threshold=Coalesce("low_stock_threshold", 0))
        .filter(left__lte=F("threshold"))
        .select_related("product__parent")
        .order_by("left", "pk")
    )
    return records if user.is_staff else records.filter(partner__users=user)


def latest_reviews(user):
    """Reviews, newest first; a seller's are those of the own goods."""
    reviews = ProductReview.objects.select_related("product__parent").order_by("-date_created")
    if user.is_staff:
        return reviews
    own = StockRecord.objects.filter(partner__users=user).values("product_id")
    return reviews.filter(product__in=own)
