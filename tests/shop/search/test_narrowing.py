"""Which values of attributes are one, and what they are called in addresses."""

from importlib import import_module

import pytest
from django.apps import apps

from shop.outbox.models import Message
from shop.search.entries.narrowing import key_of
from shop.search.entries.portions import refresh_portion
from shop.search.entries.rebuilding import faults
from shop.search.models import FacetValue
from tests import factories
from tests.shop.search import goods

ALIKE = ["Do", "Đỏ", "Đo", "A", "A+", "A-", "C++", "C#", "C", "5", "-5", "1-5", "1.5", "1 5", "+5"]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Ink black", "ink-black"),
        ("  INK   black ", "ink-black"),
        ("XL", "xl"),
        ("1234567", "1234567"),
        ("-5", "-5"),
        ("0.25", "0.25"),
        ("A+", "a~c8948c"),
        ("Đỏ", "do~05f401"),
        ("\u0110o\u0309", "do~05f401"),
        ("★", "~72949b"),
        ("x" * 80, "x" * 80),
    ],
)
def test_a_key_is_readable_and_what_it_cannot_spell_has_a_mark(text, key):
    assert key_of(text) == key


def test_values_that_differ_have_keys_that_differ():
    texts = [*ALIKE, "★", "☆", "Ink black", "Ink-black", "x" * 200, "x" * 201, "1" * 90, "1" * 91]

    keys = [key_of(text) for text in texts]

    assert len(set(keys)) == len(texts)
    assert max(map(len, keys)) <= 100


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("kind", "values", "labels"),
    [
        ("integer", [1234567, 1234571, -5, 5], ["-5", "1234567", "1234571", "5"]),
        ("float", [0.5, 5.0, 1234567.25, 1234567.5], ["0.5", "1234567.25", "1234567.5", "5"]),
        ("text", ["A", "A+", "C++", "C#"], ["A", "A+", "C#", "C++"]),
    ],
)
def test_lists_are_narrowed_by_each_value_alone(ask, kind, values, labels):
    for value in values:
        goods.says(factories.product(title=str(value)), "grade", value, kind)

    (group,) = [one for one in ask().groups if one.name == "grade"]

    assert sorted(one.label for one in group.options) == labels
    for option in group.options:
        assert ask(f"grade={option.value.replace('+', '%2B')}").total == option.number == 1


@pytest.mark.django_db
def test_keys_of_before_are_renamed_and_what_shared_one_parts():
    """As ``A`` and ``A+`` stood in one row, with the label of the last that was saved."""
    plain, marked = factories.product(title="Plain"), factories.product(title="Marked")
    goods.says(plain, "grade", "A+")
    goods.says(marked, "grade", "A+")
    FacetValue.objects.update(key="a")
    plain.attribute_values.update(value_text="A", value_text_en="A")

    migration = import_module("shop.search.migrations.0002_distinct_facet_keys")
    migration.rename(apps, None)
    migration.tell_anew(apps, None)
    refresh_portion(Message.objects.get(topic="entries.old").payload)

    rows = FacetValue.objects.values_list("labels__en", "key")
    assert sorted(rows) == [("A", "a"), ("A+", key_of("A+"))]
    assert list(faults()) == []
