"""One view, one template, one named part: the same URL answers a swap and a whole page."""

from django.shortcuts import render
from django.utils.cache import patch_vary_headers


def render_part(request, template, part, context, **kwargs):
    """Render ``part`` of ``template`` for an htmx swap, the whole page for anything else.

    Boosted visits and restored history (Back after the cache is gone) need the whole page.
    """
    htmx = request.htmx
    swap = htmx and not (htmx.boosted or htmx.history_restore_request)
    response = render(request, f"{template}#{part}" if swap else template, context, **kwargs)
    patch_vary_headers(response, ["HX-Request", "HX-Boosted", "HX-History-Restore-Request"])
    return response
