"""Widgets of the catalogue forms."""

from django.template.loader import render_to_string
from django.utils.safestring import mark_safe
from oscar.forms import widgets


class PictureInput(widgets.ImageInput):
    """Oscar's, drawn by a template of ours: a plain file field below the picture."""

    template_name = "oscar/dashboard/widgets/picture_input.html"

    def _render(self, template_name, context, renderer=None):
        """Find the template where pages are found; form renderers look in apps alone."""
        return mark_safe(render_to_string(template_name, context))  # noqa: S308  (a template)
