"""The dashboard's first page."""

from django.db.models import Count
from django.utils import timezone
from django.views.generic import TemplateView

from shop.dashboard import figures
from shop.dashboard.orders import access

AT_A_GLANCE = 6


class IndexView(TemplateView):
    """What wants doing today, and how the shop does; panels follow the user's rights.

    Replaces Oscar's page, which costs thirty queries and shows sellers the customers of others.
    """

    template_name = "oscar/dashboard/index.html"

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        user = self.request.user
        if self._may("order.view_order"):
            context |= self._orders(user)
        if self._may("partner.view_stockalert"):
            scarce = figures.low_stock(user)
            context |= {"scarce_count": scarce.count(), "scarce": scarce[:AT_A_GLANCE]}
        if self._may("reviews.view_productreview"):
            context["reviews"] = figures.latest_reviews(user)[:AT_A_GLANCE]
        return context

    def _may(self, right):
        """Staff need the right; whoever else comes this far is a seller and sees the own part."""
        return not self.request.user.is_staff or self.request.user.has_perm(right)

    def _orders(self, user):
        days = figures.sales_by_day(user, timezone.localdate())
        orders = access.orders_for(user)
        counts = orders.order_by().values_list("status").annotate(Count("pk"))
        pending = orders.filter(status="PENDING").order_by("date_placed")
        return {
            "days": days,
            "spans": figures.spans(days),
            "counts": dict(counts),
            "pending": pending[:AT_A_GLANCE],
        }
