"""Is this process alive; can it serve?"""

from django.core.cache import cache
from django.db import connection
from django.http import JsonResponse
from django.views.decorators.http import require_safe


@require_safe
def live(request):
    """200 as long as the process answers."""
    return JsonResponse({"status": "ok"})


@require_safe
def ready(request):
    """200 when PostgreSQL and Redis answer, else 503 naming the one that does not."""
    checks = {"database": _answers(_ask_database), "redis": _answers(_ask_redis)}
    healthy = all(answer == "ok" for answer in checks.values())
    return JsonResponse(checks, status=200 if healthy else 503)


def _answers(ask):
    try:
        ask()
    except Exception as error:
        return type(error).__name__
    return "ok"


def _ask_database():
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")


def _ask_redis():
    cache.get("health")
