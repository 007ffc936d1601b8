"""Checkout forms."""

from django import forms
from django.utils.translation import gettext_lazy as _
from oscar.apps.checkout import forms as oscar_forms
from oscar.core.loading import get_model

from shop.customer.address_form import AddressFields
from shop.payment.providers import available_providers, provider_for


class GatewayForm(oscar_forms.GatewayForm):
    """Who are you: Oscar's form in the shop's words."""

    CHOICES = (
        (oscar_forms.GatewayForm.GUEST, _("Go on as a guest")),
        (oscar_forms.GatewayForm.EXISTING, _("I have an account")),
        (oscar_forms.GatewayForm.NEW, _("Make an account first")),
    )
    username = forms.EmailField(
        label=_("Email"), widget=forms.EmailInput(attrs={"autocomplete": "email"})
    )
    options = forms.ChoiceField(
        widget=forms.RadioSelect, choices=CHOICES, initial=oscar_forms.GatewayForm.GUEST
    )


class ShippingAddressForm(AddressFields):
    """Where the parcel goes, with a word for the courier."""

    class Meta(AddressFields.Meta):
        model = get_model("order", "ShippingAddress")
        fields = [*AddressFields.Meta.fields, "notes"]
        labels = {**AddressFields.Meta.labels, "notes": _("A word for the courier")}
        widgets = {"notes": forms.Textarea(attrs={"rows": 2, "maxlength": 500})}
        help_texts = {"notes": ""}


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
