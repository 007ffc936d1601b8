"""What lists and search read, made once the goods are in: bulk loading tells nobody."""

from shop.search import popularity, tallying, vocabulary
from shop.search.entries.rebuilding import rebuild
from shop.search.places import put_all


def load() -> int:
    """Make entries, places and counts true; gives how many entries were not."""
    written = rebuild()
    put_all()
    popularity.recount()
    vocabulary.recount()
    tallying.recount()
    return written
