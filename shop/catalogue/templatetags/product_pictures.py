"""Pictures of products outside cards: each drawn once."""

from functools import lru_cache

from django import template
from django.template.loader import get_template
from django.utils.safestring import SafeString, mark_safe
from oscar.core.loading import get_model

from shop.catalogue.pictures import nearest_url
from shop.catalogue.printing import CARD_WIDTH, printed

register = template.Library()

REMEMBERED = 5000  # drawn pictures of some 1 KB, in each process
THUMBNAIL_WIDTH = 320
LARGEST = 1280


@register.simple_tag
def product_picture(image, sizes, alt="", loading="lazy") -> SafeString:
    """``image`` (a ``ProductImage``) at every width; ``sizes`` says how wide it is shown.

    ``loading`` is *lazy*, or *first* for what a page shows before all else.
    """
    return _drawn(*_row(image), sizes, alt, loading, CARD_WIDTH, None)


@register.simple_tag
def product_thumbnail(image, sizes) -> SafeString:
    """``image``, up to 320 px wide, beside words that say what it shows."""
    return _drawn(*_row(image), sizes, "", "lazy", THUMBNAIL_WIDTH, THUMBNAIL_WIDTH)


@register.simple_tag
def largest_picture(image) -> str:
    """The address of the largest file that browsers show."""
    return _largest(*_row(image))


def _row(image):
    return image.original.name, image.width, image.height


def _image(name, width, height):
    return get_model("catalogue", "ProductImage")(original=name, width=width, height=height)


@lru_cache(maxsize=REMEMBERED)
def _drawn(name, original_width, original_height, sizes, alt, loading, width, widest):
    picture = printed(_image(name, original_width, original_height), width, widest)
    told = {"picture": picture, "sizes": sizes, "alt": alt, "loading": loading}
    return mark_safe(get_template("shop/_picture.html").render(told).strip())  # noqa: S308


@lru_cache(maxsize=REMEMBERED)
def _largest(*row):
    return nearest_url(_image(*row).original, LARGEST)
