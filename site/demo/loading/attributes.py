"""What is told of every thing. Material, origin and colour are choices, to narrow a list by."""

from django.utils.text import slugify
from oscar.core.loading import get_model

from demo.catalogue import DATA
from demo.goods import Catalogue, Text
from demo.loading.rows import in_each_language
from demo.pictures.palette import COLOURS
from demo.reading import read_toml, text

AttributeOption = get_model("catalogue", "AttributeOption")
AttributeOptionGroup = get_model("catalogue", "AttributeOptionGroup")
ProductAttribute = get_model("catalogue", "ProductAttribute")
ProductClass = get_model("catalogue", "ProductClass")

CLASS_NAME = "Handmade goods"
NAMES = {
    "material": Text("Material", "Chất liệu"),
    "origin": Text("Made in", "Nơi làm"),
    "colour": Text("Colour", "Màu"),
    "size": Text("Size", "Kích cỡ"),
    "care": Text("Care", "Bảo quản"),
    "weight": Text("Weight (kg)", "Cân nặng (kg)"),
}
CHOICES = ("material", "origin", "colour")


def load(catalogue: Catalogue) -> int:
    """Make the product class, its attributes and the choices that the catalogue uses."""
    product_class, is_new = ProductClass.objects.get_or_create(
        slug=slugify(CLASS_NAME), defaults={"name": CLASS_NAME}
    )
    made = int(is_new)
    for code, name in NAMES.items():
        made += _attribute(product_class, code, name)
    for code in CHOICES:
        made += _options(code, catalogue)
    return made + _facets(product_class) + _swatches()


def product_class():
    """The class of all demo goods."""
    return ProductClass.objects.get(slug=slugify(CLASS_NAME))


def by_code() -> dict[str, ProductAttribute]:
    """The attributes of the class."""
    return {attribute.code: attribute for attribute in product_class().attributes.all()}


def options() -> dict[tuple[str, str], AttributeOption]:
    """The choices by attribute and English name."""
    found = AttributeOption.objects.filter(group__code__in=CHOICES).select_related("group")
    return {(option.group.code, option.option_en): option for option in found}


def colours() -> dict[str, Text]:
    """What each colour is called; the catalogue's variants only hold its key."""
    return {key: text(words) for key, words in read_toml(DATA / "terms.toml")["colour"].items()}


def swatches() -> dict[str, str]:
    """The colour that pictures give each, by its English name."""
    return {name.en: COLOURS[key].base for key, name in colours().items()}


def _attribute(product_class, code: str, name: Text) -> bool:
    group = None
    if code in CHOICES:
        group, _ = AttributeOptionGroup.objects.get_or_create(code=code, defaults={"name": name.en})
    kind = "option" if group else "float" if code == "weight" else "text"
    fields = {"type": kind, "option_group": group, **in_each_language(name=name)}
    fields["is_facet"] = code in CHOICES
    return product_class.attributes.get_or_create(code=code, defaults=fields)[1]


def _options(code: str, catalogue: Catalogue) -> int:
    group = AttributeOptionGroup.objects.get(code=code)
    there = {name for kind, name in options() if kind == code}
    missing = {text.en: text for text in _told(code, catalogue) if text.en not in there}
    swatch = swatches() if code == "colour" else {}
    AttributeOption.objects.bulk_create(
        AttributeOption(group=group, swatch=swatch.get(name, ""), **in_each_language(option=text))
        for name, text in sorted(missing.items())
    )
    return len(missing)


def _facets(product_class) -> int:
    """Narrow lists in a shop that was loaded without; what somebody chose stays."""
    if product_class.attributes.filter(is_facet=True).exists():
        return 0
    attributes = product_class.attributes.filter(code__in=CHOICES)
    for attribute in attributes:
        attribute.is_facet = True
        attribute.save(update_fields=["is_facet"])
    return len(attributes)


def _swatches() -> int:
    """Colour the options of a shop that was loaded without; what somebody chose stays."""
    choices = AttributeOption.objects.filter(group__code="colour")
    if choices.exclude(swatch="").exists():
        return 0
    known = swatches()
    lacking = [option for option in choices if option.option_en in known]
    for option in lacking:
        option.swatch = known[option.option_en]
        option.save(update_fields=["swatch"])
    return len(lacking)


def _told(code: str, catalogue: Catalogue) -> list[Text]:
    texts = [one.attributes[code] for one in catalogue.products if code in one.attributes]
    if code != "colour":
        return texts
    named = colours()
    return texts + [named[colour] for product in catalogue.products for colour in product.colours]
