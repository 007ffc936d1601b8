from django.urls import path
from oscar.apps.dashboard.shipping import apps
from oscar.core.loading import get_class


class ShippingDashboardConfig(apps.ShippingDashboardConfig):
    """Oscar's weight-based methods, and the charges per order and item that the shop uses."""

    name = "shop.dashboard.shipping"

    def configure_permissions(self):
        super().configure_permissions()
        permission = get_class("dashboard.permissions", "DashboardPermission")
        for screen, *rights in (
            ("list", "view"),
            ("create", "view", "add"),
            ("update", "view", "change"),
            ("delete", "view", "delete"),
        ):
            codenames = [f"{right}_orderanditemcharges" for right in rights]
            self.permissions_map[f"shipping-charges-{screen}"] = permission.get(
                "shipping", *codenames
            )

    def get_urls(self):
        from shop.dashboard.shipping import views

        screens = {
            "": ("list", views.ChargesListView),
            "create/": ("create", views.ChargesCreateView),
            "<int:pk>/": ("update", views.ChargesUpdateView),
            "<int:pk>/delete/": ("delete", views.ChargesDeleteView),
        }
        charges = [
            path(address, view.as_view(), name=f"shipping-charges-{screen}")
            for address, (screen, view) in screens.items()
        ]
        return [*super().get_urls(), *self.post_process_urls(charges)]
