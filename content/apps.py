from django.apps import AppConfig


class ContentConfig(AppConfig):
    """Pages, blocks and menus that editors keep in Wagtail."""

    name = "content"
