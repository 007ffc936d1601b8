"""Texts that hold markup, as people read them."""

import html
import re

from django.utils.html import strip_tags

# Words before and after one of these are two.
BLOCK = re.compile(
    r"<(?=/?(?:br|blockquote|div|dd|dt|h[1-6]|hr|li|ol|p|t[dhr]|ul)\b)", re.IGNORECASE
)


def as_read(text: str) -> str:
    """``<p>Bowls &amp; cups</p><p>Tea</p>`` as `` Bowls & cups  Tea ``."""
    return html.unescape(strip_tags(BLOCK.sub(" <", text)))
