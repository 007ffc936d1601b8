from django.apps import apps as registry
from django.urls import include, path
from oscar.apps.dashboard import apps


class DashboardConfig(apps.DashboardConfig):
    """Oscar's dashboard with our own screens beside its own.

    The fork also makes Oscar look for ``dashboard.<app>.<module>`` classes in ``shop.dashboard``.
    """

    name = "shop.dashboard"

    def get_urls(self):
        outbox = registry.get_app_config("outbox_dashboard")
        return [*super().get_urls(), path("outbox/", include(outbox.urls[0]))]
