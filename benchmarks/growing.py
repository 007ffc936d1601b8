"""How long one client waits as the catalogue grows: requests one after another, all different."""

import json
import random
import statistics
import time
from collections import defaultdict
from http.client import HTTPConnection

from benchmarks.serving import serving
from benchmarks.words import COMMON, MIDDLE, Words

HTMX = {"HX-Request": "true"}
ADDRESSES = """
import json, django
django.setup()
from shop.catalogue.models import Category, Product
from shop.search.models import FacetValue
from benchmarks.growing import spread
print(json.dumps({
    "categories": [one.get_absolute_url() for one in Category.objects.filter(depth__lt=3)],
    "leaves": [one.get_absolute_url() for one in Category.objects.filter(depth=3)],
    "products": [one.get_absolute_url() for one in spread(Product)],
    "values": list(FacetValue.objects.values_list("facet__code", "key").order_by("pk")),
}))
"""


def spread(products, number=300):
    """Products from the whole of the table."""
    highest = products.objects.order_by("-pk").values_list("pk", flat=True).first()
    keys = random.Random(1).choices(range(1, highest), k=number * 5)
    return products.objects.filter(pk__in=keys).exclude(structure="child")[:number]


def grow(project, requests, seed=1):
    """p50 and p95 in ms of ``requests`` of each kind, on a server that keeps nothing."""
    known = json.loads(project.run("-c", ADDRESSES))
    asked = list(questions(known, requests, seed))
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


def questions(known, requests, seed):
    """``(kind, path, headers)``, mixed as visitors mix them."""
    chance, words = random.Random(seed), Words(seed)
    some = []
    for _ in range(requests):
        filters = "&".join("=".join(one) for one in chance.sample(known["values"][:33], 2))
        start = words.by_rank[chance.choice([*COMMON, *MIDDLE])][: chance.choice([2, 3, 4])]
        some += [
            ("category, top two levels", chance.choice(known["categories"]), {}),
            ("category, lowest level", chance.choice(known["leaves"]), {}),
            ("category, two filters", f"{chance.choice(known['categories'])}?{filters}", {}),
            ("product", chance.choice(known["products"]), {}),
            ("suggest", f"/search/suggestions/?q={start}", HTMX),
        ]
    for kind, text in words.searches(requests):
        some.append((f"search, {kind}", f"/search/?q={text.replace(' ', '+')}", {}))
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
