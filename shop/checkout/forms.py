"""Checkout forms."""

from django import forms
from django.utils.translation import gettext_lazy as _
from oscar.apps.checkout import forms as oscar_forms

from shop.payment.providers import available_providers, provider_for


class ShippingAddressForm(oscar_forms.ShippingAddressForm):
    """Where the parcel goes; browsers may fill it in."""

    AUTOCOMPLETE = {
        "first_name": "given-name",
        "last_name": "family-name",
        "line1": "address-line1",
        "line2": "address-line2",
        "line4": "address-level2",
        "state": "address-level1",
        "postcode": "postal-code",
        "country": "country",
        "phone_number": "tel",
    }

    class Meta(oscar_forms.ShippingAddressForm.Meta):
        fields = [
            "first_name",
            "last_name",
            "line1",
            "line2",
            "line4",
            "state",
            "postcode",
            "country",
            "phone_number",
            "notes",
        ]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name, token in self.AUTOCOMPLETE.items():
            if name in self.fields:
                self.fields[name].widget.attrs["autocomplete"] = f"shipping {token}"


class PaymentForm(forms.Form):
    """The way to pay, and what the chosen provider needs to know. Nothing of it is stored."""

    provider = forms.ChoiceField(label=_("Way to pay"), widget=forms.RadioSelect)
    card_number = forms.CharField(label=_("Card number"), required=False, max_length=32)
    card_expiry = forms.CharField(label=_("Valid until (MM/YY)"), required=False, max_length=10)
    card_code = forms.CharField(label=_("Security code"), required=False, max_length=6)

    def __init__(self, *args, total=None, **kwargs):
        super().__init__(*args, **kwargs)
        self.providers = available_providers(total)
        self.fields["provider"].choices = [(one.code, one.name) for one in self.providers]
        if len(self.providers) == 1:
            self.initial.setdefault("provider", self.providers[0].code)
        for name, token in (("number", "cc-number"), ("expiry", "cc-exp"), ("code", "cc-csc")):
            self.fields[f"card_{name}"].widget.attrs.update(
                {"autocomplete": token, "inputmode": "text" if name == "expiry" else "numeric"}
            )

    @property
    def asks_for_card(self):
        """True when a provider on offer needs the card fields."""
        return any(provider.fields for provider in self.providers)

    def clean(self):
        cleaned = super().clean()
        if code := cleaned.get("provider"):
            for name, error in provider_for(code).validate(cleaned).items():
                self.add_error(name, error)
        return cleaned

    def forget_card(self):
        """Blank the card fields before the form is drawn again: no number travels back."""
        self.data = self.data.copy()
        for name in ("card_number", "card_code"):
            self.data[name] = ""
