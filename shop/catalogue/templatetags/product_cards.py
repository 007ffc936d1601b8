"""Cards for products that a template was given by one of Oscar's views."""

from django import template

from shop.search.models import Entry
from shop.search.selecting import shown

register = template.Library()


@register.simple_tag
def product_cards(products) -> list[Entry]:
    """Cards in the order of ``products`` (a queryset, page or list): one query more."""
    return shown(product.pk for product in products)


@register.simple_tag
def product_card(product) -> Entry | None:
    """The card of one product; in a loop use ``product_cards``."""
    return next(iter(shown([product.pk])), None)
