"""Changing a basket that may be ordered, or changed in another tab, at the same moment."""

from functools import wraps

from django.contrib import messages
from django.db import transaction
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django_htmx.http import HttpResponseClientRedirect

from shop.basket.middleware import BasketMiddleware
from shop.basket.models import BasketClosed


def changes_basket(view):
    """Run ``view`` with the request's basket held; refuse when it has just been ordered."""

    @wraps(view)
    def held(request, *args, **kwargs):
        request.basket.pk  # noqa: B018  (loaded by asking: what that merges stays merged)
        try:
            with transaction.atomic():
                request.basket.hold()
                return view(request, *args, **kwargs)
        except BasketClosed:
            messages.error(request, _("Your basket has just been ordered."))
            return _to_basket(request)

    return held


def start_over(request) -> None:
    """Put the visitor's next open basket on the request, in place of one that was ordered."""
    request._basket_cache = None
    basket = BasketMiddleware(None).get_basket(request)
    basket.strategy = request.strategy
    request.basket = basket


def _to_basket(request):
    if request.htmx:
        return HttpResponseClientRedirect(reverse("basket:summary"))
    return redirect("basket:summary")
