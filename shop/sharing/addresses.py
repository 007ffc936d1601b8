"""Which page of which site a request asks for: what the answer may depend on, and no more."""

import hashlib
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from django.conf import settings
from django.utils.http import urlencode
from django.utils.translation import get_language

from shop.htmx import is_swap
from shop.sharing.parts import token
from shop.sharing.store import key

MOST_PARAMETERS = 40
LONGEST_QUERY = 2000
_TRACKING = frozenset(("_ga", "fbclid", "gclid", "msclkid"))
_TARGET = re.compile(r"[\w-]{0,40}", re.ASCII)


@dataclass(frozen=True)
class Address:
    """``key`` names the page among those that are kept; ``part`` is htmx's target, or None."""

    key: str
    query: str
    part: str | None


def all_but_tracking(request) -> list[tuple[str, str]]:
    """The parameters of the address without those that advertisers add."""
    return [
        (name, value)
        for name, values in request.GET.lists()
        if not (name.startswith("utm_") or name in _TRACKING)
        for value in values
    ]


def only(*names):
    """Keeps these parameters alone: for views that read no others."""
    return lambda request: [(n, v) for n in names for v in request.GET.getlist(n)]


def address_of(request, parameters) -> Address | None:
    """None for what is not worth keeping: endless addresses, odd targets, anything but a GET."""
    asked = parameters(request)
    query = urlencode(sorted(asked, key=lambda one: one[0]))
    part = request.headers.get("HX-Target", "") if is_swap(request) else None
    is_odd = part is not None and not _TARGET.fullmatch(part)
    is_endless = len(asked) > MOST_PARAMETERS or len(query) > LONGEST_QUERY
    if is_odd or is_endless or request.method not in ("GET", "HEAD"):
        return None
    names = (request.scheme, request.get_host(), get_language(), request.path, query, str(part))
    digest = hashlib.sha256("\n".join((release(), *names)).encode()).hexdigest()[:40]
    return Address(key("page", digest), query, part)


@cache
def release() -> str:
    """Differs when templates, words, code or the secret do: no page of an earlier one is shown."""
    root = Path(settings.ROOT)
    files = [
        path
        for folder in ("templates", "locale", "shop", "content", "ml", "site/storefront")
        for path in (root / folder).rglob("*")
        if path.suffix in (".html", ".mo", ".py")
    ]
    stamps = sorted(f"{path.relative_to(root)} {path.stat().st_mtime_ns}" for path in files)
    return hashlib.sha256("\n".join((*stamps, *_static_files(), token())).encode()).hexdigest()


def _static_files():
    from django.contrib.staticfiles.storage import staticfiles_storage

    return [getattr(staticfiles_storage, "manifest_hash", "")]
