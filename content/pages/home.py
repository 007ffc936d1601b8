"""The front page."""

from django.db import models
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page

from content.blocks import BodyBlock
from content.pages.content import ContentPage
from content.privacy import public_pages
from shop.catalogue.featured import favourite_reviews, new_products, top_categories


class HomePage(Page):
    """A hero, the categories, what is new, a story, what buyers say."""

    hero_title = models.CharField(_("hero: one sentence"), max_length=120)
    hero_text = models.TextField(_("hero: a line below it"), blank=True)
    hero_picture = models.ForeignKey(
        "wagtailimages.Image", null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    story = models.ForeignKey(
        ContentPage,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("The story told half-way down the page."),
    )
    body = StreamField(BodyBlock(), blank=True)

    content_panels = [
        *Page.content_panels,
        MultiFieldPanel(["hero_title", "hero_text", FieldPanel("hero_picture")], heading=_("Hero")),
        "story",
        "body",
    ]
    parent_page_types = ["wagtailcore.Page"]
    subpage_types = ["content.ContentPage"]

    class Meta:
        verbose_name = _("home page")

    @property
    def made_of(self):
        """Tags of what it shows beside its own words."""
        return ("products", "categories", "reviews", f"page:{self.story_id}")

    @cached_property
    def told_story(self):
        """The story, as long as everybody may read it."""
        story = ContentPage.objects.select_related("picture").filter(pk=self.story_id)
        return story.filter(pk__in=public_pages()).first()

    @cached_property
    def categories(self):
        return top_categories()

    @cached_property
    def new_cards(self):
        return new_products(8)

    @cached_property
    def reviews(self):
        return favourite_reviews(3)
