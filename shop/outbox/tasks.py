"""Deliver the outbox."""

import logging

from celery import shared_task
from django.db import transaction
from django.utils import timezone

from shop.outbox.models import Message
from shop.outbox.registry import handlers

logger = logging.getLogger(__name__)


@shared_task(acks_late=True)
def deliver(message_id: int) -> None:
    """Hand one message to its handlers; a failure is written on it and tried again later."""
    with transaction.atomic():
        message = (
            Message.objects.waiting()
            .select_for_update(skip_locked=True)
            .filter(pk=message_id)
            .first()
        )
        if message is None:
            return
        try:
            with transaction.atomic():
                for handler in handlers.get(message.topic, []):
                    handler(message.payload)
        except Exception as error:
            logger.exception("Outbox message %s (%s) failed", message.pk, message.topic)
            message.mark_failed(repr(error), timezone.now())
        else:
            message.mark_delivered(timezone.now())


@shared_task
def sweep() -> None:
    """Deliver what is due and was not: a lost task, a broker that was away, a later try."""
    for message_id in Message.objects.due(timezone.now()).values_list("pk", flat=True)[:500]:
        deliver.delay(message_id)
