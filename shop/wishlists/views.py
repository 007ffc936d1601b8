"""A wish list shown to others."""

from django.contrib.auth.views import redirect_to_login
from oscar.apps.wishlists import views

from shop.search.selecting import shown


class WishListView(views.WishListView):
    """Oscar's, as product cards; whoever may only see it signed in is asked to sign in."""

    def dispatch(self, request, *args, **kwargs):
        wishlist = self.get_object()
        is_shared = wishlist.visibility == wishlist.SHARED
        if is_shared and not request.user.is_authenticated:
            return redirect_to_login(request.path)
        return super().dispatch(request, *args, **kwargs)

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        lines = context["page_obj"].object_list.select_related("product")
        ids = [line.product.parent_id or line.product_id for line in lines]
        context["cards"] = shown(dict.fromkeys(ids))
        return context
