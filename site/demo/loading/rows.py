"""Rows in bulk, with the dates the demo gives them."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.conf import settings
from django.db.models import DateTimeField


@contextmanager
def own_dates(*fields: DateTimeField) -> Iterator[None]:
    """Let rows made inside keep the date they are given: ``auto_now_add`` would say today."""
    for field in fields:
        field.auto_now_add = False
    try:
        yield
    finally:
        for field in fields:
            field.auto_now_add = True


def date_field(model, name: str = "date_created") -> DateTimeField:
    """The field for :func:`own_dates`."""
    return model._meta.get_field(name)


def in_each_language(**texts) -> dict[str, str]:
    """Columns of translated fields: the default language's words stand in the plain column too."""
    columns = {}
    for field, text in texts.items():
        columns[field] = text.of(settings.MODELTRANSLATION_DEFAULT_LANGUAGE)
        for language in settings.MODELTRANSLATION_LANGUAGES:
            columns[f"{field}_{language}"] = text.of(language)
    return columns
