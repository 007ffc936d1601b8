"""Oscar's catalogue forms: texts in each language, checked pictures, the previous price."""

from django import forms
from django.core.validators import MinValueValidator
from django.utils.translation import gettext_lazy as _
from oscar.apps.dashboard.catalogue import forms as core
from oscar.core.loading import get_model
from treebeard.forms import movenodeform_factory

from shop.dashboard.bilingual import BilingualMixin, columns
from shop.dashboard.catalogue.text_attributes import TextAttributesMixin
from shop.dashboard.catalogue.uploads import PictureUploadField
from shop.dashboard.catalogue.widgets import PictureInput, SwatchInput
from shop.search.criteria import RESERVED

Category = get_model("catalogue", "Category")
StockRecord = get_model("partner", "StockRecord")
FACET_TYPES = ("option", "multi_option", "text", "boolean", "integer", "float")
META = columns("meta_title", "meta_description")
PLAIN = {name: forms.Textarea({"class": "no-widget-init", "rows": 3}) for name in META[2:]}


class SearchTextsMixin:
    """Texts for search engines stand on a page of their own; so does the slug."""

    seo_fields = [*META, "slug"]


class ProductForm(SearchTextsMixin, TextAttributesMixin, BilingualMixin, core.ProductForm):
    FIELD_FACTORIES = core.ProductForm.FIELD_FACTORIES | {
        "image": lambda attribute: PictureUploadField(
            label=attribute.name, required=attribute.required
        )
    }

    class Meta(core.ProductForm.Meta):
        fields = [
            *columns("title", "description"),
            "upc",
            "is_public",
            "is_discountable",
            "structure",
            "slug",
            *META,
        ]
        widgets = {"structure": forms.HiddenInput, **PLAIN}

    def __init__(self, *args, parent=None, **kwargs):
        super().__init__(*args, parent=parent, **kwargs)
        self.fields["title_en"].required = parent is None

    def delete_non_child_fields(self):
        super().delete_non_child_fields()
        for name in columns("description"):
            del self.fields[name]


class CategoryForm(
    SearchTextsMixin,
    BilingualMixin,
    core.SEOFormMixin,
    movenodeform_factory(
        Category,
        fields=[
            *columns("name", "description"),
            "image",
            "is_public",
            "exclude_from_menu",
            "slug",
            *META,
        ],
        exclude=["ancestors_are_public"],
        widgets=PLAIN,
    ),
):
    """Oscar's, whose base form is made anew because its fields are."""

    image = PictureUploadField(label=_("Image"), required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["slug"].required = False
        self.fields["slug"].help_text = _("Leave empty to make it from the name.")


class ProductSearchForm(forms.Form):
    q = forms.CharField(max_length=100, required=False, label=_("Title, UPC or SKU"))


class StockRecordForm(core.StockRecordForm):
    """With the price before a sale, which must be above the price to be shown.

    Orders write the same rows while somebody fills in this form: it writes back only the columns
    the person changed, and refuses a number in stock that is no longer what they were shown.
    """

    class Meta(core.StockRecordForm.Meta):
        fields = [*core.StockRecordForm.Meta.fields, "previous_price"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name in ("price", "previous_price"):
            self.fields[name].validators.append(MinValueValidator(0))
            self.fields[name].widget.attrs["min"] = 0
        if "num_in_stock" in self.fields:
            self.fields["num_in_stock"].show_hidden_initial = True

    def clean_num_in_stock(self):
        """Reads the number under a lock, so that it stays until the transaction ends."""
        wanted = self.cleaned_data["num_in_stock"]
        if not self.instance.pk or "num_in_stock" not in self.changed_data:
            return wanted
        records = StockRecord.objects.select_for_update()
        now = records.values_list("num_in_stock", flat=True).get(pk=self.instance.pk)
        hidden = self.add_initial_prefix("num_in_stock")
        shown = self.data.get(hidden, self.initial["num_in_stock"])
        if str(now) == str(shown):
            return wanted
        self.data = self.data.copy()
        self.data[hidden] = now  # they are told now, and may send it again
        told = _("The stock changed to %(number)s while you were here.")
        raise forms.ValidationError(told, params={"number": now})

    def save(self, commit=True):
        if not (commit and self.instance.pk) or self.errors:
            return super().save(commit)
        columns_changed = [name for name in self.changed_data if name in self._meta.fields]
        self.instance.save(update_fields=[*columns_changed, "date_updated"])
        return self.instance


class ProductImageForm(core.ProductImageForm):
    original = PictureUploadField(label=_("Picture"), widget=PictureInput)


class ProductAttributesForm(BilingualMixin, core.ProductAttributesForm):
    class Meta(core.ProductAttributesForm.Meta):
        fields = [*columns("name"), "code", "type", "option_group", "required", "is_facet"]

    def clean_code(self):
        return self.cleaned_data.get("code") or core.slugify(self.cleaned_data.get("name_en") or "")

    def clean(self):
        super().clean()
        if not self.cleaned_data.get("is_facet"):
            return
        if self.cleaned_data.get("type") not in FACET_TYPES:
            self.add_error("is_facet", _("Lists cannot be narrowed by this type."))
        if self.cleaned_data.get("code") in RESERVED:
            self.add_error("code", _("Lists use this word themselves. Choose another code."))


class AttributeOptionForm(BilingualMixin, core.AttributeOptionForm):
    class Meta(core.AttributeOptionForm.Meta):
        fields = [*columns("option"), "swatch"]
        widgets = {"swatch": SwatchInput}
