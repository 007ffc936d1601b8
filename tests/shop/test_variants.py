"""Which way of buying a product a choice leads to."""

from decimal import Decimal

import pytest
from oscar.core.loading import get_model
from oscar.test.factories import create_product

from shop.catalogue.variants import choice_for
from tests import factories

pytestmark = pytest.mark.django_db

Attribute = get_model("catalogue", "ProductAttribute")
Group = get_model("catalogue", "AttributeOptionGroup")
Option = get_model("catalogue", "AttributeOption")
Value = get_model("catalogue", "ProductAttributeValue")


def parent_of(*children, kinds=None, swatches=None):
    """A parent; each child is its attribute values by code, and ``stock`` (5 unless said)."""
    kinds, swatches = kinds or {}, swatches or {}
    parent = create_product(title="Plate", structure="parent")
    for number, said in enumerate(children):
        said = dict(said)
        child = create_product(
            title=f"Plate {number}",
            structure="child",
            parent=parent,
            price=Decimal("100000"),
            num_in_stock=said.pop("stock", 5),
            partner_name="Sông House",
        )
        for code, text in said.items():
            put(child, parent.product_class, code, text, kinds.get(code, "text"), swatches)
    return parent


def put(child, product_class, code, text, kind, swatches):
    attribute, _ = Attribute.objects.get_or_create(
        product_class=product_class, code=code, defaults={"name": code.title(), "type": kind}
    )
    fields = {f"value_{kind}": text}
    if kind == "option":
        group, _ = Group.objects.get_or_create(name=code)
        option, _ = Option.objects.get_or_create(
            group=group, option=text, defaults={"swatch": swatches.get(text, "")}
        )
        fields = {"value_option": option}
    Value.objects.create(product=child, attribute=attribute, **fields)


def drawn(choice):
    """Each axis with its values: the label, where it leads, and what is lost on the way."""
    return {
        axis.name: [(value.label, value.variant.label, value.lost) for value in axis.values]
        for axis in choice.axes
    }


def test_each_attribute_that_differs_is_an_axis_and_keeps_the_other_choice():
    parent = parent_of(
        {"colour": "White", "size": "20 cm", "care": "Dry"},
        {"colour": "White", "size": "26 cm", "care": "Dry"},
        {"colour": "Moss", "size": "20 cm", "care": "Dry"},
    )

    choice = choice_for(parent.children.get(title="Plate 1"))

    assert drawn(choice) == {
        "Colour": [("White", "White · 26 cm", []), ("Moss", "Moss · 20 cm", ["26 cm"])],
        "Size": [("20 cm", "White · 20 cm", []), ("26 cm", "White · 26 cm", [])],
    }
    assert [axis.chosen.label for axis in choice.axes] == ["White", "26 cm"]


def test_a_value_that_is_not_made_so_leads_to_the_nearest_that_can_be_bought():
    parent = parent_of(
        {"colour": "White", "size": "S", "weave": "plain"},
        {"colour": "Moss", "size": "L", "weave": "plain", "stock": 0},
        {"colour": "Moss", "size": "M", "weave": "plain"},
        {"colour": "Moss", "size": "S", "weave": "twill", "stock": 0},
    )

    moss = choice_for(parent).axes[0].values[1]

    assert (moss.label, moss.is_made) == ("Moss", False)
    assert moss.variant.label == "Moss · M · plain"


def test_a_sold_out_combination_is_kept_rather_than_left():
    parent = parent_of(
        {"colour": "White", "size": "S"},
        {"colour": "Moss", "size": "S", "stock": 0},
        {"colour": "Moss", "size": "L"},
    )

    moss = choice_for(parent).axes[0].values[1]

    assert moss.is_made
    assert moss.variant.label == "Moss · S"
    assert not moss.variant.is_available


def test_colours_of_options_are_swatches_and_nothing_else_is():
    parent = parent_of(
        {"colour": "Lacquer"},
        {"colour": "Moss"},
        kinds={"colour": "option"},
        swatches={"Lacquer": "#aa3322", "Moss": "red;x"},
    )

    values = choice_for(parent).axes[0].values

    assert [(value.label, value.swatch) for value in values] == [
        ("Lacquer", "#aa3322"),
        ("Moss", ""),
    ]


def test_a_code_or_a_weight_of_each_variant_is_no_axis():
    parent = parent_of(
        *(
            {"barcode": f"89{n}", "colour": colour, "size": size, "weight": 0.1 * n}
            for n, (colour, size) in enumerate(
                [("Sand", "S"), ("Sand", "L"), ("Moss", "S"), ("Moss", "L")]
            )
        ),
        kinds={"weight": "float"},
    )

    assert choice_for(parent).names == ["Colour", "Size"]


def test_a_weight_is_an_axis_when_nothing_else_differs():
    parent = parent_of({"weight": 0.25}, {"weight": 1.0}, kinds={"weight": "float"})

    assert drawn(choice_for(parent)) == {"Weight": [("0.25", "0.25", []), ("1.0", "1.0", [])]}


def test_variants_that_no_attribute_tells_apart_are_told_apart_by_title():
    parent = parent_of({"colour": "Sand"}, {"colour": "Sand"}, {"colour": "Moss"})

    choice = choice_for(parent)

    assert choice.names == ["Colour", "Choose one"]
    assert [value.label for value in choice.axes[1].values] == ["Plate 0", "Plate 1", "Plate 2"]


def test_a_variant_without_a_value_can_still_be_chosen():
    parent = parent_of({"colour": "Sand", "lid": "Oak"}, {"colour": "Sand"})

    lid = choice_for(parent).axes[0]

    assert (lid.name, [value.label for value in lid.values]) == ("Lid", ["Oak", "None"])


@pytest.mark.parametrize("number", [1, 100])
def test_any_number_of_variants_costs_three_queries(number, django_assert_num_queries):
    colours = [(f"Colour {index}", "100000", 5) for index in range(number)]
    parent = factories.product_with_variants(colours=colours)

    with django_assert_num_queries(3):
        choice = choice_for(parent)

    assert len(choice.variants) == number


def test_an_order_holds_no_more_than_there_are():
    parent = parent_of({"colour": "Sand", "stock": 3}, {"colour": "Moss", "stock": 9000})

    sand, moss = choice_for(parent).variants

    assert (sand.most, sand.few_left) == (3, 3)
    assert (moss.most, moss.few_left) == (500, None)
