"""The least a Django view can be: the control that says how fast the machine is just now."""

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.http import HttpResponse
from django.urls import path

PAGE = "<!doctype html><title>Bare</title>" + "<p>Nothing here.</p>" * 48  # about 1 KB


def bare(request):
    return HttpResponse(PAGE)


urlpatterns = [path("", bare)]
settings.configure(
    SECRET_KEY="bare",  # noqa: S106
    ALLOWED_HOSTS=["*"],
    ROOT_URLCONF=__name__,
    MIDDLEWARE=[],
)
application = get_wsgi_application()
