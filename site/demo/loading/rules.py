"""What the demo's merchant taught the search: synonyms and redirects."""

from shop.search.models import Redirect, SynonymGroup

SYNONYMS = [
    "coffee, cafe, cà phê",
    "kettle, teapot",
    "mug, cup, tumbler, cốc, ly",
    "scarf, shawl, stole",
]
REDIRECTS = {
    "refund": "/delivery-and-returns/",
    "returns": "/delivery-and-returns/",
    "đổi trả": "/vi/giao-hang-va-doi-tra/",
    "trả hàng": "/vi/giao-hang-va-doi-tra/",
}


def load() -> int:
    """Make the missing rules."""
    made = [SynonymGroup.objects.get_or_create(terms=terms)[1] for terms in SYNONYMS]
    made += [
        Redirect.objects.get_or_create(query=query, defaults={"url": url})[1]
        for query, url in REDIRECTS.items()
    ]
    return sum(made)
