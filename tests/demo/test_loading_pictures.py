"""An open shop gets the other views of its goods, and keeps what its people changed meanwhile."""

import pytest
from oscar.core.loading import get_model
from PIL import Image

from demo.catalogue import load as read_catalogue
from demo.catalogue import picture_name
from demo.loading import pictures
from tests import factories

ProductImage = get_model("catalogue", "ProductImage")

pytestmark = pytest.mark.django_db


@pytest.fixture
def thing():
    return read_catalogue().products[0]


@pytest.fixture
def drawings(tmp_path, thing):
    """A folder with the three views of one thing."""
    for view in ("front", "detail", "in_use"):
        Image.new("RGB", (960, 1200), "teal").save(tmp_path / picture_name(thing, view=view))
    return tmp_path


def gallery(product):
    return [
        (image.original.name.rsplit("-", 1)[1], image.display_order)
        for image in product.images.all()
    ]


def test_the_later_views_stand_behind_the_front(thing, drawings):
    product = factories.product(upc=thing.sku)

    first = pictures.load(read_catalogue(), drawings, views=("front",))
    shown = gallery(product)
    then = pictures.load(read_catalogue(), drawings, processes=1)
    again = pictures.load(read_catalogue(), drawings, processes=1)

    assert (first, then, again) == (1, 2, 0)
    assert shown == [("front.webp", 0)]
    assert gallery(product) == [("front.webp", 0), ("detail.webp", 1), ("use.webp", 2)]


def test_goods_and_shelves_deleted_in_the_open_shop_are_passed_over(drawings):
    assert pictures.load(read_catalogue(), drawings, processes=1) == 0
    assert not ProductImage.objects.exists()
