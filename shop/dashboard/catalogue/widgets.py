"""Widgets of the catalogue forms."""

from django.forms import TextInput
from django.template.loader import render_to_string
from django.utils.safestring import mark_safe
from oscar.apps.dashboard.catalogue import widgets as core
from oscar.forms import widgets


class PictureInput(widgets.ImageInput):
    """Oscar's, drawn by a template of ours: a plain file field below the picture."""

    template_name = "oscar/dashboard/widgets/picture_input.html"

    def _render(self, template_name, context, renderer=None):
        """Find the template where pages are found; form renderers look in apps alone."""
        return mark_safe(render_to_string(template_name, context))  # noqa: S308  (a template)


class SwatchInput(TextInput):
    """A colour as text, which may stay empty, with a picker beside it that fills it in."""

    template_name = "oscar/dashboard/widgets/swatch_input.html"

    def __init__(self, attrs=None):
        super().__init__({"pattern": "#[0-9a-fA-F]{6}", "placeholder": "#9c2f24", **(attrs or {})})

    def _render(self, template_name, context, renderer=None):
        return mark_safe(render_to_string(template_name, context))  # noqa: S308  (a template)


class ProductSelect(core.ProductSelect):
    """Oscar's, which answers a product that is no number with an error page."""

    def optgroups(self, name, value, attrs=None):
        return super().optgroups(name, [one for one in value if str(one).isdecimal()], attrs)
