"""What follows when an editor publishes, hides, moves or deletes a page."""

from django.db.models.signals import post_delete, post_save, pre_delete
from django.dispatch import receiver
from wagtail.models import Page, PageViewRestriction
from wagtail.signals import page_published, page_slug_changed, page_unpublished, post_page_move

from content.finding import put_page, remove_page
from content.pages.content import ContentPage
from content.touching import page_changed


@receiver(page_published, sender=ContentPage)
def published(sender, instance, **kwargs):
    put_page(instance)


@receiver(page_unpublished, sender=ContentPage)
def unpublished(sender, instance, **kwargs):
    remove_page(instance)


@receiver(post_delete, sender=ContentPage)
def deleted(sender, instance, **kwargs):
    remove_page(instance)


@receiver([post_page_move, page_slug_changed])
def moved(sender, instance, **kwargs):
    """All below it have other addresses too."""
    for page in ContentPage.objects.descendant_of(instance, inclusive=True):
        put_page(page)
        page_changed(page)


@receiver([post_save, post_delete], sender=PageViewRestriction)
def restricted_or_opened(sender, instance, **kwargs):
    """Whoever may read a page may read all below it."""
    for page in Page.objects.filter(pk=instance.page_id):
        moved(sender, page)
        page_changed(page)


@receiver([page_published, page_unpublished])
def shown_or_hidden(sender, instance, **kwargs):
    page_changed(instance)


@receiver(pre_delete, sender=Page)
def about_to_go(sender, instance, **kwargs):
    page_changed(instance)
