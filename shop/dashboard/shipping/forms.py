"""Delivery methods, named in each language."""

from django import forms
from django.core.validators import MinValueValidator
from django.utils.translation import gettext_lazy as _
from oscar.apps.dashboard.shipping import forms as core
from oscar.core.loading import get_model

from shop.dashboard.bilingual import BilingualMixin, columns

DAYS = ("fewest_days", "most_days")
AMOUNTS = ("price_per_order", "price_per_item", "free_shipping_threshold")


class TimedMixin:
    """Says at its field when the days are the wrong way round."""

    def clean(self):
        cleaned = super().clean()
        fewest, most = (cleaned.get(name) for name in DAYS)
        if fewest is not None and most is None:
            self.add_error("most_days", _("Say how many days it takes at most, too."))
        elif fewest is not None and fewest > most:
            self.add_error("most_days", _("This is less than the days at least."))
        return cleaned


class WeightBasedForm(TimedMixin, BilingualMixin, core.WeightBasedForm):
    class Meta(core.WeightBasedForm.Meta):
        fields = [*columns("name", "description"), "default_weight", *DAYS, "countries"]


class ChargesForm(TimedMixin, BilingualMixin, forms.ModelForm):
    """A charge per order and per item, free from a threshold on."""

    class Meta:
        model = get_model("shipping", "OrderAndItemCharges")
        fields = [*columns("name", "description"), *AMOUNTS, *DAYS, "countries"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name in AMOUNTS:
            self.fields[name].validators.append(MinValueValidator(0))
            self.fields[name].widget.attrs["min"] = 0
        self.fields["countries"].help_text = _("Leave empty to deliver to every country.")
