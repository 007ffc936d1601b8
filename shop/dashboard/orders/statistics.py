"""Figures of a span of time, for staff or for a seller."""

from decimal import Decimal

from django.db.models import Count, Sum
from oscar.apps.dashboard.orders import views
from oscar.core.loading import get_model

from shop.dashboard.orders import access

Line = get_model("order", "Line")


class OrderStatsView(views.OrderStatsView):
    """Oscar's figures; a seller's are summed over the own lines only."""

    def get_stats(self, filters):
        user = self.request.user
        orders = access.orders_for(user).filter(**filters).prefetch_related(None)
        lines = Line.objects.filter(order__in=orders)
        if not user.is_staff:
            lines = lines.filter(partner__users=user)
        total = (
            orders.aggregate(sum=Sum("total_incl_tax"))
            if user.is_staff
            else lines.aggregate(sum=Sum("line_price_incl_tax"))
        )
        by_status = orders.order_by("status").values("status").annotate(freq=Count("pk"))
        return {
            "total_orders": orders.count(),
            "total_lines": lines.count(),
            "total_revenue": total["sum"] or Decimal("0.00"),
            "order_status_breakdown": by_status,
        }
