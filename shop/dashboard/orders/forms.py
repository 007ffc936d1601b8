"""Searching orders."""

from datetime import datetime, time

from django import forms
from django.db.models import Q
from django.utils.timezone import make_aware
from django.utils.translation import gettext_lazy as _
from oscar.core.loading import get_model

from shop.dashboard.orders import statuses

Order = get_model("order", "Order")
SourceType = get_model("payment", "SourceType")
IN_ORDER = (
    "number__istartswith",
    "user__email__icontains",
    "user__first_name__icontains",
    "user__last_name__icontains",
    "guest_email__icontains",
    "shipping_address__first_name__icontains",
    "shipping_address__last_name__icontains",
    "billing_address__last_name__icontains",
)


class OrderSearchForm(forms.Form):
    """One box for who and which, the rest folded away; every field may stay empty."""

    q = forms.CharField(required=False, max_length=100, label=_("Number, name or email"))
    goods = forms.CharField(required=False, max_length=100, label=_("Goods (title or SKU)"))
    date_from = forms.DateField(
        required=False, label=_("From"), widget=forms.DateInput({"type": "date"}, "%Y-%m-%d")
    )
    date_to = forms.DateField(
        required=False, label=_("To"), widget=forms.DateInput({"type": "date"}, "%Y-%m-%d")
    )
    voucher = forms.CharField(required=False, max_length=128, label=_("Voucher code"))
    payment_method = forms.ModelChoiceField(
        SourceType.objects.order_by("name"),
        required=False,
        to_field_name="code",
        label=_("Payment"),
    )
    status = forms.ChoiceField(
        required=False,
        widget=forms.HiddenInput,
        choices=[("", ""), *((status, statuses.label(status)) for status in Order.all_statuses())],
    )

    def search(self, orders):
        """``orders`` that match all that was filled in, but for the status (the tabs count it)."""
        wanted = self.cleaned_data
        return orders.filter(
            self._words(wanted.get("q", "")),
            self._goods(wanted.get("goods", "")),
            self._dates(wanted.get("date_from"), wanted.get("date_to")),
            self._money(wanted.get("voucher"), wanted.get("payment_method")),
        ).distinct()

    def _words(self, text):
        found = Q()
        for word in text.split():
            one = Q()
            for lookup in IN_ORDER:
                one |= Q(**{lookup: word})
            found &= one
        return found

    def _goods(self, text):
        return Q(lines__title__icontains=text) | Q(lines__partner_sku__iexact=text) if text else Q()

    def _dates(self, first, last):
        found = Q()
        if first:
            found &= Q(date_placed__gte=make_aware(datetime.combine(first, time.min)))
        if last:
            found &= Q(date_placed__lte=make_aware(datetime.combine(last, time.max)))
        return found

    def _money(self, voucher, payment_method):
        found = Q(discounts__voucher_code__iexact=voucher) if voucher else Q()
        if payment_method:
            found &= Q(sources__source_type=payment_method)
        return found
