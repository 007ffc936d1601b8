from django.apps import apps as registry
from django.urls import include, path
from oscar.apps.dashboard import apps


class DashboardConfig(apps.DashboardConfig):
    """Oscar's dashboard with our own screens beside its own.

    The fork also makes Oscar look for ``dashboard.<app>.<module>`` classes in ``shop.dashboard``.
    """

    name = "shop.dashboard"

    def get_urls(self):
        ours = {name: registry.get_app_config(f"{name}_dashboard") for name in ("outbox", "search")}
        added = [path(f"{name}/", include(app.urls[0])) for name, app in ours.items()]
        return [*super().get_urls(), *added]
