"""Deliver the outbox."""

import logging
from datetime import timedelta
from smtplib import SMTPRecipientsRefused
from traceback import format_tb

from celery import shared_task
from django.db import transaction
from django.utils import timezone

from shop.outbox.models import Message
from shop.outbox.registry import handlers

logger = logging.getLogger(__name__)
KEPT = timedelta(days=14)  # of what was delivered: long enough to answer a customer's question
BATCH = 1000


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
            _log(message, error)
            message.mark_failed(_name(error), timezone.now())
        else:
            message.mark_delivered(timezone.now())


def _name(error) -> str:
    """The error's type and, for a mail server's answer, its code: what it says holds addresses."""
    codes = {getattr(error, "smtp_code", None)}
    if isinstance(error, SMTPRecipientsRefused):
        codes = {code for code, _text in error.recipients.values()}
    return " ".join([type(error).__name__, *sorted(str(code) for code in codes if code)])


def _log(message, error) -> None:
    """Where it failed, without the error's own words."""
    place = "".join(format_tb(error.__traceback__))
    logger.error(
        "Outbox message %s (%s) failed: %s\n%s", message.pk, message.topic, _name(error), place
    )


@shared_task
def sweep() -> None:
    """Deliver what is due and was not: a lost task, a broker that was away, a later try."""
    for message_id in Message.objects.due(timezone.now()).values_list("pk", flat=True)[:500]:
        deliver.delay(message_id)


@shared_task
def purge() -> None:
    """Forget what was delivered two weeks ago, a batch at a time; what is parked stays."""
    old = Message.objects.filter(delivered_at__lt=timezone.now() - KEPT)
    while batch := list(old.values_list("pk", flat=True)[:BATCH]):
        Message.objects.filter(pk__in=batch).delete()
