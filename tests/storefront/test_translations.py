"""Vietnamese: complete catalogues, and no English on a shopper's way."""

import re
from io import BytesIO

import pytest
from babel.messages.mofile import read_mo, write_mo
from babel.messages.pofile import read_po
from django.conf import settings
from django.test import Client
from django.utils import translation

from tests.storefront.member_walk import MemberWalk
from tests.storefront.page_words import english_left
from tests.storefront.shopper_world import goods, restock

PLACEHOLDER = re.compile(r"%\(\w+(?:\.\w+)*\)[.\d]*[a-z]|%[sdi%]|\{\w*\}")
TAG = re.compile(r"</?(?:a|br|div|p|span|strong)\b")
CATALOGUES = [path / "vi" / "LC_MESSAGES" for path in settings.LOCALE_PATHS]
each_catalogue = pytest.mark.parametrize("folder", CATALOGUES, ids=["ours", "libraries"])


def catalogue(folder):
    with (folder / "django.po").open("rb") as file:
        return read_po(file, locale="vi")


def written(folder):
    return [message for message in catalogue(folder) if message.id]


def forms(text):
    """Singular and plural of a message; of a plain one just itself."""
    return (text,) if isinstance(text, str) else tuple(text)


def says(messages):
    return {(m.context, forms(m.id)): forms(m.string) for m in messages if m.id}


@each_catalogue
def test_every_message_is_translated_and_none_is_guessed(folder):
    messages = written(folder)

    assert [message.id for message in messages if not all(forms(message.string))] == []
    assert [message.id for message in messages if message.fuzzy] == []


@each_catalogue
@pytest.mark.parametrize("pattern", [PLACEHOLDER, TAG], ids=["placeholders", "tags"])
def test_translations_keep_the(folder, pattern):
    pairs = [(forms(m.id)[-1], forms(m.string)[0]) for m in written(folder)]

    lost = [
        id for id, said in pairs if sorted(pattern.findall(id)) != sorted(pattern.findall(said))
    ]

    assert lost == []


@each_catalogue
def test_the_compiled_catalogue_is_the_written_one(folder):
    fresh = BytesIO()
    write_mo(fresh, catalogue(folder))
    fresh.seek(0)

    with (folder / "django.mo").open("rb") as file:
        assert says(read_mo(file)) == says(read_mo(fresh))


def test_a_shopper_meets_no_english(home):
    world = goods(home)
    seen = {}
    for language in ("en", "vi"):
        restock()
        with translation.override(language):
            seen[language] = MemberWalk(Client(), world, language).everything()

    left = {}
    for page, text in seen["vi"].items():
        for phrase in english_left(seen["en"].get(page, ""), text):
            left.setdefault(phrase, page)

    assert left == {}
    assert seen["en"].keys() == seen["vi"].keys()
