"""Facts that go out after a commit."""

from datetime import timedelta
from smtplib import SMTPDataError, SMTPRecipientsRefused

import pytest
from django.db import connection
from django.utils import timezone

from shop.outbox import registry, tasks
from shop.outbox.models import LAST_ATTEMPT, Message
from shop.outbox.publishing import publish

pytestmark = pytest.mark.django_db


@pytest.fixture
def heard(monkeypatch):
    """Payloads that a handler of the topic ``test.fact`` has been given."""
    payloads = []
    monkeypatch.setitem(registry.handlers, "test.fact", [payloads.append])
    return payloads


@pytest.fixture
def failing(monkeypatch):
    def fail(payload):
        raise ConnectionError("mail server away")

    monkeypatch.setitem(registry.handlers, "test.fact", [fail])


def test_a_fact_is_handed_over_after_the_commit(
    heard, monkeypatch, django_capture_on_commit_callbacks
):
    monkeypatch.setattr(tasks.deliver, "delay", tasks.deliver)

    with django_capture_on_commit_callbacks(execute=True):
        publish("test.fact", order_id=7)
        assert heard == []

    assert heard == [{"order_id": 7}]
    assert Message.objects.get().delivered_at is not None


def test_a_delivered_fact_is_not_delivered_again(heard):
    message = publish("test.fact")

    tasks.deliver(message.pk)
    tasks.deliver(message.pk)

    assert heard == [{}]


def test_a_failure_is_written_down_and_tried_later(failing):
    message = publish("test.fact")

    tasks.deliver(message.pk)

    message.refresh_from_db()
    assert (message.attempts, message.delivered_at) == (1, None)
    assert message.error == "ConnectionError"
    assert message.due_at > timezone.now() + timedelta(seconds=20)


@pytest.mark.parametrize(
    ("error", "name"),
    [
        (SMTPDataError(550, b"<lan@example.com> unknown"), "SMTPDataError 550"),
        (
            SMTPRecipientsRefused({"lan@example.com": (451, b"later, lan@example.com")}),
            "SMTPRecipientsRefused 451",
        ),
        (ValueError("lan@example.com"), "ValueError"),
    ],
)
def test_a_failure_names_no_address(error, name, monkeypatch, caplog):
    def fail(payload):
        raise error

    monkeypatch.setitem(registry.handlers, "test.fact", [fail])

    tasks.deliver(publish("test.fact").pk)

    assert Message.objects.get().error == name
    assert name in caplog.text
    assert "lan@example.com" not in caplog.text


def test_after_the_last_try_a_fact_is_parked(failing):
    message = publish("test.fact")

    for _ in range(LAST_ATTEMPT + 2):
        tasks.deliver(message.pk)

    message.refresh_from_db()
    assert message.attempts == LAST_ATTEMPT
    assert message.parked_at is not None


def test_what_a_failed_handler_wrote_is_undone(monkeypatch):
    def write_and_fail(payload):
        Message.objects.create(topic="half done")
        raise ValueError

    monkeypatch.setitem(registry.handlers, "test.fact", [write_and_fail])

    tasks.deliver(publish("test.fact").pk)

    assert list(Message.objects.values_list("topic", flat=True)) == ["test.fact"]


def test_the_sweep_finds_what_is_due_and_only_that(heard, monkeypatch):
    monkeypatch.setattr(tasks.deliver, "delay", tasks.deliver)
    lost = publish("test.fact", name="lost")
    later = publish("test.fact", name="later")
    Message.objects.filter(pk=later.pk).update(due_at=timezone.now() + timedelta(minutes=5))

    tasks.sweep()

    assert heard == [{"name": "lost"}]
    assert Message.objects.waiting().get() == later
    assert Message.objects.get(pk=lost.pk).delivered_at is not None


def test_a_broker_that_is_away_loses_nothing(
    monkeypatch, settings, django_capture_on_commit_callbacks
):
    def refuse(message_id):
        raise tasks.deliver.OperationalError("no broker")

    monkeypatch.setattr(tasks.deliver, "delay", refuse)

    with django_capture_on_commit_callbacks(execute=True):
        publish("test.fact")

    assert Message.objects.due(timezone.now()).count() == 1


def test_what_was_delivered_long_ago_is_forgotten_in_batches(monkeypatch):
    monkeypatch.setattr(tasks, "BATCH", 2)
    now, long_ago = timezone.now(), timezone.now() - timedelta(days=15)
    for index in range(5):
        Message.objects.create(topic=f"old {index}", delivered_at=long_ago)
    Message.objects.create(topic="fresh", delivered_at=now - timedelta(days=13))
    Message.objects.create(topic="parked", parked_at=long_ago)

    tasks.purge()

    assert list(Message.objects.values_list("topic", flat=True)) == ["fresh", "parked"]


def test_an_orders_messages_are_found_through_their_index():
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")

    plan = Message.objects.order_by().filter(payload__order_id=7).explain()

    assert "outbox_message_order" in plan
