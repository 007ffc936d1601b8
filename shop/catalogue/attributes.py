"""What the attributes of products say, as words."""

from collections import defaultdict

from django.db.models import prefetch_related_objects
from django.utils.formats import localize
from django.utils.html import strip_tags
from django.utils.translation import gettext as _
from oscar.core.loading import get_model

ProductAttributeValue = get_model("catalogue", "ProductAttributeValue")

FILES = ("file", "image")


def values_of(products) -> dict[int, dict]:
    """Attribute values by product id and attribute: one query, one more for lists of options."""
    found = ProductAttributeValue.objects.filter(product__in=products)
    found = list(found.select_related("attribute", "value_option").order_by("attribute", "pk"))
    lists = [value for value in found if value.attribute.type == "multi_option"]
    prefetch_related_objects(lists, "value_multi_option")
    by_product = defaultdict(dict)
    for value in found:
        by_product[value.product_id][value.attribute] = value
    return by_product


def text_of(value) -> str:
    """``value`` as a shopper reads it; empty when there is nothing to read."""
    kind = value.attribute.type
    if kind in FILES or value.value is None:
        return ""
    if kind == "boolean":
        return _("Yes") if value.value else _("No")
    if kind == "richtext":
        return strip_tags(value.value)
    return str(localize(value.value_as_text)).strip()


def facts_of(parent, product, values) -> list[tuple[str, str]]:
    """Attribute names and texts of ``product``; they win over its parent's."""
    merged = {**values.get(parent.pk, {}), **values.get(product.pk, {})}
    facts = [(attribute, text_of(value)) for attribute, value in merged.items()]
    return [(attribute.name, text) for attribute, text in sorted(facts, key=_code) if text]


def _code(fact):
    return fact[0].code
