"""Uploads, for a shop without a proxy that serves them."""

import mimetypes

from django.conf import settings
from django.http import HttpResponse
from django.views.static import serve

PICTURES = {"image/avif", "image/gif", "image/jpeg", "image/png", "image/webp"}
for _kind in ("avif", "webp"):  # not known to every Python
    mimetypes.add_type(f"image/{_kind}", f".{_kind}")


def media(request, path: str) -> HttpResponse:
    """Pictures are shown; anything else (a page, a drawing with scripts) is only saved."""
    response = serve(request, path, settings.MEDIA_ROOT)
    if response.get("Content-Type") not in PICTURES:
        response["Content-Disposition"] = "attachment"
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response["X-Content-Type-Options"] = "nosniff"
    return response
