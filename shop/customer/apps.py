from django.urls import path, reverse_lazy
from django.views.generic import RedirectView
from oscar.apps.customer import apps


class CustomerConfig(apps.CustomerConfig):
    name = "shop.customer"

    def ready(self):
        from shop.customer import addresses, notifications

        super().ready()
        self.address_list_view = addresses.AddressListView
        self.address_create_view = addresses.AddressCreateView
        self.address_update_view = addresses.AddressUpdateView
        self.address_change_status_view = addresses.AddressChangeStatusView
        self.notification_inbox_view = notifications.InboxView
        self.notification_archive_view = notifications.ArchiveView
        self.notification_detail_view = notifications.NotificationView
        self.notification_update_view = notifications.NotificationUpdateView

    def get_urls(self):
        inbox = reverse_lazy("customer:notifications-inbox")
        return [
            # Oscar's own redirect leads to /accounts/, which is not here.
            path("notifications/", RedirectView.as_view(url=inbox)),
            *super().get_urls(),
        ]
