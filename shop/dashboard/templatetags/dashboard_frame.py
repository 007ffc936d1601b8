"""What the frame of the dashboard shows: side navigation, status names, money."""

from django import template
from django.utils.html import format_html
from oscar.core.loading import get_class

from shop.dashboard.orders import statuses

register = template.Library()


@register.simple_tag(takes_context=True)
def side_navigation(context):
    """Nodes the user may open; the one whose address fits the page best is ``is_current``."""
    request = context["request"]
    nodes = get_class("dashboard.menu", "get_nodes")(request.user)
    leaves = [leaf for node in nodes for leaf in (node.children or [node])]
    fitting = [leaf for leaf in leaves if request.path.startswith(leaf.url)]
    current = max(fitting, key=lambda leaf: len(leaf.url), default=None)
    for leaf in leaves:
        leaf.is_current = leaf is current
    for node in nodes:
        node.holds_current = any(leaf is current for leaf in node.children)
    return nodes


@register.filter
def status_name(status):
    return statuses.label(status)


@register.simple_tag
def status_badge(status):
    """An order's status as a coloured word."""
    return format_html(
        '<span class="status status--{}">{}</span>', status.lower(), statuses.label(status)
    )
