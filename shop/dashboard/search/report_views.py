"""Searched, not found: on the screen and as a file."""

import csv

from django.conf import settings
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from shop.dashboard.search.report import PERIODS, TABS, Scope, grouped, rows

PER_PAGE = 50
MOST_EXPORTED = 10_000


@require_safe
def browse(request):
    scope = Scope.read(request.GET)
    paginator = Paginator(grouped(scope, timezone.localdate()), PER_PAGE)
    page = paginator.get_page(request.GET.get("page"))
    context = {
        "scope": scope,
        "tabs": [(name, label) for name, (label, _condition) in TABS.items()],
        "periods": PERIODS,
        "languages": settings.LANGUAGES,
        "kept_days": settings.SEARCH_LOG_DAYS,
        "rows": rows(page),
        "page_obj": page,
        "paginator": paginator,
    }
    return render(request, "oscar/dashboard/search/report.html", context)


@require_safe
def export(request):
    """The report as CSV, with the mark by which spreadsheets know UTF-8."""
    scope, today = Scope.read(request.GET), timezone.localdate()
    name = f"searches-{scope.tab}-{today.isoformat()}.csv"
    response = HttpResponse(
        "\ufeff",
        content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )
    sheet = csv.writer(response)
    sheet.writerow(
        [_("Search"), _("Language"), _("Searches"), _("Found"), _("Clicks"), _("Last searched")]
    )
    for row in rows(grouped(scope, today)[:MOST_EXPORTED]):
        sheet.writerow(
            [
                harmless(row.query),
                row.language,
                row.searches,
                row.found,
                row.clicks,
                row.last_day.isoformat(),
            ]
        )
    return response


def harmless(text: str) -> str:
    """Spreadsheets run what begins with one of these as a formula (OWASP, CSV Injection)."""
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t", "\r", "\n")) else text
