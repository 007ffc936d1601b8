"""Who may do what behind the shop: the groups, completed after every ``migrate``."""

from django.apps import apps
from django.contrib.auth.models import Group, Permission
from django.db import connection
from django.db.models import Q
from oscar.core.application import OscarDashboardConfig
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Page

EDITORS = "Editors"
SHOP_MANAGERS = "Shop managers"
EDITORS_AND_SHOP_MANAGERS = "Editors and shop managers"
MANAGING = (SHOP_MANAGERS, EDITORS_AND_SHOP_MANAGERS)

PAGE_CODENAMES = ("add_page", "change_page", "publish_page", "lock_page", "unlock_page")
COLLECTION_CODENAMES = tuple(
    f"{verb}_{kind}" for verb in ("add", "change", "choose") for kind in ("image", "document")
)
# Whoever may change users, or add them, could make an administrator of anybody; and Oscar's
# dashboard asks for these to manage partners' users: that stays with administrators.
NEVER_GRANTED = {"users.add_user", "users.change_user", "users.delete_user"}


def complete_groups(**kwargs) -> None:
    """Make the groups and give each what it lacks; takes nothing away that somebody added."""
    if Page._meta.db_table not in connection.introspection.table_names():
        return  # only some apps were migrated; the next whole migrate comes back here
    for name in (EDITORS, EDITORS_AND_SHOP_MANAGERS):
        _let_edit(Group.objects.get_or_create(name=name)[0])
    for name in MANAGING:
        group, _created = Group.objects.get_or_create(name=name)
        group.permissions.add(*_permissions(_dashboard_permissions()))


def _let_edit(group) -> None:
    """Pages, pictures, documents, snippets and redirects of the whole site."""
    group.permissions.add(*_permissions(_editing_permissions()))
    for page in Page.objects.filter(depth=1):
        for permission in _named(PAGE_CODENAMES):
            GroupPagePermission.objects.get_or_create(group=group, page=page, permission=permission)
    for collection in Collection.objects.filter(depth=1):
        for permission in _named(COLLECTION_CODENAMES):
            GroupCollectionPermission.objects.get_or_create(
                group=group, collection=collection, permission=permission
            )


def _editing_permissions() -> set[str]:
    from wagtail.snippets.models import get_snippet_models

    edited = {model._meta for model in get_snippet_models()}
    edited.add(apps.get_model("wagtailredirects", "Redirect")._meta)
    return {"wagtailadmin.access_admin"} | {
        f"{meta.app_label}.{verb}_{meta.model_name}"
        for meta in edited
        for verb in ("add", "change", "delete", "view")
    }


def _dashboard_permissions() -> set[str]:
    """All that the dashboards' own maps ask for, except a seller's pass."""
    asked = set()
    for config in apps.get_app_configs():
        if isinstance(config, OscarDashboardConfig):
            for either in config.permissions_map.values():
                lists = either if isinstance(either, tuple) else (either,)
                asked.update(name for names in lists for name in names if "." in name)
    return asked - NEVER_GRANTED - {"partner.dashboard_access"}


def _permissions(names: set[str]):
    wanted = Q(pk=None)
    for name in names:
        app_label, codename = name.split(".")
        wanted |= Q(content_type__app_label=app_label, codename=codename)
    return Permission.objects.filter(wanted)


def _named(codenames):
    """Wagtail's own permissions on pages, pictures and documents."""
    wagtail = Q(content_type__app_label__in=["wagtailcore", "wagtailimages", "wagtaildocs"])
    return Permission.objects.filter(wagtail, codename__in=codenames)
