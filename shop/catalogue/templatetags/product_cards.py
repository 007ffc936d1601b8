"""Cards for products that a template was given by one of Oscar's views."""

from django import template

from shop.catalogue import cards

register = template.Library()


@register.simple_tag
def product_cards(products) -> list[cards.Card]:
    """Cards in the order of ``products`` (a queryset, page or list): three queries."""
    return cards.cards(products)


@register.simple_tag
def product_card(product) -> cards.Card:
    """The card of one product; in a loop use ``product_cards``."""
    return cards.cards([product])[0]
