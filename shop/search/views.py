"""``/search/?q=``: products that hold every word."""

from django.views.decorators.http import require_GET

from shop.catalogue.lists import matching, product_list
from shop.htmx import render_part

LONGEST_QUERY = 200


@require_GET
def search(request):
    """Results for ``q``; an empty query shows the whole shop."""
    query = request.GET.get("q", "").replace("\x00", "").strip()[:LONGEST_QUERY]
    context = {"query": query, "list": product_list(matching(query), request.GET, query=query)}
    return render_part(request, "oscar/search/results.html", "results", context)
