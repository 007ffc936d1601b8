"""Where a redirect may lead: to a page of this shop, and not round in circles."""

import re
from urllib.parse import parse_qs, unquote, urlsplit

from django.conf import settings
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import Resolver404, resolve
from django.utils.translation import gettext as _
from django.utils.translation import override
from oscar.core.loading import get_model
from wagtail.models import Site

from shop.catalogue.views import category_at
from shop.search.folding import folded

Product = get_model("catalogue", "Product")

# Browsers drop or turn round these before they read an address.
TRICKS = re.compile(r"[\s\\\x00-\x1f\x7f]")


def own_path(text: str, hosts: set[str]) -> str:
    """The path of an address on one of ``hosts``; raises ValidationError for any other."""
    text = text.strip()
    try:
        parts = urlsplit(text)
    except ValueError:
        parts = None
    if parts is None or TRICKS.search(text) or not _is_own(text, parts, hosts):
        raise ValidationError(_("Enter a path of this shop that begins with one “/”."))
    return parts._replace(scheme="", netloc="", path=parts.path or "/").geturl()


def _is_own(text, parts, hosts):
    if text.startswith("//") or parts.path.startswith("//"):
        return False
    if parts.scheme or parts.netloc:
        return parts.scheme in ("http", "https") and parts.netloc.lower() in hosts
    return parts.path.startswith("/")


def own_hosts(request) -> set[str]:
    """Where this shop is reached: by this request, and by the links in its mails."""
    return {request.get_host().lower(), urlsplit(settings.WAGTAILADMIN_BASE_URL).netloc.lower()}


def leads_somewhere(url: str) -> bool:
    """False where ``url`` is of no page, product, category or view, in any language."""
    path = unquote(urlsplit(url).path)
    if path.startswith((settings.MEDIA_URL, settings.STATIC_URL)):
        return True
    path = path if path.endswith("/") else f"{path}/"
    return any(_is_answered(path, language) for language, _name in settings.LANGUAGES)


def _is_answered(path, language):
    with override(language):
        try:
            match = resolve(path)
            if find := FOUND_BY.get(match.view_name):
                find(*match.args, **match.kwargs)
        except Http404:  # and Resolver404, which is one
            return False
    return True


def _page(path):
    site = get_object_or_404(Site.objects.select_related("root_page"), is_default_site=True)
    site.root_page.localized.specific.route(None, [part for part in path.split("/") if part])


def _product(pk, **_slug):
    get_object_or_404(Product, pk=pk, is_public=True)


def _category(category_slug):
    category_at(category_slug)


# Raise Http404 for what is not there.
FOUND_BY = {"wagtail_serve": _page, "catalogue:detail": _product, "catalogue:category": _category}


def leads_back(query: str, url: str, redirects: dict[str, str]) -> bool:
    """True when ``url`` searches for ``query`` again, at once or through other redirects."""
    met = {folded(query)}
    while url and (term := searched_at(url)) is not None:
        if term in met:
            return True
        met.add(term)
        url = redirects.get(term)
    return False


def searched_at(url: str) -> str | None:
    """The folded search that an address of this shop makes, if it makes one."""
    parts = urlsplit(url)
    for language, _name in settings.LANGUAGES:
        with override(language):
            try:
                view_name = resolve(parts.path).view_name
            except Resolver404:
                continue
        if view_name == "search:search":
            return folded(parse_qs(parts.query).get("q", [""])[-1])
    return None
