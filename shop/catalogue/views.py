"""Lists and product pages. Lists are plain functions; Oscar's search handler is not used."""

from django.http import Http404
from django.views.decorators.http import require_GET
from oscar.apps.catalogue import views as core
from oscar.core.loading import get_class, get_model

from shop.catalogue.lists import browsable_products, in_category, product_list
from shop.catalogue.product_page import (
    facts_about,
    heard_of,
    pictures_of,
    recently_viewed,
    shelf_of,
)
from shop.catalogue.variants import choice_for
from shop.htmx import is_swap, render_part, vary_on_htmx

Category = get_model("catalogue", "Category")
Product = get_model("catalogue", "Product")


@require_GET
def browse(request):
    """All products: ``/shop/``."""
    context = {
        "list": product_list(browsable_products(), request.GET),
        "children": Category.objects.browsable().filter(depth=1),
    }
    return render_part(request, "oscar/catalogue/browse.html", "results", context)


@require_GET
def category(request, category_slug):
    """One category and everything below it: ``/shop/c/<slugs>/``."""
    found = category_at(category_slug)
    context = {
        "category": found,
        "ancestors": found.get_ancestors(),
        "children": found.get_children().browsable(),
        "list": product_list(in_category(found), request.GET),
    }
    return render_part(request, "oscar/catalogue/category.html", "results", context)


def category_at(path):
    """The browsable category whose slugs, from the root down, spell ``path``; else 404."""
    *parents, slug = path.split("/")
    for found in Category.objects.browsable().filter(slug=slug, depth=len(parents) + 1):
        if [ancestor.slug for ancestor in found.get_ancestors()] == parents:
            return found
    raise Http404


class ProductDetailView(core.ProductDetailView):
    """A product, or a parent with one child chosen: ``/shop/p/<slug>-<id>/``."""

    queryset = Product.objects.select_related("product_class", "parent__product_class")

    def get(self, request, *args, **kwargs):
        return vary_on_htmx(super().get(request, *args, **kwargs))

    def get_template_names(self):
        names = super().get_template_names()
        return [f"{name}#product" for name in names[-1:]] if is_swap(self.request) else names

    def get_context_data(self, **kwargs):
        product = self.object
        whole = product.parent if product.is_child else product
        choice = choice_for(product)
        chosen = choice.chosen.product if choice.chosen else product
        return super().get_context_data(
            whole=whole,
            choice=choice,
            chosen=choice.chosen,
            pictures=pictures_of(product if product.is_child else whole) or pictures_of(chosen),
            facts=facts_about(chosen),
            shelf=shelf_of(whole),
            heard=heard_of(whole),
            recent=recently_viewed(self.request, whole),
            option_fields=self.option_fields(whole),
            **kwargs,
        )

    def get_alert_status(self):
        """Only a signed-in visitor has alerts to look up."""
        return self.request.user.is_authenticated and super().get_alert_status()

    def option_fields(self, product):
        """Fields for what a buyer may say with the product (an engraving, a wrapping)."""
        if not product.has_options:
            return []
        form = get_class("basket.forms", "AddToBasketForm")(self.request.basket, product)
        return [field for field in form if field.name not in ("quantity", "child_id")]
