"""Widgets of the catalogue forms."""

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


class ProductSelect(core.ProductSelect):
    """Oscar's, which answers a product that is no number with an error page."""

    def optgroups(self, name, value, attrs=None):
        return super().optgroups(name, [one for one in value if str(one).isdecimal()], attrs)
