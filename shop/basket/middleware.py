"""The visitor's basket on the request; looking at a page creates nothing."""

from django.conf import settings
from oscar.apps.basket import middleware
from oscar.core.loading import get_model

Basket = get_model("basket", "Basket")


class BasketMiddleware(middleware.BasketMiddleware):
    """Oscar's, but a signed-in visitor gets a saved basket with the first line, not with a GET."""

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
        own = Basket.open.filter(owner=request.user)
        if own.filter(lines__isnull=False).exists():
            return
        filled = self.get_cookie_basket(settings.OSCAR_BASKET_COOKIE_OPEN, request, Basket.open)
        if filled is None:
            return
        own.delete()
        filled.owner = request.user
        filled.save()
        request.cookies_to_delete.append(settings.OSCAR_BASKET_COOKIE_OPEN)
        request._basket_cache = filled
