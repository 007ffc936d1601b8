"""HEAD is GET without its body."""

from django.http import HttpResponse
from django.test import RequestFactory

from storefront.head import HeadMiddleware


def page(_request):
    return HttpResponse("words", headers={"Content-Length": "5"})


def test_head_brings_the_headers_alone():
    answer = HeadMiddleware(page)(RequestFactory().head("/"))

    assert (answer.content, answer["Content-Length"]) == (b"", "5")


def test_get_brings_the_body():
    assert HeadMiddleware(page)(RequestFactory().get("/")).content == b"words"
