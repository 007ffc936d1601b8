"""No option twice in a group."""

from django.core.exceptions import ValidationError
from django.forms import inlineformset_factory
from django.utils.translation import gettext as _
from oscar.apps.dashboard.catalogue import formsets as core
from oscar.core.loading import get_model

from shop.dashboard.catalogue.forms import AttributeOptionForm

AttributeOption = get_model("catalogue", "AttributeOption")
AttributeOptionGroup = get_model("catalogue", "AttributeOptionGroup")


class UniqueOptionsFormSet(core.AttributeOptionFormSet):
    """No option twice in a group: the database would refuse it without saying where."""

    def clean(self):
        super().clean()
        seen = set()
        for form in self.forms:
            name = form.cleaned_data.get("option_en") if form.is_valid() else None
            if not name or form.cleaned_data.get("DELETE"):
                continue
            if name in seen:
                raise ValidationError(_("“%s” stands here twice.") % name)
            seen.add(name)


AttributeOptionFormSet = inlineformset_factory(
    AttributeOptionGroup,
    AttributeOption,
    form=AttributeOptionForm,
    formset=UniqueOptionsFormSet,
    extra=3,
)
