"""What a mapping may do to a file's words: quieter titles, categories by keyword, cleaner lists."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True)
class Titles:
    """Turns a shouted title into a sentence, with ``names`` and abbreviations kept as given."""

    kept: dict[str, str]

    @classmethod
    def keeping(cls, names: Iterable[str]) -> "Titles":
        return cls({name.upper(): name for name in names})

    def quiet(self, title: str) -> str:
        """``RED LONDON MUG`` becomes ``Red London mug``; a title in small letters stays."""
        if sum(map(str.islower, title)) * 4 > sum(map(str.isalpha, title)):
            return title
        words = WORD.sub(lambda word: self.kept.get(word[0], word[0].lower()), title)
        return WORD.sub(lambda word: word[0][:1].upper() + word[0][1:], words, count=1)


@dataclass(frozen=True)
class Keywords:
    """Finds a category by the words of a title: the first rule with one of its words wins."""

    categories: tuple[str, ...]
    words: dict[str, int]
    phrases: tuple[tuple[str, int], ...]
    otherwise: str

    @classmethod
    def from_rules(cls, rules: Iterable[dict[str, str]], otherwise: str) -> "Keywords":
        """Each rule has a ``category`` path and ``words`` with commas; plurals match too."""
        rules = list(rules)
        said = [(w.strip(), i) for i, rule in enumerate(rules) for w in rule["words"].split(",")]
        words: dict[str, int] = {}
        for word, index in said:
            words.setdefault(word, index)
        phrases = tuple((word, index) for word, index in said if not word.isalpha())
        return cls(tuple(rule["category"] for rule in rules), words, phrases, otherwise)

    def category(self, title: str) -> str:
        text = title.lower()
        forms = (form for word in WORD.findall(text) for form in _singulars(word))
        found = [self.words[form] for form in forms if form in self.words]
        found += [index for phrase, index in self.phrases if phrase in text]
        return self.categories[min(found)] if found else self.otherwise


def kept_tags(text: str, separator: str, dropped: Iterable[str]) -> str:
    """The tags of ``text`` without those that speak to the warehouse, separated by commas."""
    unwanted = {tag.lower() for tag in dropped}
    tags = (tag.strip() for tag in text.split(separator))
    return ", ".join(tag for tag in tags if tag and tag.lower() not in unwanted)


def _singulars(word: str) -> tuple[str, ...]:
    return word, word.removesuffix("s"), word.removesuffix("es")
