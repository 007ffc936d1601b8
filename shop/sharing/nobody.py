"""A request by nobody: what is rendered for it cannot hold anything of anybody."""

from io import BytesIO

from django.contrib.auth.models import AnonymousUser
from django.contrib.messages.storage.base import BaseStorage
from django.contrib.sessions.backends.base import SessionBase
from django.core.handlers.wsgi import WSGIRequest
from django_htmx.middleware import HtmxDetails
from oscar.core.loading import get_class, get_model

Selector = get_class("partner.strategy", "Selector")

# Of the visitor's request only what every visitor of this address sends alike.
_SAME_FOR_ALL = ("SCRIPT_NAME", "PATH_INFO", "SERVER_NAME", "SERVER_PORT", "SERVER_PROTOCOL")


class NoSession(SessionBase):
    """Empty, and saved nowhere."""

    def load(self):
        return {}

    def exists(self, session_key):
        return False

    def create(self):
        """Nobody has no session."""

    save = delete = create


class NoMessages(BaseStorage):
    """Empty; what is added is only counted."""

    def _get(self, *args, **kwargs):
        return [], True

    def _store(self, messages, response, *args, **kwargs):
        return []


def stand_in(request, query: str, part: str | None):
    """A GET of the same address with ``query``, by nobody; for htmx when it names a ``part``."""
    environ = {name: request.META[name] for name in _SAME_FOR_ALL if name in request.META}
    environ |= {
        "REQUEST_METHOD": "GET",
        "QUERY_STRING": query,
        "HTTP_HOST": request.get_host(),
        "wsgi.url_scheme": request.scheme,
        "wsgi.input": BytesIO(),
    }
    if part is not None:
        environ |= {"HTTP_HX_REQUEST": "true", "HTTP_HX_TARGET": part}
    nobody = WSGIRequest(environ)
    _furnish(nobody)
    nobody.LANGUAGE_CODE = request.LANGUAGE_CODE
    nobody.resolver_match = request.resolver_match
    return nobody


def left_traces(nobody) -> bool:
    """True when something was written down for one visitor: a token, a session, a message."""
    return (
        "CSRF_COOKIE" in nobody.META
        or nobody.session.modified
        or nobody._messages.added_new
        or nobody.basket.pk is not None
    )


def _furnish(nobody):
    """What the middlewares put on a request."""
    nobody.session = NoSession()
    nobody.user = AnonymousUser()
    nobody._messages = NoMessages(nobody)
    nobody.htmx = HtmxDetails(nobody)
    nobody.strategy = Selector().strategy(request=nobody, user=nobody.user)
    nobody.basket = nobody._basket_cache = get_model("basket", "Basket")()
    nobody.basket.strategy = nobody.strategy
    nobody.basket_hash = None
    nobody.cookies_to_delete = []
