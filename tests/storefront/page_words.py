"""What a page says to its reader, and which of it is English where Vietnamese is due."""

import re
from html.parser import HTMLParser

SPOKEN_ATTRIBUTES = {"alt", "aria-label", "placeholder", "title"}
SILENT_TAGS = {"script", "style", "template"}
# An address, a mail address, a number or a code is the same in every language.
SAME_EVERYWHERE = re.compile(r"https?://\S+|\S+@\S+|/\S+/|\b[A-Z0-9-]*\d[\w-]*")
ENGLISH_WORD = re.compile(r"\b[A-Za-z][a-z’']*[a-z]\b")
NAMES = {"Email", "English", "Vietnam"}
# Words that no Vietnamese sentence has.
TELLING = re.compile(
    r"\b(the|your|you|and|of|with|this|that|was|are|has|have|please|enter|valid|not|is|from|order"
    r"|basket|password|address|voucher|shipping|review|product|delivery)\b",
    re.IGNORECASE,
)


class Reader(HTMLParser):
    """Collects ``phrases``: texts and spoken attributes, without what scripts and styles hold."""

    def __init__(self):
        super().__init__()
        self.phrases, self._silent = set(), 0

    def handle_starttag(self, tag, attrs):
        self._silent += tag in SILENT_TAGS
        found = dict(attrs)
        button = tag == "input" and found.get("type") in ("submit", "button")
        for name, value in found.items():
            if name in SPOKEN_ATTRIBUTES or (button and name == "value"):
                self.handle_data(value or "")

    def handle_endtag(self, tag):
        self._silent -= tag in SILENT_TAGS

    def handle_data(self, data):
        phrase = " ".join(data.split())
        if phrase and not self._silent:
            self.phrases.add(phrase)


def phrases(html):
    reader = Reader()
    reader.feed(html)
    return reader.phrases


def english_left(english, vietnamese):
    """Phrases of the Vietnamese page that are English: as in the English page, or telling."""
    before = phrases(english)
    return {phrase for phrase in phrases(vietnamese) if is_english(phrase, before)}


def is_english(phrase, before=()):
    """True for English words that are no names; ``before`` holds what the English page says."""
    said = SAME_EVERYWHERE.sub(" ", phrase)
    words = set(ENGLISH_WORD.findall(said)) - NAMES
    return bool(words) and (phrase in before or bool(TELLING.search(said)))
