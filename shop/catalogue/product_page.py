"""What a product's page tells beside its price: pictures, facts, reviews, where it stands."""

from dataclasses import dataclass

from django.db.models import Count
from oscar.core.loading import get_class, get_model

from shop.catalogue.cards import cards

ProductAttributeValue = get_model("catalogue", "ProductAttributeValue")
ProductImage = get_model("catalogue", "ProductImage")
CustomerHistoryManager = get_class("customer.history", "CustomerHistoryManager")

SHOWN_REVIEWS = 4
SHOWN_RECENT = 4


def pictures_of(product):
    """The product's own pictures, or its parent's when it has none: one query."""
    ids = [product.pk, product.parent_id]
    pictures = list(ProductImage.objects.filter(product__in=[i for i in ids if i]))
    own = [picture for picture in pictures if picture.product_id == product.pk]
    return own + [picture for picture in pictures if picture.product_id != product.pk]


def facts_about(product) -> list[tuple[str, str]]:
    """Attribute names and values; a child's win over its parent's. One query."""
    ids = [i for i in (product.parent_id, product.pk) if i]
    values = ProductAttributeValue.objects.filter(product__in=ids)
    values = values.select_related("attribute", "value_option").order_by("attribute", "pk")
    facts = {}
    for value in sorted(values, key=lambda value: ids.index(value.product_id)):
        facts[value.attribute] = value.value_as_text
    return [(attribute.name, text) for attribute, text in facts.items() if text not in ("", None)]


def shelf_of(product):
    """The categories from the root to the deepest one that holds the product: two queries."""
    shelves = product.get_categories().order_by("-depth", "path")
    deepest = shelves.first()
    return [*deepest.get_ancestors(), deepest] if deepest else []


@dataclass(frozen=True)
class Bar:
    """One row of the histogram: how many gave ``stars``, and their share in per cent."""

    stars: int
    number: int
    share: int


@dataclass(frozen=True)
class Heard:
    """What buyers said: how many gave how many stars, and the newest reviews."""

    total: int
    average: float
    bars: list[Bar]
    newest: list


def heard_of(product) -> Heard:
    """The approved reviews of a standalone or parent product: one query, two when there are any."""
    approved = product.reviews.approved()
    numbers = dict(approved.order_by().values_list("score").annotate(Count("pk")))
    total = sum(numbers.values())
    if not total:
        return Heard(total=0, average=0.0, bars=[], newest=[])
    bars = [
        Bar(s, numbers.get(s, 0), round(100 * numbers.get(s, 0) / total)) for s in range(5, 0, -1)
    ]
    average = sum(score * number for score, number in numbers.items()) / total
    newest = approved.select_related("user").order_by("-date_created", "-pk")[:SHOWN_REVIEWS]
    return Heard(total=total, average=average, bars=bars, newest=list(newest))


def recently_viewed(request, product):
    """Cards of what this visitor looked at before; no query without the cookie."""
    if not CustomerHistoryManager.extract(request):
        return []
    others = [seen for seen in CustomerHistoryManager.get(request) if seen.pk != product.pk]
    return cards(others[:SHOWN_RECENT])
