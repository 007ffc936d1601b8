"""Views whose page is the same for everyone: rendered once for nobody, kept, filled on the way out.

What is kept cannot hold anything personal, because it is rendered for a request without cookies,
user, session, basket and messages (``nobody``). What differs stands in parts (``parts``), drawn
for each visitor.
"""

import hashlib
import json
from functools import wraps

from django.conf import settings
from django.http import HttpResponse
from django.utils.cache import get_conditional_response, patch_vary_headers

from shop.htmx import VARIES_ON
from shop.sharing import parts, shelf
from shop.sharing.addresses import address_of, all_but_tracking
from shop.sharing.encodings import ENCODINGS, accepted, packed, quickly_packed
from shop.sharing.nobody import left_traces, stand_in
from shop.sharing.stamps import collected
from shop.sharing.store import Away

NOT_KEPT = {"content-length", "vary", "etag", "cache-control", "content-encoding"}


def shared_page(view, *, parameters=all_but_tracking, seconds=None, after=None):
    """Serve ``view`` from the shelf while nothing that its page is made of was touched.

    ``parameters(request)`` are those of the address that it reads. ``after(request, facts)`` is
    called with each answer: ``facts`` is the attribute of that name that the view put on its
    response. Whatever is no plain page (a redirect, an error, something of one visitor's) and
    whatever staff ask for comes from ``view`` itself, as if this were not here.
    """

    @wraps(view)
    def shared(request, *args, **kwargs):
        is_shared = settings.SHARED_PAGE_SECONDS and not _is_staff(request)
        address = address_of(request, parameters) if is_shared else None
        page = address and _page(request, address, view, args, kwargs, seconds)
        if not page:
            response = view(request, *args, **kwargs)
            facts = getattr(response, "facts", None)
        else:
            response, facts = _answer(request, page), page.head["facts"]
        if after and facts is not None and request.method == "GET":
            after(request, facts)
        return response

    return shared


def _is_staff(request):
    return settings.SESSION_COOKIE_NAME in request.COOKIES and request.user.is_staff


def _page(request, address, view, args, kwargs, seconds):
    """The page for this visitor, from the shelf or put there; None when it is not to be shared."""
    encoding = accepted(request)
    try:
        found = shelf.look(address, encoding, parts.brought(request))
    except Away:
        return None
    if found.kind == "missing":
        return _made(request, address, found.clock, view, args, kwargs, seconds)
    return found if found.kind in ("public", "shell") else None


def _made(request, address, clock, view, args, kwargs, seconds):
    nobody = stand_in(request, address.query, address.part)
    try:
        with collected() as tags:
            tags.add("menu")  # each page has it
            response = view(nobody, *args, **kwargs)
            response = response.render() if hasattr(response, "render") else response
    except BaseException:
        shelf.refuse(address)
        raise
    if not _is_page(response) or left_traces(nobody):
        shelf.refuse(address)
        return None
    shell = response.content
    head = _head(response)
    cookies = {cookie for name in parts.names_in(shell) for cookie in parts.PARTS[name].cookies}
    public = parts.fill(shell, nobody)
    fields = {
        "cookies": f" {' '.join(sorted(cookies))} ",
        "head": json.dumps(head),
        "shell": shell,
        **{encoding: packed(public, encoding) for encoding in ENCODINGS},
    }
    shelf.keep(address, clock, tags, seconds or settings.SHARED_PAGE_SECONDS, fields)
    if cookies & set(parts.brought(request)):
        return shelf.Found("shell", head, shell)
    return shelf.Found("public", head, fields[accepted(request)])


def _is_page(response):
    is_plain = response.status_code == 200 and not response.streaming and not response.cookies
    return is_plain and response.get("Content-Type", "").startswith("text/html")


def _head(response):
    """What is kept beside the page: its headers, and the facts that the view told."""
    headers = {n: v for n, v in response.items() if n.lower() not in NOT_KEPT}
    return {"headers": headers, "facts": getattr(response, "facts", None)}


def _answer(request, page):
    if page.kind == "public":
        body, encoding = page.body, accepted(request)
        lasting = "public, max-age=0, must-revalidate"
    else:
        body, encoding = quickly_packed(parts.fill(page.body, request), request)
        lasting = "private, no-cache"
    response = HttpResponse(body, headers=page.head["headers"] | {"Cache-Control": lasting})
    if encoding != "identity":
        response.headers["Content-Encoding"] = encoding
    response.headers["ETag"] = f'"{hashlib.sha256(body).hexdigest()[:32]}"'
    patch_vary_headers(response, ["Cookie", "Accept-Encoding", *VARIES_ON])
    return get_conditional_response(request, etag=response["ETag"], response=response)
