"""Facet values that had one key for several texts: rename the rows, and tell their entries anew."""

from django.db import migrations

from shop.search.entries.narrowing import key_of
from shop.search.languages import DEFAULT

PORTION = 500


def rename(apps, schema_editor):
    values = apps.get_model("search", "FacetValue").objects
    for pk, key, labels in list(values.values_list("pk", "key", "labels")):
        if DEFAULT in labels and key_of(labels[DEFAULT]) != key:
            values.filter(pk=pk).update(key=key_of(labels[DEFAULT]))


def tell_anew(apps, schema_editor):
    """Through the outbox, so that a large shop need not wait for it."""
    entries = apps.get_model("search", "Entry").objects.order_by("product")
    ids = list(entries.values_list("product", flat=True).distinct())
    message = apps.get_model("outbox", "Message")
    message.objects.bulk_create(
        message(topic="entries.old", payload={"product_ids": ids[start : start + PORTION]})
        for start in range(0, len(ids), PORTION)
    )


class Migration(migrations.Migration):
    dependencies = [("search", "0001_entries"), ("outbox", "0002_find_by_order")]

    operations = [
        migrations.RunPython(rename, migrations.RunPython.noop),
        migrations.RunPython(tell_anew, migrations.RunPython.noop),
    ]
