"""Icons and stars, drawn from one sprite."""

from functools import lru_cache

from django import template
from django.templatetags.static import static
from django.utils.formats import number_format
from django.utils.html import format_html
from django.utils.translation import gettext as _

register = template.Library()

STAR_WIDTH = 24


@register.simple_tag
def icon(name, css_class=""):
    """A symbol of ``static/icons/sprite.svg``; it decorates, the words stand beside it."""
    return _icon(name, css_class, static("icons/sprite.svg"))


@register.simple_tag
def stars(score):
    """Five stars filled up to ``score`` (0 to 5, fractions too), read out as one sentence."""
    known = float(score or 0)
    return format_html(
        '<svg class="rating__stars" viewBox="0 0 {full} 24" role="img" aria-label="{label}">'
        '<use href="{sprite}#stars" width="{full}" height="24" class="rating__off"/>'
        '<svg width="{filled}" height="24">'
        '<use href="{sprite}#stars" width="{full}" height="24" class="rating__on"/></svg></svg>',
        full=5 * STAR_WIDTH,
        filled=round(known * STAR_WIDTH),
        label=_("%(score)s out of 5 stars") % {"score": number_format(round(known, 1), 1)},
        sprite=static("icons/sprite.svg"),
    )


@lru_cache
def _icon(name, css_class, sprite):
    return format_html(
        '<svg class="icon {}" aria-hidden="true" focusable="false"><use href="{}#{}"/></svg>',
        css_class,
        sprite,
        name,
    )
