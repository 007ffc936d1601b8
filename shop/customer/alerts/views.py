"""Alerts about goods that are back: made, confirmed and cancelled by POST."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views import generic
from oscar.apps.customer.alerts import views
from oscar.core.loading import get_model

from shop.outbox.publishing import publish

ProductAlert = get_model("customer", "ProductAlert")


class ProductAlertListView(views.ProductAlertListView):
    page_title = _("Alerts")


class ProductAlertCreateView(views.ProductAlertCreateView):
    """Oscar's; a guest's confirmation goes out by the outbox."""

    def form_valid(self, form):
        alert = self.object = form.save()
        if alert.is_anonymous:
            publish("customer.alert_asked", alert_id=alert.pk, language=get_language())
        return redirect(self.get_success_url())


class _ByKeyOrOwner(generic.View):
    """A GET (from a mail) asks, a POST does it."""

    template_name = "oscar/customer/alerts/confirm.html"

    def get_alert(self):
        if "key" in self.kwargs:
            return get_object_or_404(ProductAlert, key=self.kwargs["key"])
        if not self.request.user.is_authenticated:
            raise Http404
        return get_object_or_404(ProductAlert, user=self.request.user, pk=self.kwargs["pk"])

    def get(self, request, *args, **kwargs):
        context = {"alert": self.get_alert(), "question": self.question, "verb": self.verb}
        return render(request, self.template_name, context)

    def post(self, request, *args, **kwargs):
        self.change(self.get_alert())
        if request.user.is_authenticated:
            return redirect("customer:alerts-list")
        return redirect(self.get_alert().product)


class ProductAlertConfirmView(_ByKeyOrOwner):
    question = _("Shall we write to you when this is back?")
    verb = _("Yes, write to me")

    def change(self, alert):
        if alert.can_be_confirmed:
            alert.confirm()
            messages.success(self.request, _("We will write to you when it is back."))
        else:
            messages.info(self.request, _("This alert is settled already."))


class ProductAlertCancelView(_ByKeyOrOwner):
    question = _("Shall we forget about this alert?")
    verb = _("Cancel the alert")

    def change(self, alert):
        if alert.can_be_cancelled:
            alert.cancel()
            messages.success(self.request, _("The alert is cancelled."))
        else:
            messages.info(self.request, _("This alert is settled already."))
