"""Product attributes that hold text, once per language."""

from copy import deepcopy

from django.conf import settings
from django.utils.translation import gettext as _
from oscar.core.loading import get_model

from shop.dashboard.bilingual import LANGUAGES

ProductAttributeValue = get_model("catalogue", "ProductAttributeValue")
OTHERS = [code for code in LANGUAGES if code != settings.LANGUAGE_CODE]


class TextAttributesMixin:
    """``attr_glaze`` is in the shop's language; ``attr_glaze_vi`` beside it in another.

    Oscar reads and writes a value in the language of the moment; here the columns are meant.
    """

    def add_attribute_fields(self, product_class, is_parent=False):
        super().add_attribute_fields(product_class, is_parent)
        texts = product_class.attributes.filter(type="text").values_list("code", flat=True)
        self.text_names = {f"attr_{code}": code for code in texts}
        stored = self._stored_texts()
        for name in list(self.fields):
            field = self.fields.pop(name)  # and back at the end: pairs stay together
            self.fields[name] = field
            if name in self.text_names:
                self._add_languages(name, field, stored.get(self.text_names[name], {}))

    def _add_languages(self, name, field, stored):
        for language in OTHERS:
            translation = self.fields[f"{name}_{language}"] = deepcopy(field)
            translation.required = False
            self._dress_attribute(translation, language)
            self.initial[f"{name}_{language}"] = stored.get(language)
        self._dress_attribute(field, settings.LANGUAGE_CODE)
        self.initial[name] = stored.get(settings.LANGUAGE_CODE)

    def _dress_attribute(self, field, language):
        field.language = language
        field.language_name = LANGUAGES[language]
        field.widget.attrs["lang"] = language

    def _stored_texts(self):
        """``{"glaze": {"en": "Celadon", "vi": "Men ngọc"}}`` of the product that is edited."""
        if not self.instance.pk:
            return {}
        rows = self.instance.attribute_values.select_related("attribute")
        return {
            row.attribute.code: {code: getattr(row, f"value_text_{code}") for code in LANGUAGES}
            for row in rows
        }

    def clean(self):
        cleaned = super().clean()
        for name in self.text_names:
            translated = any(self.cleaned_data.get(f"{name}_{code}") for code in OTHERS)
            if translated and not self.cleaned_data.get(name) and name not in self.errors:
                self.add_error(name, _("Fill this in too: it is shown where a translation is not."))
        return cleaned

    def save(self, commit=True):
        product = super().save(commit)
        for name, code in self.text_names.items():
            texts = {settings.LANGUAGE_CODE: self.cleaned_data.get(name)}
            texts |= {language: self.cleaned_data.get(f"{name}_{language}") for language in OTHERS}
            ProductAttributeValue.objects.filter(product=product, attribute__code=code).update(
                **{f"value_text_{language}": text or None for language, text in texts.items()}
            )
        return product
