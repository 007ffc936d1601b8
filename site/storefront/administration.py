"""Django's own administration under ``/admin/``: rows as they are, past every rule of the shop."""

from django.contrib.admin import AdminSite
from django.contrib.admin.apps import AdminConfig


class SuperuserSite(AdminSite):
    """For superusers alone: a shop manager's permissions are meant for the dashboard's screens."""

    def has_permission(self, request):
        return request.user.is_active and request.user.is_superuser


class SuperuserAdminConfig(AdminConfig):
    default_site = "storefront.administration.SuperuserSite"
