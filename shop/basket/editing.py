"""Changing a basket that may be ordered, or changed in another tab, at the same moment."""

from functools import wraps

from django.db import transaction

from shop.basket.middleware import BasketMiddleware


def changes_basket(view):
    """Run ``view`` with the request's basket held.

    The middleware answers when it has just been ordered (``BasketClosed``).
    """

    @wraps(view)
    def held(request, *args, **kwargs):
        request.basket.pk  # noqa: B018  (loaded by asking: what that merges stays merged)
        with transaction.atomic():
            request.basket.hold()
            return view(request, *args, **kwargs)

    return held


def start_over(request) -> None:
    """Put the visitor's next open basket on the request, in place of one that was ordered."""
    request._basket_cache = None
    basket = BasketMiddleware(None).get_basket(request)
    basket.strategy = request.strategy
    request.basket = basket
