"""Wish lists: Oscar's views, which change nothing by GET."""

from django.db import IntegrityError, transaction
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext_lazy as _
from oscar.apps.customer.wishlists import views
from oscar.core.loading import get_model

Line = get_model("wishlists", "Line")
Product = get_model("catalogue", "Product")


class WishListListView(views.WishListListView):
    page_title = _("Wish lists")

    def get_queryset(self):
        return super().get_queryset().prefetch_related("lines")


class WishListDetailView(views.WishListDetailView):
    """Oscar's, with the goods' pictures fetched for the whole list."""

    def get_form_kwargs(self):
        lines = Line.objects.select_related("product__parent").prefetch_related(
            "product__images", "product__parent__images"
        )
        return {**super().get_form_kwargs(), "queryset": lines}


class WishListCreateView(views.WishListCreateView):
    page_title = _("Begin a list")


class PostOnly:
    """Oscar's views make a wish list before they look at the method."""

    http_method_names = ["post"]

    def dispatch(self, request, *args, **kwargs):
        if request.method != "POST":
            return self.http_method_not_allowed(request)
        return super().dispatch(request, *args, **kwargs)


class WishListAddProduct(PostOnly, views.WishListAddProduct):
    def dispatch(self, request, *args, **kwargs):
        get_object_or_404(Product.objects.public(), pk=kwargs["product_pk"])
        return super().dispatch(request, *args, **kwargs)

    def post(self, request, *args, **kwargs):
        """Add it; a double click finds it there already."""
        try:
            with transaction.atomic():
                return self.add_product()
        except IntegrityError:
            return views.redirect_to_referrer(request, self.product.get_absolute_url())


class WishListMoveProductToAnotherWishList(PostOnly, views.WishListMoveProductToAnotherWishList):
    def post(self, request, *args, **kwargs):
        return super().get(request, *args, **kwargs)
