"""``/search/``: results, what is suggested while one types, and which results were opened."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.views.decorators.http import require_POST, require_safe

from shop.catalogue.featured import top_categories
from shop.htmx import render_list
from shop.search.log import is_robot, log_click, log_search
from shop.search.querying import LONGEST, clean
from shop.search.results import search as search_for
from shop.search.rules import rules
from shop.search.suggesting import suggestions
from shop.sharing.stamps import depends_on


@require_safe
def search(request):
    """Results for ``q``, or the page that merchants send it to; without one the whole shop."""
    if url := shortened(request):
        return redirect(url)
    text = clean(request.GET.get("q", ""))
    taught = rules()
    if url := taught.redirect_for(text):
        return redirect(url)
    depends_on("products", "places", "search-rules")
    results = search_for(text, request, list(top_categories()), taught)
    context = {"results": results, "list": results.listing, "query": results.typed}
    response = render_list(request, "oscar/search/results.html", context)
    is_first = results.typed and results.listing.page.number == 1 and not results.listing.chips
    if is_first and not request.htmx:
        response.facts = {"query": results.typed, "found": results.found}
    return response


def note_search(request, facts):
    """Count a search that a person made, also when its page was kept."""
    if not is_robot(request.headers.get("User-Agent", "")):
        log_search(facts["query"], get_language(), facts["found"])


@require_safe
def suggest(request):
    """What a begun search may be about; a page of its own for who comes without htmx."""
    if url := shortened(request):
        return redirect(url)
    depends_on("products", "places")
    context = {"suggestions": suggestions(request.GET.get("q", ""))}
    template = "shop/search/suggestions.html"
    return render(request, f"{template}#suggestions" if request.htmx else template, context)


def shortened(request) -> str | None:
    """The address with as much of ``q`` as is searched for, if it holds more: pages repeat it."""
    text = request.GET.get("q", "")
    if len(text) <= LONGEST:
        return None
    params = request.GET.copy()
    params["q"] = clean(text)
    return f"{request.path}?{params.urlencode()}"


@require_POST
def click(request):
    """Note that a product was opened from the results of a search."""
    product = request.POST.get("product", "")
    if product.isascii() and product.isdigit() and len(product) < 19:
        log_click(clean(request.POST.get("q", "")), get_language(), int(product))
    return HttpResponse(status=204)
