"""Building blocks of a page's body."""

from wagtail import blocks

from content.blocks.text import HeadingBlock, PictureBlock, QuoteBlock, TextBlock


class BodyBlock(blocks.StreamBlock):
    """What an editor may put into a page, in any order."""

    heading = HeadingBlock()
    text = TextBlock()
    quote = QuoteBlock()
    picture = PictureBlock()
