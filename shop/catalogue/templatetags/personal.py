"""What a product's page says to one reader: asked of the request, never of the shared page."""

from django import template
from oscar.core.loading import get_class, get_model

from shop.search.selecting import shown

register = template.Library()

CustomerHistoryManager = get_class("customer.history", "CustomerHistoryManager")
ProductAlert = get_model("customer", "ProductAlert")
WishList = get_model("wishlists", "WishList")

SHOWN = 4


@register.simple_tag
def wishlists_holding(request, product) -> list:
    """This reader's wish lists that hold ``product``."""
    if not request.user.is_authenticated:
        return []
    return list(WishList.objects.filter(owner=request.user, lines__product=product))


@register.simple_tag
def is_waiting_for(request, product) -> bool:
    """True when this reader will get a mail as soon as ``product`` is back."""
    if not request.user.is_authenticated:
        return False
    waiting = ProductAlert.objects.filter(user=request.user, status=ProductAlert.ACTIVE)
    return waiting.filter(product=product).exists()


@register.simple_tag
def recently_viewed(request, product) -> list:
    """Cards of what this reader looked at before ``product``, the last first: one query."""
    return shown(seen for seen in CustomerHistoryManager.extract(request) if seen != product)[
        :SHOWN
    ]
