"""The visitor's basket on the request; looking at a page creates nothing."""

from django.conf import settings
from django.contrib import messages
from django.db import transaction
from django.db.models import Q
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django_htmx.http import HttpResponseClientRedirect
from oscar.apps.basket import middleware
from oscar.core.loading import get_model

from shop.basket.models import BasketClosed

Basket = get_model("basket", "Basket")


class BasketMiddleware(middleware.BasketMiddleware):
    """Oscar's, but a signed-in visitor gets a saved basket with the first line, not with a GET."""

    def process_exception(self, request, exception):
        """Whoever changed what was just ordered is told so, on a basket of their own."""
        if not isinstance(exception, BasketClosed):
            return None
        messages.error(request, _("Your basket has just been ordered."))
        if request.htmx:
            return HttpResponseClientRedirect(reverse("basket:summary"))
        return redirect("basket:summary")

    def get_basket(self, request):
        signed_in = hasattr(request, "user") and request.user.is_authenticated
        has_cookie = settings.OSCAR_BASKET_COOKIE_OPEN in request.COOKIES
        if request._basket_cache is None and signed_in and has_cookie:
            self._adopt(request)
        if request._basket_cache is None and signed_in and not has_cookie:
            open_baskets = Basket.open.filter(owner=request.user)[:2]
            if len(open_baskets) < 2:
                request._basket_cache = next(iter(open_baskets), Basket(owner=request.user))
                request._basket_cache.owner = request.user
        return super().get_basket(request)

    def _adopt(self, request):
        """Who signs in with nothing in the account's basket keeps the one that was filled before.

        Otherwise Oscar merges the two, and says so.
        """
        filled = self.get_cookie_basket(settings.OSCAR_BASKET_COOKIE_OPEN, request, Basket.open)
        if filled is None:
            return
        if not self._take_over(filled, request.user):
            return
        request.cookies_to_delete.append(settings.OSCAR_BASKET_COOKIE_OPEN)
        request._basket_cache = filled

    @transaction.atomic
    def _take_over(self, filled, owner) -> bool:
        """Make ``filled`` the owner's only basket; False when another has lines.

        Whoever adds holds the basket: the line is seen here, or goes into ``filled`` after it.
        """
        held = _held(Q(pk=filled.pk, owner=None) | Q(owner=owner))
        others = [basket for basket in held if basket.pk != filled.pk]
        if len(others) == len(held) or any(basket.lines.exists() for basket in others):
            return False
        Basket.open.filter(pk__in=[basket.pk for basket in others]).delete()
        filled.owner = owner
        Basket.open.filter(pk=filled.pk).update(owner=owner)
        return True

    @transaction.atomic
    def merge_baskets(self, master, slave):
        """Oscar's, once: two requests at the same moment do not merge a basket twice."""
        if len(_held(Q(pk__in=[master.pk, slave.pk]))) == 2:
            super().merge_baskets(master, slave)


def _held(which) -> list:
    """Open baskets, locked in the order of ids until the transaction ends."""
    return list(Basket.open.select_for_update(of=("self",)).filter(which).order_by("pk"))
