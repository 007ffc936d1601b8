from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class OutboxConfig(AppConfig):
    """Facts that must go out after a commit, and their delivery."""

    name = "shop.outbox"

    def ready(self):
        autodiscover_modules("outbox_handlers")
