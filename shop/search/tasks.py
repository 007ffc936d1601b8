"""What search does in the background."""

from celery import shared_task

from shop.search import log, popularity, tallying, vocabulary


@shared_task
def flush_search_log() -> None:
    """Count the searches that pages wrote down."""
    log.flush()


@shared_task
def purge_search_log() -> None:
    """Forget searches of long ago."""
    log.purge()


@shared_task
def recount_popularity() -> None:
    """Say anew what sells best."""
    popularity.recount()


@shared_task
def recount_long_lists() -> None:
    """Count the facets of lists that are too long to be counted while somebody waits."""
    tallying.recount()


@shared_task
def recount_words() -> None:
    """Count in how many titles each word stands."""
    vocabulary.recount()
