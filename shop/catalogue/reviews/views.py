"""Reading reviews, writing one, and saying whether one helped."""

from urllib.parse import urlsplit

from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.db import IntegrityError, transaction
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from django_htmx.http import HttpResponseClientRedirect
from oscar.apps.catalogue.reviews import views as core
from oscar.core.loading import get_model
from oscar.core.utils import safe_referrer

from shop.catalogue.reviews.listing import all_of
from shop.catalogue.reviews.voting import VoteRefused, vote
from shop.htmx import render_part
from shop.sharing.stamps import depends_on

Product = get_model("catalogue", "Product")
ProductReview = get_model("reviews", "ProductReview")


@require_safe
def reviews(request, product_slug, product_pk):
    """All reviews of a product: ``?stars=``, ``?sort=`` and ``?page=``."""
    product = reviewed_product(product_pk)
    depends_on(f"product:{product.pk}", f"reviews:{product.pk}")
    heard = all_of(product, request.GET)
    if product.slug != product_slug:
        return redirect(heard.url, permanent=True)
    context = {"product": product, "whole": product, "heard": heard}
    return render_part(request, "oscar/catalogue/reviews/review_list.html", "reviews", context)


@require_safe
def review(request, product_slug, product_pk, pk):
    """One review, at an address of its own."""
    product = reviewed_product(product_pk)
    context = {"product": product, "whole": product, "review": published(product, pk)}
    return render(request, "oscar/catalogue/reviews/review_detail.html", context)


def votes(request, product_slug, product_pk, pk):
    """``POST delta=1`` or ``delta=-1``; who is not signed in is led to sign in, and back."""
    found = published(reviewed_product(product_pk), pk)
    if request.method != "POST":
        return redirect(found)
    if not request.user.is_authenticated:
        return _sign_in(request, found)
    try:
        found, said = vote(found, request.user, request.POST), _("Thank you for telling us.")
    except VoteRefused as refusal:
        said = str(refusal)
    if request.htmx:
        context = {"review": found, "said": said}
        return render(request, "oscar/catalogue/reviews/partials/voted.html", context)
    messages.info(request, said)
    return redirect(_back(request, found))


class CreateProductReview(core.CreateProductReview):
    """Oscar's; who is not signed in is led to sign in, and back to the form."""

    def dispatch(self, request, *args, **kwargs):
        product = reviewed_product(kwargs["product_pk"])
        if not (request.user.is_authenticated or product.is_review_permitted(request.user)):
            return redirect_to_login(request.get_full_path())
        return super().dispatch(request, *args, **{**kwargs, "product_pk": product.pk})

    def form_valid(self, form):
        """Save it; a double click finds it there already."""
        try:
            with transaction.atomic():
                return super().form_valid(form)
        except IntegrityError:
            return redirect(self.product)


def reviewed_product(pk):
    """The public product that is reviewed: a child's reviews are its parent's. Else 404."""
    found = get_object_or_404(Product.objects.select_related("parent"), pk=pk, is_public=True)
    if found.is_child and not found.parent.is_public:
        raise Http404
    return found.parent if found.is_child else found


def published(product, pk):
    return get_object_or_404(product.reviews.approved().select_related("user"), pk=pk)


def _sign_in(request, review):
    answer = redirect_to_login(_back(request, review))
    return HttpResponseClientRedirect(answer.url) if request.htmx else answer


def _back(request, review):
    """The review on the page it was read on; an address of this host, without its name."""
    read_on = urlsplit(safe_referrer(request, review.product))
    return read_on._replace(scheme="", netloc="", fragment=f"review-{review.pk}").geturl()
