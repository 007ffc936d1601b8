"""The page one is on, in the shop's other languages, by real addresses."""

from dataclasses import dataclass

from django import template
from django.conf import settings
from django.urls import translate_url
from django.utils.translation import get_language

register = template.Library()


@dataclass(frozen=True)
class LanguageLink:
    """One language of the switch; ``url`` is this page in it, ``address`` with the host before."""

    code: str
    name: str
    url: str
    address: str
    is_current: bool


@register.simple_tag(takes_context=True)
def language_links(context) -> list[LanguageLink]:
    """Links to this page in each language.

    A Wagtail page leads to its translation or, where there is none, to that language's front
    page; any other address is translated as Django spells it. No cookie is needed.
    """
    request = context.get("request")
    if request is None:
        return _links(context)
    if not hasattr(request, "language_links"):
        request.language_links = _links(context)  # head, header, menu and footer ask for them
    return request.language_links


def _links(context):
    request, links = context.get("request"), []
    for code, name in settings.LANGUAGES:
        url = _address(context, code)
        address = request.build_absolute_uri(url) if request else url
        links.append(LanguageLink(code, name, url, address, is_current=code == get_language()))
    return links


def _address(context, code):
    request = context.get("request")
    if request is None:
        return translate_url("/", code)
    page = context.get("page")
    if hasattr(page, "get_translations") and code != page.locale.language_code:
        return _translation_address(page, code, request)
    return translate_url(request.get_full_path(), code)


def _translation_address(page, code, request):
    translation = page.get_translations().live().filter(locale__language_code=code).first()
    return (translation and translation.get_url(request)) or translate_url("/", code)
