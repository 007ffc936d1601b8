"""Uploads as Django itself serves them."""

from pathlib import Path

import pytest
from django.conf import settings


@pytest.mark.parametrize(
    ("name", "kind", "disposition"),
    [
        ("cup.avif", "image/avif", "inline"),
        ("cup.jpg", "image/jpeg", "inline"),
        ("page.html", "text/html", "attachment"),
        ("drawing.svg", "image/svg+xml", "attachment"),
    ],
)
def test_pictures_are_shown_and_anything_else_is_only_saved(name, kind, disposition, client):
    Path(settings.MEDIA_ROOT, name).write_bytes(b"anything")

    response = client.get(f"/media/{name}")

    assert (response.status_code, response["Content-Type"]) == (200, kind)
    assert response["Content-Disposition"].split(";")[0] == disposition
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Content-Security-Policy"] == "default-src 'none'; sandbox"
