"""What a product's attributes say about it: the values of its facets, its colours, its words."""

import hashlib
import re
import unicodedata
from dataclasses import dataclass, field

from django.utils import translation
from django.utils.translation import gettext

from shop.search.criteria import RESERVED
from shop.search.folding import words
from shop.search.languages import DEFAULT, LANGUAGES

LONGEST_READABLE = 80  # characters of a key, which has room for 100
NUMBER = re.compile(r"-?\d{1,40}(\.\d{1,39})?", re.ASCII)


@dataclass(frozen=True)
class Said:
    """One value of one attribute. ``key`` stands for it in addresses; labels are by language."""

    code: str
    key: str
    labels: dict = field(hash=False)
    swatch: str = ""
    is_facet: bool = False
    attribute_labels: dict = field(hash=False, compare=False, default_factory=dict)

    def label(self, language):
        return self.labels.get(language) or self.labels[DEFAULT]


def said_of(value) -> list[Said]:
    """What an attribute value says; nothing for kinds that nobody narrows a list by."""
    labelled = [(labels, swatch) for labels, swatch in _labelled(value) if any(labels.values())]
    attribute = value.attribute
    return [
        Said(
            code=attribute.code,
            key=key_of(labels.get(DEFAULT) or next(filter(None, labels.values()))),
            labels=_complete(labels),
            swatch=swatch,
            is_facet=attribute.is_facet and attribute.code not in RESERVED,
            attribute_labels=_complete(_columns(attribute, "name")),
        )
        for labels, swatch in labelled
    ]


def key_of(text) -> str:
    """``Ink black`` becomes ``ink-black``, a number stays as it is.

    What says more than its plain letters and digits ends on a mark of its own: ``A+`` is not
    ``A``, and ``Đỏ`` not ``Do``. Case and spaces alone make no other value.
    """
    text = " ".join(unicodedata.normalize("NFC", text).lower().split())
    if NUMBER.fullmatch(text):
        return text
    plain = words(text)
    readable = "-".join(plain)[:LONGEST_READABLE]
    if text == " ".join(plain) and len(readable) == len(text):
        return readable
    mark = hashlib.md5(text.encode(errors="replace"), usedforsecurity=False).hexdigest()[:6]
    return f"{readable}~{mark}"


def _labelled(value):
    kind = value.attribute.type
    if kind == "option" and value.value_option:
        return [_option(value.value_option)]
    if kind == "multi_option":
        return [_option(option) for option in value.value_multi_option.all()]
    if kind == "text":
        return [(_columns(value, "value_text"), "")]
    if kind == "boolean" and value.value_boolean is not None:
        return [(_yes_or_no(value.value_boolean), "")]
    if kind in ("integer", "float"):
        number = value.value_integer if kind == "integer" else value.value_float
        label = str(number).removesuffix(".0")
        return [] if number is None else [(dict.fromkeys(LANGUAGES, label), "")]
    return []


def _option(option):
    return _columns(option, "option"), option.swatch


def _columns(row, name):
    return {code: getattr(row, f"{name}_{code}") or "" for code in LANGUAGES}


def _complete(labels):
    fallback = labels.get(DEFAULT) or next(filter(None, labels.values()), "")
    return {code: labels.get(code) or fallback for code in LANGUAGES}


def _yes_or_no(answer):
    labels = {}
    for code in LANGUAGES:
        with translation.override(code):
            labels[code] = gettext("Yes") if answer else gettext("No")
    return labels
