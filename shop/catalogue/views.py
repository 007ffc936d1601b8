"""Lists and product pages. Lists are plain functions; Oscar's search handler is not used."""

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe
from oscar.apps.catalogue import views as core
from oscar.core.loading import get_model

from shop.catalogue.featured import top_categories
from shop.catalogue.product_page import option_fields, pictures_of, shelf_of, spelled, takes_options
from shop.catalogue.reviews.listing import heard_of
from shop.catalogue.variants import choice_for
from shop.htmx import is_swap, render_list, vary_on_htmx
from shop.search.lists import listing
from shop.search.selecting import everything, in_category, in_range
from shop.sharing.stamps import depends_on
from shop.shipping.estimates import estimates

Category = get_model("catalogue", "Category")
Product = get_model("catalogue", "Product")
Range = get_model("offer", "Range")


@require_safe
def browse(request):
    """All products: ``/shop/``."""
    depends_on("products", "categories")
    children = list(top_categories())
    context = {
        "list": listing(everything(), request, shelves=children, is_whole=True),
        "children": children,
    }
    return render_list(request, "oscar/catalogue/browse.html", context)


@require_safe
def category(request, category_slug):
    """One category and everything below it: ``/shop/c/<slugs>/``."""
    found = category_at(category_slug)
    depends_on(f"category:{found.pk}", "categories")
    children = list(found.get_children().browsable())
    for child in children:
        child.parent_slug = category_slug
    context = {
        "category": found,
        "ancestors": spelled(found.get_ancestors()),
        "children": children,
        "list": listing(in_category(found), request, shelves=children, category=found),
    }
    return render_list(request, "oscar/catalogue/category.html", context)


@require_safe
def product_range(request, slug):
    """The products of one of Oscar's public ranges: ``/shop/ranges/<slug>/``."""
    found = get_object_or_404(Range, slug=slug, is_public=True)
    depends_on("products", "ranges")
    context = {
        "range": found,
        "list": listing(in_range(found), request, shelves=list(top_categories())),
    }
    return render_list(request, "oscar/offer/range.html", context)


def category_at(path):
    """The browsable category whose slugs, from the root down, spell ``path``; else 404."""
    *parents, slug = path.split("/")
    for found in Category.objects.browsable().filter(slug=slug, depth=len(parents) + 1):
        if [ancestor.slug for ancestor in found.get_ancestors()] == parents:
            return found
    raise Http404


class ProductDetailView(core.ProductDetailView):
    """A product, or a parent with one child chosen: ``/shop/p/<slug>-<id>/``."""

    queryset = Product.objects.select_related("product_class", "parent__product_class").annotate(
        takes_options=takes_options()
    )

    def get(self, request, *args, **kwargs):
        return vary_on_htmx(super().get(request, *args, **kwargs))

    def get_template_names(self):
        names = super().get_template_names()
        return [f"{name}#product" for name in names[-1:]] if is_swap(self.request) else names

    def get_context_data(self, **kwargs):
        """The same for everybody: what is personal stands in partials that ask the request."""
        product = self.object
        whole = product.parent if product.is_child else product
        depends_on(f"product:{whole.pk}", f"reviews:{whole.pk}", "categories", "options")
        choice = choice_for(product)
        chosen = choice.chosen.product if choice.chosen else product
        return super().get_context_data(
            whole=whole,
            choice=choice,
            chosen=choice.chosen,
            pictures=pictures_of(product, chosen),
            shelf=shelf_of(whole),
            heard=heard_of(whole),
            option_fields=option_fields(whole) if product.takes_options else [],
            estimates=estimates(),
            is_swap=is_swap(self.request),
            **kwargs,
        )

    def send_signal(self, request, response, product):
        """Oscar counts views in the database with each; here looking changes nothing."""

    def get_alert_form(self):
        """Personal: the partial asks for it."""

    get_alert_status = get_alert_form
