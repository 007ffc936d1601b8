from django.urls import path
from oscar.core.application import OscarDashboardConfig


class OutboxDashboardConfig(OscarDashboardConfig):
    """What waits to go out, what could not, and a button to try again."""

    name = "shop.dashboard.outbox"
    label = "outbox_dashboard"  # `outbox` itself is the app that sends
    default_permissions = ["is_staff"]
    permissions_map = {
        "outbox-list": ["is_staff", "outbox.view_message"],
        "outbox-retry": ["is_staff", "outbox.change_message"],
    }

    def get_urls(self):
        from shop.dashboard.outbox import views

        return self.post_process_urls(
            [
                path("", views.browse, name="outbox-list"),
                path("<int:pk>/tries/", views.try_again, name="outbox-retry"),
            ]
        )
