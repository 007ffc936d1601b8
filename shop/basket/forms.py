"""What a shopper may ask of the basket, and the reasons for saying no."""

from django import forms
from django.conf import settings
from django.utils.timezone import now
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from oscar.apps.basket import forms as oscar_forms


class AddToBasketForm(oscar_forms.AddToBasketForm):
    """Oscar's; a refusal stands at the quantity and says how many are left."""

    def clean_quantity(self):
        """Whether there is room and stock for it is seen in ``clean``, with the variant known."""
        return self.cleaned_data["quantity"]

    def clean(self):
        if self.errors:
            return self.cleaned_data
        info = self.basket.strategy.fetch_for_product(self.product)
        held = self.basket.quantity_of(info.stockrecord)
        permitted, reason = info.availability.is_purchase_permitted(
            held + self.cleaned_data["quantity"]
        )
        if not permitted:
            self.add_error("quantity", _with_held(reason, held))
            return self.cleaned_data
        refuse_too_many(self.basket, self.cleaned_data["quantity"])
        if self.basket.currency not in (None, info.price.currency):
            raise forms.ValidationError(
                _("This is sold in another currency than what is in your basket.")
            )
        return self.cleaned_data


class SimpleAddToBasketForm(oscar_forms.SimpleAddToBasketMixin, AddToBasketForm):
    """One of it, without a field to say so."""


class LineForm(forms.Form):
    """How many of one basket line; ``line`` is as ``Basket.all_lines`` loaded it."""

    quantity = forms.IntegerField(
        label=_("Quantity"),
        min_value=1,
        error_messages={
            "min_value": _("Enter 1 or more. To take it out, choose Remove."),
            "invalid": _("Enter a whole number."),
        },
        widget=forms.NumberInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
    )

    def __init__(self, line, data=None):
        self.line = line
        super().__init__(data, initial={"quantity": line.quantity}, auto_id=f"line-{line.pk}-%s")

    def clean_quantity(self):
        quantity = self.cleaned_data["quantity"]
        twins = sum(
            other.quantity
            for other in self.line.basket.all_lines()
            if other.stockrecord_id == self.line.stockrecord_id and other.pk != self.line.pk
        )
        permitted, reason = self.line.purchase_info.availability.is_purchase_permitted(
            twins + quantity
        )
        if not permitted:
            raise forms.ValidationError(_with_held(reason, twins))
        refuse_too_many(self.line.basket, quantity - self.line.quantity)
        return quantity

    def save(self):
        self.line.quantity = self.cleaned_data["quantity"]
        same = type(self.line).objects.filter(pk=self.line.pk)
        same.update(quantity=self.line.quantity, date_updated=now())
        return self.line


class VoucherForm(forms.Form):
    """A code as people type it: any case, spaces around it."""

    code = forms.CharField(
        label=_("Voucher code"),
        max_length=128,
        error_messages={"required": _("Enter the code of your voucher.")},
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "characters"}),
    )

    def __init__(self, data=None):
        super().__init__(data, auto_id="voucher-%s")

    def clean_code(self):
        return self.cleaned_data["code"].strip().upper()


def refuse_too_many(basket, added: int) -> None:
    """Raise ``ValidationError`` when ``added`` more items go over what one basket holds."""
    most = settings.OSCAR_MAX_BASKET_QUANTITY_THRESHOLD
    if most and basket.num_items + added > most:
        raise forms.ValidationError(
            _("One order holds at most %(most)d items."), params={"most": most}
        )


def _with_held(reason, held: int):
    if not held:
        return reason
    return "{} {}".format(
        reason,
        ngettext(
            "%(count)d is in your basket already.", "%(count)d are in your basket already.", held
        )
        % {"count": held},
    )
