"""One spelling for what people type in many: no case, no diacritics. Knows no Django."""

import re
import unicodedata

# Letters that Unicode does not take apart into a plain letter and a mark.
LETTERS = str.maketrans(
    {"đ": "d", "ð": "d", "ø": "o", "ł": "l", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe", "ß": "ss"}
)
WORD = re.compile(r"[^\W_]+")


def fold(text: str) -> str:
    """``Áo Dài`` becomes ``ao dai``, ``Đèn`` becomes ``den``; compatible forms are one."""
    taken_apart = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(one for one in taken_apart if not unicodedata.combining(one))
    return plain.translate(LETTERS)


def words(text: str) -> list[str]:
    """The folded words of ``text`` in their order: runs of letters and digits."""
    return WORD.findall(fold(text))


def folded(text: str) -> str:
    """The words of ``text``, folded, with single spaces: two names are one if this is equal."""
    return " ".join(words(text))
