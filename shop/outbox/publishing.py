"""Put a fact into the outbox, in the transaction that makes it true."""

import logging

from django.db import transaction

from shop.outbox.models import Message

logger = logging.getLogger(__name__)


def publish(topic: str, **payload) -> Message:
    """Write one message (JSON payload: ids, not objects); it goes out once the transaction commits.

    When the broker cannot be reached the row stays and the sweep delivers it within a minute.
    """
    message = Message.objects.create(topic=topic, payload=payload)
    transaction.on_commit(lambda: _enqueue(message.pk))
    return message


def _enqueue(message_id: int) -> None:
    from shop.outbox.tasks import deliver

    try:
        deliver.delay(message_id)
    except deliver.OperationalError:
        logger.warning("Broker away: outbox message %s waits for the sweep", message_id)
