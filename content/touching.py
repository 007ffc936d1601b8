"""Which kept pages a change to a Wagtail page makes old, and what a page is made of."""

from shop.sharing.stamps import depends_on, touch


def note_what_is_served(page) -> None:
    """Say what ``page``, which is about to be served, is made of."""
    depends_on(f"page:{page.pk}", *getattr(page.specific_deferred, "made_of", ()))


def page_changed(page) -> None:
    """It, the page above that lists it, its translations that link to it, and the menu."""
    others = page.get_translations().values_list("pk", flat=True)
    parent = page.get_parent()
    above = [parent.pk] if parent else []
    touch("menu", *(f"page:{key}" for key in (page.pk, *above, *others)))
