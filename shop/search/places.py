"""Categories and pages as search finds them; the upper floor puts its pages in here."""

from collections.abc import Callable

from django.core.cache import cache
from django.db import connection
from django.urls import reverse
from django.utils import translation
from oscar.core.loading import get_model

from shop.search.folding import folded
from shop.search.languages import LANGUAGES, dictionary
from shop.search.models import Place
from shop.search.reading import as_read
from shop.sharing.stamps import touch

Category = get_model("catalogue", "Category")
others: list[Callable[[], None]] = []  # each puts in all that an upper floor has


def put_place(kind: str, key: int, language: str, *, title: str, url: str, text: str = "") -> None:
    """Let search find a category or page, by its title and by the words of ``text``."""
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO search_place (kind, key, language, title, url, folded_title, vector) "
            "VALUES (%(kind)s, %(key)s, %(language)s, %(title)s, %(url)s, %(folded)s, "
            "setweight(to_tsvector(%(dictionary)s, %(folded)s), 'A') "
            "|| setweight(to_tsvector('simple', %(folded)s), 'A') "
            "|| setweight(to_tsvector(%(dictionary)s, %(text)s), 'D')) "
            "ON CONFLICT (kind, key, language) DO UPDATE SET title = excluded.title, "
            "url = excluded.url, folded_title = excluded.folded_title, vector = excluded.vector",
            {
                "kind": kind,
                "key": key,
                "language": language,
                "title": title,
                "url": url,
                "folded": folded(title),
                "text": folded(text),
                "dictionary": dictionary(language),
            },
        )
    touch("places")


def remove_place(kind: str, key: int, language: str | None = None) -> None:
    """Let search find it no more, in one language or in any."""
    found = Place.objects.filter(kind=kind, key=key)
    (found.filter(language=language) if language else found).delete()
    touch("places")


def put_all() -> None:
    """Put in every category, and whatever the upper floors have."""
    for category in Category.objects.order_by("path"):
        put_category(category)
    for put in others:
        put()


def put_category(category) -> None:
    """A category in each language, while it is public."""
    if not (category.is_public and category.ancestors_are_public):
        remove_place(Place.CATEGORY, category.pk)
        return
    slugs = "/".join(one.slug for one in category.get_ancestors_and_self())
    for language in LANGUAGES:
        with translation.override(language):
            put_place(
                Place.CATEGORY,
                category.pk,
                language,
                title=category.name,
                url=reverse("catalogue:category", kwargs={"category_slug": slugs}),
                text=as_read(category.description or ""),
            )


def forget_addresses(categories) -> None:
    """Oscar keeps each category's slugs in the cache and does not notice when one changes."""
    keys = []
    for language in LANGUAGES:
        with translation.override(language):
            keys += [category.get_url_cache_key() for category in categories]
    cache.delete_many(keys)
