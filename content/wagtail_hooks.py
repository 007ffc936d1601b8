"""What the shop adds to Wagtail's admin."""

from django.core.exceptions import BadRequest, PermissionDenied
from django.http import Http404
from django.shortcuts import redirect
from django.urls import path
from django.views.decorators.http import require_POST
from wagtail import hooks

from content.drafting import draft, home_in, may_draft
from content.touching import note_what_is_served
from shop.search.folding import folded

LONGEST_QUERY = 200


@require_POST
def draft_from_search(request):
    """Begin a page about a search, or come back to it, and open its editor."""
    query = request.POST.get("query", "").replace("\x00", "")
    if not folded(query) or len(query) > LONGEST_QUERY:
        raise BadRequest("A page needs a title.")
    home = home_in(request.POST.get("language", ""))
    if home is None:
        raise Http404
    if not may_draft(request.user, home):
        raise PermissionDenied
    page = draft(query, home, request.user)
    return redirect("wagtailadmin_pages:edit", page.pk)


@hooks.register("before_serve_page")
def note_for_keeping(page, request, serve_args, serve_kwargs):
    """A page that is kept is dropped when what it is made of changes."""
    note_what_is_served(page)


@hooks.register("register_admin_urls")
def register_draft_from_search():
    return [path("draft-from-search/", draft_from_search, name="draft_from_search")]
