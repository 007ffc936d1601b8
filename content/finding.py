"""Pages that the shop's search finds: put in when published, taken out when not."""

from django.db.models import Model
from wagtail.models import Page

from content.pages.content import ContentPage
from shop.search.models import Place
from shop.search.places import put_place, remove_place

LONGEST_TEXT = 20_000  # characters that are searched


def put_page(page: Page) -> None:
    """Let search find ``page`` in its language while anybody may read it."""
    url = page.get_url()
    if not page.live or page.get_view_restrictions().exists() or not url:
        remove_page(page)
        return
    put_place(
        Place.PAGE,
        page.pk,
        page.locale.language_code,
        title=page.title,
        url=url,
        text=text_of(page),
    )


def put_pages() -> None:
    """All of them anew."""
    for page in ContentPage.objects.select_related("locale").iterator(chunk_size=200):
        put_page(page)


def remove_page(page: Model) -> None:
    """Let search find ``page`` no more."""
    remove_place(Place.PAGE, page.pk)


def text_of(page) -> str:
    """Its introduction and the words of its body."""
    body = " ".join(page.body.stream_block.get_searchable_content(page.body))
    return " ".join([page.introduction, page.search_description, body])[:LONGEST_TEXT]
