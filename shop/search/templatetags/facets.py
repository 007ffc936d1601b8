"""The options of facets: a list has dozens, so one is a format and not a template."""

from functools import lru_cache

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from shop.search.facets import Group, Option

register = template.Library()

REMEMBERED = 20_000
OPTION = (
    '<label class="option{none}" for="f-{id}"><input class="option__box" id="f-{id}" '
    'type="{kind}" name="{name}" value="{value}"{checked}>{swatch}'
    '<span class="option__label">{label}</span>'
    '<span class="option__number">{number}{more}</span></label>'
)
SWATCH = (
    '<svg class="swatch" viewBox="0 0 16 16" aria-hidden="true">'
    '<circle cx="8" cy="8" r="7.5" fill="{}"/></svg>'
)


@register.simple_tag
def option(option: Option, group: Group) -> SafeString:
    """One value with its box, its colour if it has one, and its number."""
    return _drawn(option, group.kind, group.is_capped)


@lru_cache(maxsize=REMEMBERED)
def _drawn(option, kind, is_capped):
    return format_html(
        OPTION,
        none="" if option.number else " option--none",
        id=option.id,
        kind=kind,
        name=option.name,
        value=option.value,
        checked=" checked" if option.is_on else "",
        swatch=format_html(SWATCH, option.swatch) if option.swatch else "",
        label=option.label,
        number=option.number,
        more="+" if is_capped else "",
    )
