"""When the database is too busy: say so, and when to come again, rather than an error page."""

from django.db import OperationalError
from django.http import HttpResponse
from django.template.loader import render_to_string

QUERY_CANCELED, LOCK_NOT_AVAILABLE = "57014", "55P03"
RETRY_SECONDS = 5


class BusyMiddleware:
    """503 for a statement that took longer than it may, or waited too long for a lock."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_exception(self, request, exception):
        """Anything else stays what it is."""
        cause = getattr(exception, "__cause__", None)
        is_busy = getattr(cause, "pgcode", None) in (QUERY_CANCELED, LOCK_NOT_AVAILABLE)
        if not (isinstance(exception, OperationalError) and is_busy):
            return None
        return HttpResponse(
            render_to_string("503.html"), status=503, headers={"Retry-After": str(RETRY_SECONDS)}
        )
