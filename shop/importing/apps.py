from django.apps import AppConfig


class ImportingConfig(AppConfig):
    """``import_products`` and ``import_orders``: real files into the shop."""

    name = "shop.importing"
