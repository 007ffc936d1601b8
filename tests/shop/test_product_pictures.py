"""Pictures of products outside cards."""

import pytest
from django.template import Context, Template
from oscar.core.loading import get_model

from shop.catalogue.printing import printed

ProductImage = get_model("catalogue", "ProductImage")


@pytest.fixture
def image(settings):
    settings.MEDIA_URL = "/media/"
    return ProductImage(original="pots/blue.png", width=960, height=1200)


def drawn(tag, image, **words):
    return Template("{% load product_pictures %}" + tag).render(Context({"image": image, **words}))


def test_every_width_of_a_picture_is_offered_as_avif_and_webp(image):
    told = printed(image)

    assert told["avif"] == (
        "/media/pots/blue/4_5/320w.avif 320w, /media/pots/blue/4_5/640w.avif 640w, "
        "/media/pots/blue/4_5/960w.avif 960w"
    )
    assert told["webp"] == told["avif"].replace("avif", "webp")
    assert (told["src"], told["width"], told["height"]) == (
        "/media/pots/blue/4_5/640w.webp",
        640,
        800,
    )


def test_a_thumbnail_offers_small_files_alone(image):
    html = drawn('{% product_thumbnail image "5rem" %}', image)

    assert "640w" not in html
    assert 'src="/media/pots/blue/4_5/320w.webp" alt="" width="320" height="400"' in html


def test_what_a_picture_is_called_stays_text(image):
    html = drawn('{% product_picture image "5rem" alt=caption %}', image, caption='<b>"')

    assert 'alt="&lt;b&gt;&quot;"' in html
    assert 'loading="lazy"' in html


def test_the_first_picture_loads_before_all_else(image):
    html = drawn('{% product_picture image "5rem" loading="first" %}', image)

    assert 'fetchpriority="high"' in html
    assert "lazy" not in html


def test_a_picture_narrower_than_every_file_is_shown_as_it_is():
    assert printed(ProductImage(original="pots/dot.png", width=1, height=1))["src"].endswith(
        ("pots/dot.png", ".webp")
    )


def test_a_product_without_a_picture_has_none_to_print():
    assert printed(None) is None
