"""A page of words and pictures: about us, a story, a guide, a policy."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.search import index

from content.blocks import BodyBlock
from content.pages.slugs import RefuseShadowedSlug


class ContentPage(RefuseShadowedSlug, Page):
    """One column of blocks below a title, an introduction and a wide picture."""

    introduction = models.TextField(
        _("introduction"), blank=True, help_text=_("One or two sentences below the title.")
    )
    picture = models.ForeignKey(
        "wagtailimages.Image", null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    body = StreamField(BodyBlock(), blank=True)

    content_panels = [*Page.content_panels, "introduction", FieldPanel("picture"), "body"]
    search_fields = [
        *Page.search_fields,
        index.SearchField("introduction"),
        index.SearchField("body"),
    ]
    parent_page_types = ["content.HomePage", "content.ContentPage"]
    subpage_types = ["content.ContentPage"]
    page_description = _("A story, a guide or a policy")

    class Meta:
        verbose_name = _("content page")
