"""Begin a page about what shoppers searched for in vain."""

from django.db import transaction
from django.utils.text import slugify
from wagtail.models import Page, Site

from content.pages.content import ContentPage
from content.pages.slugs import SHOP_SLUGS


def home_in(language: str) -> Page | None:
    """The front page in ``language``; None where the site does not speak it."""
    site = Site.objects.filter(is_default_site=True).select_related("root_page").first()
    if site is None:
        return None
    fronts = Page.objects.filter(translation_key=site.root_page.translation_key)
    return fronts.filter(locale__language_code=language).first()


def may_draft(user, home: Page) -> bool:
    """True for those who may add pages below ``home``."""
    enters = user.has_perm("wagtailadmin.access_admin")
    return enters and home.permissions_for_user(user).can_add_subpage()


def draft(query: str, home: Page, user) -> ContentPage:
    """An unpublished page titled as the query; the same one when it is asked for again."""
    title = " ".join(query.split())
    with transaction.atomic():
        home = Page.objects.select_for_update().get(pk=home.pk)  # two clicks, one page
        there = ContentPage.objects.child_of(home).filter(title__iexact=title).first()
        if there is not None:
            return there
        page = ContentPage(
            title=title, slug=_slug(title, home), live=False, owner=user, locale=home.locale
        )
        home.add_child(instance=page)
        page.save_revision(user=user, log_action=True)
    return page


def _slug(title, home):
    """An address that is neither taken nor the shop's."""
    wanted = slugify(title, allow_unicode=True)[:200] or "page"
    taken = set(home.get_children().values_list("slug", flat=True)) | SHOP_SLUGS
    slug, number = wanted, 1
    while slug in taken:
        number += 1
        slug = f"{wanted}-{number}"
    return slug
