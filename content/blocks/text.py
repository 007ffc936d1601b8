"""Words and pictures."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.images.blocks import ImageChooserBlock

RICH_TEXT = ["bold", "italic", "link", "document-link", "ol", "ul", "h3", "hr"]


class HeadingBlock(blocks.CharBlock):
    class Meta:
        icon = "title"
        label = _("Heading")
        description = _("Starts a part of the page")
        template = "content/blocks/heading.html"
        preview_value = "How a glaze is made"


class TextBlock(blocks.RichTextBlock):
    class Meta:
        icon = "pilcrow"
        label = _("Text")
        description = _("Paragraphs, lists and links")
        template = "content/blocks/text.html"
        preview_value = "<p>Ash, clay and water, and three days of fire.</p>"

    def __init__(self, **kwargs):
        super().__init__(features=RICH_TEXT, **kwargs)


class QuoteBlock(blocks.StructBlock):
    text = blocks.TextBlock(label=_("Words"))
    source = blocks.CharBlock(label=_("Who said it"), required=False)

    class Meta:
        icon = "openquote"
        label = _("Quote")
        description = _("Somebody's words, set apart")
        template = "content/blocks/quote.html"
        preview_value = {"text": "The river does the first half of the work.", "source": "Lan"}


class PictureBlock(blocks.StructBlock):
    image = ImageChooserBlock(label=_("Picture"))
    alt = blocks.CharBlock(
        label=_("What it shows"),
        required=False,
        help_text=_("For people who do not see it. Leave empty when it only decorates."),
    )
    caption = blocks.CharBlock(label=_("Caption"), required=False)

    class Meta:
        icon = "image"
        label = _("Picture")
        description = _("A picture as wide as the page, with a caption")
        template = "content/blocks/picture.html"
