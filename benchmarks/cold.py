"""This shop with nothing kept: every page and every kept value is made anew."""

from shop.sharing.store import Away, Store


def away(*args, **kwargs):
    raise Away


Store.run = away

from storefront.wsgi import application  # noqa: E402, F401
