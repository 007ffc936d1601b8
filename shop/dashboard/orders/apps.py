from django.urls import path
from oscar.apps.dashboard.orders import apps
from oscar.core.loading import get_class


class OrdersDashboardConfig(apps.OrdersDashboardConfig):
    """Oscar's order screens and the one address that moves an order."""

    name = "shop.dashboard.orders"

    def configure_permissions(self):
        super().configure_permissions()
        permission = get_class("dashboard.permissions", "DashboardPermission")
        self.permissions_map["order-status"] = (
            permission.get("order", "view_order", "change_order"),
            permission.partner_dashboard_access,
        )

    def get_urls(self):
        from shop.dashboard.orders import views

        status = path("<str:number>/status/", views.move_order, name="order-status")
        return [*super().get_urls(), *self.post_process_urls([status])]
