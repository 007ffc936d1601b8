from django.apps import AppConfig


class ContentConfig(AppConfig):
    """Pages, blocks and menus that editors keep in Wagtail."""

    name = "content"

    def ready(self):
        from content import receivers  # noqa: F401
        from content.finding import put_pages
        from shop.search import places

        places.others.append(put_pages)
