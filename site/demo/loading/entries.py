"""What lists and search read, made once the goods are in: bulk loading tells nobody."""

from oscar.core.loading import get_model

from shop.search import popularity, tallying, vocabulary
from shop.search.entries.rebuilding import rebuild
from shop.search.places import put_category

Category = get_model("catalogue", "Category")


def load() -> int:
    """Make entries, places and counts true; gives how many entries were not."""
    written = rebuild()
    for category in Category.objects.order_by("path"):
        put_category(category)
    popularity.recount()
    vocabulary.recount()
    tallying.recount()
    return written
