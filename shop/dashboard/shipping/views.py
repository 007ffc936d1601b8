"""Delivery methods that charge per order and item (``OrderAndItemCharges``)."""

from django.contrib import messages
from django.urls import reverse_lazy
from django.utils.translation import gettext as _
from django.views import generic
from oscar.core.loading import get_model

from shop.dashboard.shipping.forms import ChargesForm

OrderAndItemCharges = get_model("shipping", "OrderAndItemCharges")


class ChargesListView(generic.ListView):
    queryset = OrderAndItemCharges.objects.prefetch_related("countries")
    template_name = "oscar/dashboard/shipping/charges_list.html"
    context_object_name = "methods"


class ChargesFormMixin:
    model = OrderAndItemCharges
    form_class = ChargesForm
    template_name = "oscar/dashboard/shipping/charges_form.html"
    success_url = reverse_lazy("dashboard:shipping-charges-list")

    def form_valid(self, form):
        response = super().form_valid(form)
        messages.success(self.request, _("Delivery method “%s” saved.") % self.object)
        return response


class ChargesCreateView(ChargesFormMixin, generic.CreateView):
    """A method of delivery that the shop did not offer yet."""


class ChargesUpdateView(ChargesFormMixin, generic.UpdateView):
    """Names, charges and countries; orders keep what they were placed with."""


class ChargesDeleteView(generic.DeleteView):
    model = OrderAndItemCharges
    template_name = "oscar/dashboard/shipping/charges_delete.html"
    context_object_name = "method"
    success_url = reverse_lazy("dashboard:shipping-charges-list")

    def form_valid(self, form):
        name = str(self.object)
        response = super().form_valid(form)
        messages.success(self.request, _("Delivery method “%s” deleted.") % name)
        return response
