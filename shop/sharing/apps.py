from django.apps import AppConfig


class SharingConfig(AppConfig):
    """Pages that are the same for everyone, rendered once and kept in Redis."""

    name = "shop.sharing"
