"""The address book: one default for delivery, one for the bill."""

from django.contrib import messages
from django.contrib.auth import get_user_model
from django.db import transaction
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext_lazy as _
from django.views import generic
from oscar.apps.customer import views
from oscar.core.loading import get_model

from shop.customer.address_form import AddressForm

UserAddress = get_model("address", "UserAddress")
DEFAULTS = ("is_default_for_shipping", "is_default_for_billing")


def make_default(address, field: str) -> None:
    """Make ``address`` its owner's only one with ``field`` (one of :data:`DEFAULTS`)."""
    with transaction.atomic():
        get_user_model().objects.select_for_update().get(pk=address.user_id)
        book = UserAddress.objects.filter(user=address.user_id)
        book.exclude(pk=address.pk).update(**{field: False})
        book.filter(pk=address.pk).update(**{field: True})
    setattr(address, field, True)


class AddressListView(views.AddressListView):
    page_title = _("Addresses")

    def get_queryset(self):
        return (
            super()
            .get_queryset()
            .select_related("country")
            .order_by("-is_default_for_shipping", "-is_default_for_billing", "pk")
        )


class AddressCreateView(views.AddressCreateView):
    """The first address becomes the default for both."""

    form_class = AddressForm
    page_title = _("Add an address")

    def form_valid(self, form):
        response = super().form_valid(form)
        if self.request.user.addresses.count() == 1:
            for field in DEFAULTS:
                make_default(self.object, field)
        return response


class AddressUpdateView(views.AddressUpdateView):
    form_class = AddressForm
    page_title = _("Change the address")


class AddressChangeStatusView(generic.View):
    """``action`` is ``default_for_shipping`` or ``default_for_billing``."""

    http_method_names = ["post"]

    def post(self, request, pk, action, **kwargs):
        address = get_object_or_404(UserAddress, user=request.user, pk=pk)
        if action == "default_for_shipping" and not address.country.is_shipping_country:
            messages.error(request, _("We do not deliver to this country."))
        else:
            make_default(address, f"is_{action}")
            messages.success(request, _("Your address book is up to date."))
        return redirect("customer:address-list")
