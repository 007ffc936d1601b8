"""One view, one template, one named part: the same URL answers a swap and a whole page."""

from django.shortcuts import render
from django.utils.cache import patch_vary_headers

VARIES_ON = ["HX-Request", "HX-Boosted", "HX-History-Restore-Request", "HX-Target"]


def render_part(request, template, part, context, **kwargs):
    """Render ``part`` of ``template`` for an htmx swap, the whole page for anything else."""
    name = f"{template}#{part}" if is_swap(request) else template
    return vary_on_htmx(render(request, name, context, **kwargs))


def render_list(request, template, context):
    """Render a list whose template has the parts ``results`` and ``more``.

    ``more`` goes where the button for it was: the htmx target says so.
    """
    is_more = request.htmx and request.htmx.target == "more"
    return render_part(request, template, "more" if is_more else "results", context)


def is_swap(request):
    """True when a part is enough.

    Boosted visits and restored history (Back after the cache is gone) need the whole page.
    """
    htmx = request.htmx
    return bool(htmx and not (htmx.boosted or htmx.history_restore_request))


def vary_on_htmx(response):
    """Say that the answer depends on htmx's headers; returns ``response``."""
    patch_vary_headers(response, VARIES_ON)
    return response
