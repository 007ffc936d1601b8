"""The ways in which the variants of a product differ: colour, size, and what leads to which."""

import re
from collections import defaultdict
from dataclasses import dataclass

from django.utils.translation import gettext as _

from shop.catalogue.attributes import text_of

COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
CHOSEN_KINDS = ("option", "text", "integer", "boolean")


@dataclass(frozen=True)
class Value:
    """One value of an axis; ``variant`` has it and keeps as many other choices as can be.

    ``lost`` names the chosen values that ``variant`` does not have: with any, the combination
    is not made.
    """

    label: str
    swatch: str
    variant: object
    is_chosen: bool
    lost: list[str]

    @property
    def is_made(self):
        return not self.lost


@dataclass(frozen=True)
class Axis:
    """One way to differ and its values."""

    name: str
    values: list[Value]

    @property
    def chosen(self) -> Value | None:
        return next((value for value in self.values if value.is_chosen), None)


@dataclass(frozen=True)
class Difference:
    """An attribute that tells variants apart: text, place and colour by product id."""

    name: str
    texts: dict[int, str]
    places: dict[int, tuple]
    swatches: dict[int, str]


def differences(products, values) -> list[Difference]:
    """What tells ``products`` apart, in the order of the attributes' codes.

    An attribute that adds nothing to the others is left out when it only names or measures
    each variant, as a barcode or a weight does. When no attribute tells two of them apart,
    their titles do.
    """
    said = {attribute for product in products for attribute in values.get(product.pk, {})}
    found = [_difference(a, products, values) for a in sorted(said, key=_code)]
    found = [(a, difference) for a, difference in found if len(set(difference.texts.values())) > 1]
    told, kept = 1, []
    for attribute, difference in sorted(found, key=_weight):
        number = len({_combination(p, [*kept, difference]) for p in products})
        if number > told or _is_a_choice(attribute, difference, products):
            kept, told = [*kept, difference], number
    if told < len(products):
        return [*(d for _a, d in found if d in kept), _by_title(products)]
    return [d for _a, d in found if d in kept]


def axes_of(variants, differing) -> list[Axis]:
    """An axis for each difference; linear in the number of variants."""
    chosen = next((variant for variant in variants if variant.is_chosen), None)
    return [_axis(index, variants, differing, chosen) for index in range(len(differing))]


def _code(attribute):
    return attribute.code


def _difference(attribute, products, values):
    held = {p.pk: values.get(p.pk, {}).get(attribute) for p in products}
    order = {}
    for key, value in held.items():
        option = value and value.value_option
        order[key] = (value is None, option.pk if option else 0)
    return attribute, Difference(
        name=attribute.name,
        texts={key: text_of(value) if value else "" for key, value in held.items()},
        places=order,
        swatches={key: _swatch(value) for key, value in held.items()},
    )


def _swatch(value):
    colour = getattr(value and value.value_option, "swatch", "") or ""
    return colour if COLOUR.fullmatch(colour) else ""


def _weight(found):
    attribute, difference = found
    return attribute.type != "option", len(set(difference.texts.values())), attribute.code


def _is_a_choice(attribute, difference, products):
    if attribute.type == "option":
        return True
    names_each = len(set(difference.texts.values())) == len(products) > 3
    return attribute.type in CHOSEN_KINDS and not names_each


def _by_title(products):
    titles = {p.pk: p.title or p.upc or "" for p in products}
    if len(set(titles.values())) < len(products):
        titles = {p.pk: f"{titles[p.pk]} {i}".strip() for i, p in enumerate(products, 1)}
    nothing = dict.fromkeys(titles, "")
    return Difference(_("Choose one"), titles, dict.fromkeys(titles, (False, 0)), nothing)


def _combination(product, differing):
    return tuple(difference.texts[product.pk] for difference in differing)


def _axis(index, variants, differing, chosen):
    difference = differing[index]
    holders = defaultdict(list)
    for variant in variants:
        holders[difference.texts[variant.product.pk]].append(variant)
    places = {text: difference.places[held[0].product.pk] for text, held in holders.items()}
    values = [
        _value(text, holders[text], differing, index, chosen)
        for text in sorted(holders, key=places.get)
    ]
    return Axis(name=difference.name, values=values)


def _value(text, holders, differing, index, chosen):
    others = differing[:index] + differing[index + 1 :]
    wanted = _combination(chosen.product, others) if chosen else ()
    nearest = max(holders, key=lambda variant: _nearness(variant, others, wanted))
    has = _combination(nearest.product, others)
    return Value(
        label=text or _("None"),
        swatch=differing[index].swatches[nearest.product.pk],
        variant=nearest,
        is_chosen=chosen in holders,
        lost=[mine for mine, its in zip(wanted, has, strict=False) if mine and mine != its],
    )


def _nearness(variant, others, wanted):
    """More of the wanted first, then what can be bought, then more of the earlier axes."""
    has = _combination(variant.product, others)
    same = tuple(mine == its for mine, its in zip(wanted, has, strict=False))
    return sum(same), variant.is_available, same
