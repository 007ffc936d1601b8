"""How each language of the shop is searched: PostgreSQL's dictionary for it, if it has one."""

from django.conf import settings

LANGUAGES = tuple(settings.MODELTRANSLATION_LANGUAGES)
DEFAULT = settings.MODELTRANSLATION_DEFAULT_LANGUAGE
# Others, Vietnamese among them, have no stems to find: their words are compared as they are.
DICTIONARIES = {
    "da": "danish",
    "de": "german",
    "en": "english",
    "es": "spanish",
    "fi": "finnish",
    "fr": "french",
    "it": "italian",
    "nl": "dutch",
    "no": "norwegian",
    "pt": "portuguese",
    "sv": "swedish",
}


def dictionary(language: str) -> str:
    """The name of PostgreSQL's text search configuration for ``language``."""
    return DICTIONARIES.get(language.partition("-")[0], "simple")


def spoken(language: str | None) -> str:
    """``language`` if the shop speaks it, else the shop's own."""
    return language if language in LANGUAGES else DEFAULT
