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
from shop.dashboard.catalogue.widgets import PictureInput

Category = get_model("catalogue", "Category")
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
    """With the price before a sale, which must be above the price to be shown."""

    class Meta(core.StockRecordForm.Meta):
        fields = [*core.StockRecordForm.Meta.fields, "previous_price"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name in ("price", "previous_price"):
            self.fields[name].validators.append(MinValueValidator(0))
            self.fields[name].widget.attrs["min"] = 0


class ProductImageForm(core.ProductImageForm):
    original = PictureUploadField(label=_("Picture"), widget=PictureInput)


class ProductAttributesForm(BilingualMixin, core.ProductAttributesForm):
    class Meta(core.ProductAttributesForm.Meta):
        fields = [*columns("name"), "code", "type", "option_group", "required"]

    def clean_code(self):
        return self.cleaned_data.get("code") or core.slugify(self.cleaned_data.get("name_en") or "")


class AttributeOptionForm(BilingualMixin, core.AttributeOptionForm):
    class Meta(core.AttributeOptionForm.Meta):
        fields = columns("option")
