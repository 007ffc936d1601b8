"""What search does in the background."""

from celery import shared_task

from shop.search import log


@shared_task
def flush_search_log() -> None:
    """Count the searches that pages wrote down."""
    log.flush()


@shared_task
def purge_search_log() -> None:
    """Forget searches of long ago."""
    log.purge()
