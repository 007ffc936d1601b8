"""How long one client waits as the catalogue grows: requests one after another, all different."""

import json
import random
import statistics
import time
from collections import defaultdict
from http.client import HTTPConnection
from urllib.parse import urlencode

from benchmarks.serving import serving
from benchmarks.words import COMMON, MIDDLE, Words

COMMON_VALUES = 33  # colours, sizes and materials, not brands
HTMX = {"HX-Request": "true"}
ADDRESSES = """
import json, django
django.setup()
from shop.catalogue.models import Category, Product
from shop.search.models import FacetValue, Word
from benchmarks.growing import spread
print(json.dumps({
    "upper": [one.get_absolute_url() for one in Category.objects.filter(numchild__gt=0)],
    "leaves": [one.get_absolute_url() for one in Category.objects.filter(numchild=0)],
    "products": [one.get_absolute_url() for one in spread(Product)],
    "words": list(Word.objects.filter(language="en").order_by("-number").values_list(
        "spelling", flat=True)[:1150]),
    "values": list(FacetValue.objects.values_list("facet__code", "key").order_by("pk")),
}))
"""


def spread(products, number=300):
    """Products from the whole of the table."""
    highest = products.objects.order_by("-pk").values_list("pk", flat=True).first()
    keys = random.Random(1).choices(range(1, highest), k=number * 5)
    return products.objects.filter(pk__in=keys).exclude(structure="child")[:number]


def grow(project, requests, *, is_real=False):
    """p50 and p95 in ms of ``requests`` of each kind, on a server that keeps nothing.

    is_real : search for the words of the goods, by how often they are there.
    """
    known = json.loads(project.run("-c", ADDRESSES))
    words = Words()
    if is_real:
        words.by_rank = known["words"]
    asked = questions(known, requests, words)
    waits = defaultdict(list)
    with serving(project) as server:
        connection = HTTPConnection(f"127.0.0.1:{server.port}")
        for _kind, path, headers in asked[: len(asked) // 10]:
            _ask(connection, path, headers)
        for kind, path, headers in asked:
            waits[kind].append(_ask(connection, path, headers))
    every = [wait for kind, some in waits.items() if kind.startswith("search") for wait in some]
    waits["search, mixed log"] = every
    return {kind: percentiles(waits[kind]) for kind in sorted(waits)}


def questions(known, requests, words, seed=1):
    """``(kind, path, headers)``, mixed as visitors mix them."""
    chance, some = random.Random(seed), []
    values = known["values"][:COMMON_VALUES]
    for _ in range(requests):
        category, leaf = (chance.choice(known[one] or ["/shop/"]) for one in ("upper", "leaves"))
        filters = "&".join("=".join(one) for one in chance.sample(values, min(2, len(values))))
        start = words.by_rank[chance.choice([*COMMON, *MIDDLE])][: chance.choice([2, 3, 4])]
        some += [
            ("category, upper level", category, {}),
            ("category, lowest level", leaf, {}),
            ("category, two filters", f"{category}?{filters}", {}),
            ("product", chance.choice(known["products"]), {}),
            ("suggest", f"/search/suggestions/?{urlencode({'q': start})}", HTMX),
        ]
    for kind, text in words.searches(requests):
        some.append((f"search, {kind}", f"/search/?{urlencode({'q': text})}", {}))
    chance.shuffle(some)
    return some


def percentiles(waits):
    """The middle and the 95th percentile."""
    if len(waits) < 2:
        return waits[0], waits[0]
    return statistics.median(waits), statistics.quantiles(waits, n=20, method="inclusive")[-1]


def _ask(connection, path, headers):
    began = time.perf_counter()
    connection.request("GET", path, headers=headers)
    answer = connection.getresponse()
    answer.read()
    if answer.status != 200:
        raise RuntimeError(f"{path} answered {answer.status}")
    return (time.perf_counter() - began) * 1000
