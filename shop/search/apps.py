from django.urls import path
from oscar.apps.search import apps


class SearchConfig(apps.SearchConfig):
    """Search on PostgreSQL alone, in place of Oscar's Haystack views."""

    name = "shop.search"

    def ready(self):
        """Oscar's looks for Haystack's views here; there are none."""
        from shop.search.entries import portions, receivers  # noqa: F401

    def get_urls(self):
        from shop.search import views
        from shop.sharing.pages import shared_page

        return self.post_process_urls(
            [
                path(
                    "",
                    shared_page(views.search, seconds=60, after=views.note_search),
                    name="search",
                ),
                path("suggestions/", shared_page(views.suggest, seconds=60), name="suggest"),
                path("clicks/", views.click, name="click"),
            ]
        )
