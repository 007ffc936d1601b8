"""One view, one template, one named part: the same URL answers a swap and a whole page."""

from django.shortcuts import render
from django.utils.cache import patch_vary_headers


def render_part(request, template, part, context, **kwargs):
    """Render ``part`` of ``template`` for an htmx swap, the whole page for anything else."""
    name = f"{template}#{part}" if is_swap(request) else template
    return vary_on_htmx(render(request, name, context, **kwargs))


def is_swap(request):
    """True when a part is enough.

    Boosted visits and restored history (Back after the cache is gone) need the whole page.
    """
    htmx = request.htmx
    return bool(htmx and not (htmx.boosted or htmx.history_restore_request))


def vary_on_htmx(response):
    """Say that the answer depends on htmx's headers; returns ``response``."""
    patch_vary_headers(response, ["HX-Request", "HX-Boosted", "HX-History-Restore-Request"])
    return response
