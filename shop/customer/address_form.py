"""An address as people write it; the checkout's form can build on it."""

import phonenumbers
from django import forms
from django.utils.translation import gettext_lazy as _
from oscar.core.loading import get_model
from phonenumber_field.phonenumber import PhoneNumber

from shop.payment.cardnumbers import refuse_card_numbers

Country = get_model("address", "Country")
UserAddress = get_model("address", "UserAddress")

# Oscar's are older than Vietnam's five digits of 2018.
POSTCODES = {**UserAddress.POSTCODES_REGEX, "VN": r"^[0-9]{5,6}$"}
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


class AddressFields(forms.ModelForm):
    """Names, street, city, country we deliver to, and a phone number written the local way."""

    phone_number = forms.CharField(
        label=_("Phone number"),
        required=False,
        max_length=32,
        help_text=_("For the courier. Such as 0912 345 678, or +84 912 345 678."),
        widget=forms.TextInput(attrs={"type": "tel"}),
    )

    class Meta:
        fields = list(AUTOCOMPLETE)
        labels = {
            "line1": _("Street and number"),
            "line2": _("Flat, building, ward"),
            "line4": _("City or district"),
            "state": _("Province or state"),
            "postcode": _("Postcode"),
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name in ("first_name", "last_name", "line1", "line4", "country"):
            self.fields[name].required = True
        for name, value in AUTOCOMPLETE.items():
            self.fields[name].widget.attrs["autocomplete"] = value
        self.fields["postcode"].widget.attrs["inputmode"] = "text"
        self._offer_countries()
        for field in self.fields.values():
            if isinstance(field, forms.CharField):
                field.validators.append(refuse_card_numbers)

    def clean(self):
        cleaned = super().clean()
        written, country = cleaned.pop("phone_number", ""), cleaned.get("country")
        if country:
            cleaned["phone_number"] = self._phone(written, country) if written else ""
        return cleaned

    def _post_clean(self):
        self.instance.POSTCODES_REGEX = POSTCODES
        super()._post_clean()
        del self.instance.POSTCODES_REGEX

    def _offer_countries(self):
        country = self.fields["country"]
        country.queryset = Country.objects.filter(is_shipping_country=True)
        country.empty_label = None
        if not self.instance.country_id:
            self.initial.setdefault("country", country.queryset.first())

    def _phone(self, written, country):
        try:
            number = PhoneNumber.from_string(written, region=country.code)
        except phonenumbers.NumberParseException:
            number = None
        if number is None or not number.is_valid():
            self.add_error(
                "phone_number",
                _("This is no phone number in %(country)s. Write another country's with + first.")
                % {"country": country},
            )
        return number


class AddressForm(AddressFields):
    """An address of a person's address book."""

    class Meta(AddressFields.Meta):
        model = UserAddress

    def __init__(self, user, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.instance.user = user
