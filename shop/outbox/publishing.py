"""Put a fact into the outbox, in the transaction that makes it true."""

import logging

from django.db import transaction
from django.utils import timezone

from shop.outbox.models import Message

logger = logging.getLogger(__name__)


def publish(topic: str, **payload) -> Message:
    """Write one message (JSON payload: ids, not objects); it goes out once the transaction commits.

    When the broker cannot be reached the row stays and the sweep delivers it within a minute.
    """
    message = Message.objects.create(topic=topic, payload=payload)
    transaction.on_commit(lambda: _enqueue(message.pk))
    return message


def try_again(message_id: int) -> bool:
    """Take a message out of parking, or hurry one that waits; False when it went out meanwhile."""
    undelivered = Message.objects.filter(pk=message_id, delivered_at=None)
    found = undelivered.update(parked_at=None, attempts=0, due_at=timezone.now())
    if found:
        transaction.on_commit(lambda: _enqueue(message_id))
    return bool(found)


def _enqueue(message_id: int) -> None:
    from shop.outbox.tasks import deliver

    try:
        deliver.delay(message_id)
    except deliver.OperationalError:
        logger.warning("Broker away: outbox message %s waits for the sweep", message_id)
