"""What is told of the demo's goods: what narrows lists, and which colours are drawn."""

import pytest

from demo.catalogue import load as read_catalogue
from demo.loading import attributes
from demo.loading.attributes import AttributeOption, ProductAttribute

pytestmark = pytest.mark.django_db


def told():
    facets = ProductAttribute.objects.filter(is_facet=True).values_list("code", flat=True)
    coloured = AttributeOption.objects.exclude(swatch="").values_list("option_en", "swatch")
    return set(facets), dict(coloured)


def test_material_origin_and_colour_narrow_lists_and_colours_are_drawn():
    attributes.load(read_catalogue())

    facets, coloured = told()

    assert facets == {"material", "origin", "colour"}
    assert len(coloured) == AttributeOption.objects.filter(group__code="colour").count()
    assert coloured["Lacquer red"] == "#a0251f"


def test_a_second_run_changes_nothing_of_what_somebody_chose():
    attributes.load(read_catalogue())
    ProductAttribute.objects.filter(code="origin").update(is_facet=False)
    AttributeOption.objects.filter(option_en="Plum").update(swatch="")
    chosen = told()

    made = attributes.load(read_catalogue())

    assert (made, told()) == (0, chosen)


def test_a_shop_that_was_loaded_without_gets_them():
    attributes.load(read_catalogue())
    whole = told()
    ProductAttribute.objects.update(is_facet=False)
    AttributeOption.objects.update(swatch="")

    made = attributes.load(read_catalogue())

    assert (made, told()) == (3 + len(whole[1]), whole)
