"""Facts that must go out after a commit (mail, notices): one row each, written with the fact."""

from datetime import timedelta

from django.db import models
from django.db.models.fields.json import KeyTransform
from django.utils import timezone

LAST_ATTEMPT = 8


class MessageQuerySet(models.QuerySet):
    def due(self, now):
        """Neither delivered nor parked, and not waiting for a later try."""
        return self.filter(delivered_at=None, parked_at=None, due_at__lte=now)

    def waiting(self):
        return self.filter(delivered_at=None, parked_at=None)


class Message(models.Model):
    """One fact on its way; delivered at least once, so every handler can run twice."""

    topic = models.CharField(max_length=100, db_index=True)
    payload = models.JSONField(default=dict)
    created_at = models.DateTimeField(auto_now_add=True)
    due_at = models.DateTimeField(default=timezone.now)
    attempts = models.PositiveSmallIntegerField(default=0)
    delivered_at = models.DateTimeField(null=True, blank=True)
    parked_at = models.DateTimeField(null=True, blank=True)
    error = models.TextField(blank=True)

    objects = MessageQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        indexes = [
            models.Index(
                fields=["due_at"],
                condition=models.Q(delivered_at=None, parked_at=None),
                name="outbox_message_due",
            ),
            # The dashboard asks which messages an order has.
            models.Index(KeyTransform("order_id", "payload"), name="outbox_message_order"),
        ]

    def __str__(self):
        return f"{self.topic} #{self.pk}"

    def mark_delivered(self, now):
        self.attempts += 1
        self.delivered_at = now
        self.error = ""
        self.save(update_fields=["attempts", "delivered_at", "error"])

    def mark_failed(self, error, now):
        """Wait 30 s, 1 min, 2 min … before the next try; park after the last."""
        self.attempts += 1
        self.error = error[:2000]
        if self.attempts >= LAST_ATTEMPT:
            self.parked_at = now
        else:
            self.due_at = now + timedelta(seconds=30 * 2 ** (self.attempts - 1))
        self.save(update_fields=["attempts", "error", "parked_at", "due_at"])
