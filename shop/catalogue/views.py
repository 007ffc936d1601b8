"""Lists and product pages. Lists are plain functions; Oscar's search handler is not used."""

from django.http import Http404
from django.views.decorators.http import require_GET
from oscar.core.loading import get_model

from shop.catalogue.lists import browsable_products, in_category, product_list
from shop.htmx import render_part

Category = get_model("catalogue", "Category")


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
