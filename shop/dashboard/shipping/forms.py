"""Delivery methods, named in each language."""

from django import forms
from django.core.validators import MinValueValidator
from django.utils.translation import gettext_lazy as _
from oscar.apps.dashboard.shipping import forms as core
from oscar.core.loading import get_model

from shop.dashboard.bilingual import BilingualMixin, columns

AMOUNTS = ("price_per_order", "price_per_item", "free_shipping_threshold")


class WeightBasedForm(BilingualMixin, core.WeightBasedForm):
    class Meta(core.WeightBasedForm.Meta):
        fields = [*columns("name", "description"), "default_weight", "countries"]


class ChargesForm(BilingualMixin, forms.ModelForm):
    """A charge per order and per item, free from a threshold on."""

    class Meta:
        model = get_model("shipping", "OrderAndItemCharges")
        fields = [*columns("name", "description"), *AMOUNTS, "countries"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name in AMOUNTS:
            self.fields[name].validators.append(MinValueValidator(0))
            self.fields[name].widget.attrs["min"] = 0
        self.fields["countries"].help_text = _("Leave empty to deliver to every country.")
