"""What each page costs in SQL and bytes, told by the project itself as JSON on standard output.

    DJANGO_SETTINGS_MODULE=… python -m benchmarks.probing [--cold]

It also fills a basket and gives its cookie, and the addresses that are measured.
"""

import contextlib
import importlib
import json
import sys

import brotli
import django
from django.apps import apps

from benchmarks.words import COMMON, MIDDLE, Words

BASKET = (2, 3, 4, 5, 7)  # products without variants, always in stock
HEADERS = {"suggest": {"HX-Request": "true"}}  # what is swapped into a page
BROTLI_QUALITY = 5  # as servers compress on the way out


def pages(words) -> dict[str, str]:
    """Addresses by what they show; what a project does not have is left out."""
    from django.urls import NoReverseMatch, reverse

    category = apps.get_model("catalogue", "Category").objects.order_by("path").first()
    product = apps.get_model("catalogue", "Product").objects.get(pk=1)
    search = reverse("search:search")
    found = {
        "home": "/",
        "category": category.get_absolute_url(),
        "product": product.get_absolute_url(),
        "search": f"{search}?q={words.by_rank[COMMON[0]]}",
        "basket": reverse("basket:summary"),
    }
    with contextlib.suppress(NoReverseMatch):
        found["suggest"] = f"{reverse('search:suggest')}?q={words.by_rank[MIDDLE[0]][:3]}"
    return found


def probe(client, path, headers) -> dict | None:
    """Queries and bytes of the page once all that can be warm is; None if there is none."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    for _ in range(2):
        with CaptureQueriesContext(connection) as queries:
            response = client.get(path, headers=headers)
    if response.status_code != 200:
        return None
    body = response.content
    if response.headers.get("Content-Encoding") == "br":
        body = brotli.decompress(body)
    packed = len(brotli.compress(body, quality=BROTLI_QUALITY))
    return {"queries": len(queries), "bytes": len(body), "brotli": packed}


def basket_of_five(client):
    """Put five products into a basket; gives the visitor's cookies as a header."""
    from django.urls import reverse

    for key in BASKET:
        answer = client.post(reverse("basket:add", args=[key]), {"quantity": 1})
        if answer.status_code not in (200, 302):
            sys.exit(f"Product {key} cannot be added: {answer.status_code}")
    client.get(reverse("basket:summary"))  # what was said about them is read
    kept = ((name, one) for name, one in client.cookies.items() if one.value)
    return "; ".join(f"{name}={one.coded_value}" for name, one in kept)


def main():
    django.setup()
    from django.test import Client

    if "--cold" in sys.argv:
        importlib.import_module("benchmarks.cold")
    addresses = pages(Words())
    anyone, buyer = Client(), Client()
    cookie = basket_of_five(buyer)
    told = {"cookie": cookie, "pages": {}}
    for name, path in addresses.items():
        headers = HEADERS.get(name, {})
        if found := probe(anyone, path, headers):
            costs = {"path": path, "headers": headers, "anonymous": found}
            told["pages"][name] = costs | {"basket": probe(buyer, path, headers)}
    print(json.dumps(told))


if __name__ == "__main__":
    main()
