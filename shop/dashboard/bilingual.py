"""Forms that show a translated text once per language, side by side and clearly labelled."""

from django.conf import settings
from modeltranslation.translator import translator

LANGUAGES = dict(settings.LANGUAGES)


def columns(*names):
    """``columns("title")`` is ``["title_en", "title_vi"]``: one column per language."""
    return [f"{name}_{code}" for name in names for code in LANGUAGES]


class BilingualMixin:
    """Label the translated fields of a ModelForm; the shop's language holds what is required.

    The template finds the language as ``field.field.language``; browsers spell-check by ``lang``.
    """

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        options = translator.get_options_for_model(self._meta.model)
        for name in options.fields:
            original = self._meta.model._meta.get_field(name)
            for code in LANGUAGES:
                if field := self.fields.get(f"{name}_{code}"):
                    self._dress(field, original, code)

    def _dress(self, field, original, code):
        field.label = original.verbose_name
        field.help_text = original.help_text
        field.language = code
        field.language_name = LANGUAGES[code]
        field.required = not original.blank and code == settings.LANGUAGE_CODE
        field.widget.attrs["lang"] = code
