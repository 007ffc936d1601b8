from django.apps import AppConfig, apps
from django.db.models.signals import m2m_changed, post_migrate, pre_delete


class UsersConfig(AppConfig):
    """People who sign in, and the groups that give them rights."""

    name = "shop.users"

    def ready(self):
        from shop.users.groups import complete_groups
        from shop.users.staff import end_with_group, follow_groups

        last = [app for app in apps.get_app_configs() if app.models_module][-1]
        post_migrate.connect(complete_groups, sender=last)
        m2m_changed.connect(follow_groups, sender=self.get_model("User").groups.through)
        pre_delete.connect(end_with_group, sender="auth.Group")
