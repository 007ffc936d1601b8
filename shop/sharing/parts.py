"""The personal parts of public pages: marks in what is kept, filled on the way out."""

import base64
import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from django.conf import settings
from django.contrib.messages.storage.cookie import CookieStorage
from django.template.loader import render_to_string
from django.utils.crypto import salted_hmac


@dataclass(frozen=True)
class Part:
    """A small template, and the cookies without which it is the same for everyone."""

    template: str
    cookies: tuple[str, ...]


PARTS: dict[str, Part] = {}


def register(name: str, template: str, *cookies: str) -> None:
    """Let ``{% personal name %}`` draw ``template``; ``cookies`` are names of ``COOKIES``."""
    PARTS[name] = Part(template, cookies)


# What the shop's cookies are called, by what they tell.
COOKIES: dict[str, Callable[[], str]] = {
    "session": lambda: settings.SESSION_COOKIE_NAME,
    "basket": lambda: settings.OSCAR_BASKET_COOKIE_OPEN,
    "messages": lambda: CookieStorage.cookie_name,
    "seen": lambda: settings.OSCAR_RECENTLY_VIEWED_COOKIE_NAME,
}

register("tools", "oscar/partials/tools.html", "session", "basket")
register("messages", "oscar/partials/alert_messages.html", "session", "messages")
register("wish", "oscar/catalogue/partials/add_to_wishlist.html", "session")
register("alert", "oscar/catalogue/partials/alert.html", "session")
register("recent", "oscar/catalogue/partials/recently_viewed.html", "seen")


def brought(request) -> list[str]:
    """Which of the cookies that tell something the visitor has."""
    return [name for name, cookie in COOKIES.items() if request.COOKIES.get(cookie())]


def draw(name: str, inputs: dict, request) -> str:
    """The part as this visitor sees it."""
    return render_to_string(PARTS[name].template, inputs, request=request)


def mark(name: str, inputs: dict) -> str:
    """What stands for the part in a kept page.

    Its token comes from the secret key and never leaves the server: nobody can write a mark
    into a review.
    """
    for value in inputs.values():
        if not isinstance(value, str | int | None):
            raise TypeError(f"{{% personal {name!r} %}} takes texts and numbers, not {value!r}.")
    told = base64.urlsafe_b64encode(json.dumps(inputs).encode()).decode()
    return f"{token()}:{PARTS[name] and name}:{told};"


def names_in(page: bytes) -> set[str]:
    """The parts that a kept page has marks for."""
    return {found[1].decode() for found in _marks().finditer(page)}


def fill(page: bytes, request) -> bytes:
    """``page`` with its parts drawn for the visitor of ``request``."""

    def drawn(found):
        inputs = json.loads(base64.urlsafe_b64decode(found[2]))
        return draw(found[1].decode(), inputs, request).encode()

    return _marks().sub(drawn, page)


def token() -> str:
    """What marks begin with; it tells nothing of the secret key that it is made from."""
    return _token_for(settings.SECRET_KEY)


@cache
def _token_for(secret):
    return salted_hmac("shop.sharing.parts", "mark", secret=secret, algorithm="sha256").hexdigest()


def _marks():
    return re.compile(token().encode() + rb":([a-z_]+):([\w=-]*);")
