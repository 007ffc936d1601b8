"""Oscar's order screens, on our access rules and the one function that moves orders."""

from decimal import Decimal

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import Count
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from oscar.apps.dashboard.orders import views
from oscar.core.loading import get_model

from shop.dashboard.orders import access, moving, statuses
from shop.dashboard.orders.forms import OrderSearchForm
from shop.dashboard.orders.statistics import OrderStatsView
from shop.dashboard.orders.timeline import timeline

Order = get_model("order", "Order")
MOST_AT_ONCE = 200
__all__ = [  # Oscar looks its views up here
    "LineDetailView",
    "OrderDetailView",
    "OrderListView",
    "OrderStatsView",
    "ShippingAddressUpdateView",
    "move_order",
]


class OrderListView(views.OrderListView):
    """Orders by status, with one search box; the bulk actions report order by order."""

    form_class = OrderSearchForm
    paginate_by = settings.OSCAR_DASHBOARD_ITEMS_PER_PAGE

    def dispatch(self, request, *args, **kwargs):
        self.orders = access.orders_for(request.user).order_by("-date_placed", "-pk")
        return super(views.OrderListView, self).dispatch(request, *args, **kwargs)

    def get(self, request, *args, **kwargs):
        exact = self.orders.filter(number=request.GET.get("q", "").strip()).first()
        if exact and not self.is_csv_download():
            return redirect("dashboard:order-detail", number=exact.number)
        return super(views.OrderListView, self).get(request, *args, **kwargs)

    def get_queryset(self):
        self.form = self.form_class(self.request.GET)
        self.found = self.form.search(self.orders) if self.form.is_valid() else self.orders
        status = self.form.cleaned_data.get("status")
        chosen = self.found.filter(status=status) if status else self.found
        return views.sort_queryset(
            chosen, self.request, ["number", "total_incl_tax", "date_placed"]
        )

    def get_search_filter_descriptions(self):
        return []  # the form shows what was searched for

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        counts = dict(
            self.found.order_by().values_list("status").annotate(number=Count("pk", distinct=True))
        )
        context["tabs"] = [
            (status, statuses.label(status), counts.get(status, 0))
            for status in Order.all_statuses()
        ]
        context["all_count"] = sum(counts.values())
        context["steps"] = statuses.VERBS
        return context

    def get_row_values(self, order):
        """A row of the CSV file; a seller's value is that of the own lines."""
        row = super().get_row_values(order)
        if not self.request.user.is_staff:
            row["value"] = sum(line.line_price_incl_tax for line in order.lines.all())
        return row

    def get_selected_ids(self, request):
        if request.POST.get(self.select_across_param) == "1":
            return super().get_selected_ids(request)
        chosen = [pk for pk in request.POST.getlist("selected_order") if pk.isdecimal()]
        return list(self.orders.filter(pk__in=chosen).values_list("pk", flat=True))

    def get_objects(self, ids):
        return self.orders.filter(pk__in=ids)

    def change_order_statuses(self, request, orders):
        status = request.POST.get("new_status", "")
        if status not in statuses.VERBS:
            messages.error(request, _("Choose what to do with the selected orders."))
        elif orders.count() > MOST_AT_ONCE:
            messages.error(request, _("Choose at most %d orders at once.") % MOST_AT_ONCE)
        elif status in statuses.FINAL and "confirmed" not in request.POST:
            return ask_first(request, orders, status)
        else:
            moving.move_all(request, orders, status)
        return redirect("dashboard:order-list")


class OrderDetailView(views.OrderDetailView):
    """An order on one page.

    Oscar's line, shipping and payment events cannot be posted: they move past lock and history.
    """

    order_actions = ("save_note", "delete_note")
    line_actions = ()

    def get_object(self, queryset=None):
        return get_order(self.request.user, self.kwargs["number"])

    def get_order_lines(self):
        return access.lines_for(self.request.user, self.object)

    def handle_order_action(self, request, order, action):
        if not access.may_change(request.user, order):
            raise PermissionDenied
        return super().handle_order_action(request, order, action)

    def delete_note(self, request, order):
        wanted = request.POST.get("note_id", "")
        note = order.notes.filter(pk=wanted).first() if wanted.isdecimal() else None
        if note is None or not note.is_editable():
            return self.reload_page("timeline", _("This note cannot be deleted."))
        note.delete()
        messages.success(request, _("Note deleted."))
        return self.reload_page("timeline")

    def get_context_data(self, **kwargs):
        whole = access.owns_whole(self.request.user, self.object)
        may_change = access.may_change(self.request.user, self.object)
        context = super(views.OrderDetailView, self).get_context_data(**kwargs)
        lines = list(self.get_order_lines())
        return context | {
            "note_form": kwargs.get("note_form") or self.get_order_note_form(),
            "lines": lines,
            "own_total": sum((line.line_price_incl_tax for line in lines), Decimal(0)),
            "is_whole": whole,
            "may_change": may_change,
            "steps": statuses.steps_from(self.object) if may_change else [],
            "happenings": timeline(self.object, inside=whole),
            "sources": self.object.sources.select_related("source_type") if whole else [],
        }


class LineDetailView(views.LineDetailView):
    """One line; a seller finds the own ones only."""

    def get_object(self, queryset=None):
        order = get_order(self.request.user, self.kwargs["number"])
        return get_object_or_404(
            access.lines_for(self.request.user, order), pk=self.kwargs["line_id"]
        )


class ShippingAddressUpdateView(views.ShippingAddressUpdateView):
    """Where an order goes; changed by whoever may change the order."""

    def get_object(self, queryset=None):
        order = get_order(self.request.user, self.kwargs["number"])
        if not access.may_change(self.request.user, order):
            raise PermissionDenied
        return get_object_or_404(self.model, order=order)


@require_POST
def move_order(request, number):
    """Take one step; those that cannot be taken back are confirmed on a page of their own."""
    order = get_order(request.user, number)
    status = request.POST.get("status", "")
    if status in statuses.FINAL and "confirmed" not in request.POST:
        return ask_first(request, [order], status)
    moving.move_all(request, [order], status, request.POST.get("note", "").strip())
    return redirect("dashboard:order-detail", number=order.number)


def ask_first(request, orders, status):
    context = {"orders": orders, "status": status, "verb": statuses.VERBS[status]}
    return render(request, "oscar/dashboard/orders/confirm_step.html", context)


def get_order(user, number):
    """The order ``number`` as far as ``user`` may see it, else a 404."""
    try:
        return access.orders_for(user).get(number=number)
    except Order.DoesNotExist as missing:
        raise Http404 from missing
