"""A database that is too busy is said so, and when to come again."""

import pytest
from django.db import OperationalError, connection
from django.http import HttpResponse
from django.urls import path

pytestmark = pytest.mark.django_db


def slow(request):
    """A statement that takes longer than it may."""
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL statement_timeout = '50ms'")
        cursor.execute("SELECT pg_sleep(5)")
    return HttpResponse("never")


def away(request):
    raise OperationalError("the server closed the connection")


urlpatterns = [path("slow/", slow), path("away/", away)]


@pytest.fixture
def pages(client, settings):
    settings.ROOT_URLCONF = __name__
    return client


def test_a_statement_that_takes_too_long_ends_in_503(pages):
    response = pages.get("/slow/")

    assert (response.status_code, response["Retry-After"]) == (503, "5")
    assert "Please try again in a few seconds" in response.content.decode()


def test_any_other_failure_stays_what_it_is(pages):
    with pytest.raises(OperationalError, match="closed the connection"):
        pages.get("/away/")
