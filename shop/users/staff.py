"""Staff status follows the managing groups: it opens the dashboard, permissions do the rest."""

from django.contrib.auth import get_user_model

from shop.users.groups import MANAGING


def follow_groups(sender, instance, action, reverse, pk_set, **kwargs) -> None:
    """Whoever joins a managing group becomes staff; whoever leaves the last one is no longer.

    Hears Django's ``m2m_changed``, so that Wagtail's and Django's user screens, the dashboard and
    plain code all agree. Staff status set by hand stays until the person leaves a group.
    """
    if action == "pre_clear" and reverse:
        _without(instance).update(is_staff=False)
    if action not in ("post_add", "post_remove", "post_clear"):
        return
    people = _touched(instance, reverse, pk_set)
    managing = people.filter(groups__name__in=MANAGING).values("pk")
    if action == "post_add":
        people.filter(pk__in=managing).update(is_staff=True)
    else:
        people.exclude(pk__in=managing).update(is_staff=False)
    if not reverse:
        instance.refresh_from_db(fields=["is_staff"])


def end_with_group(sender, instance, **kwargs) -> None:
    """A deleted group (``pre_delete``) has no members left, and no ``m2m_changed`` says so."""
    _without(instance).update(is_staff=False)


def _without(group):
    """Who will be in no managing group once ``group`` is empty."""
    others = group.__class__.objects.filter(name__in=MANAGING).exclude(pk=group.pk)
    users = get_user_model().objects.filter(is_superuser=False)
    return users.filter(groups=group).exclude(groups__in=others)


def _touched(instance, reverse, pk_set):
    """Whose groups changed, superusers left out; nobody when a whole group was emptied."""
    users = get_user_model().objects.filter(is_superuser=False)
    return users.filter(pk__in=(pk_set or ()) if reverse else [instance.pk])
