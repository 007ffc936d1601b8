"""What a search that found nothing may have meant: the nearest known words (rapidfuzz)."""

import time

from rapidfuzz import process
from rapidfuzz.distance import OSA

from shop.search.folding import fold
from shop.search.models import Word
from shop.search.vocabulary import spelt

MOST_WORDS = 50_000  # of each language, the most frequent
FRESH_SECONDS = 300
MOST_FEWER = 2
_vocabularies: dict[str, "Vocabulary"] = {}


class Vocabulary:
    """The known words of a language: by folded word, how it is spelt and how frequent it is."""

    def __init__(self, language):
        rows = Word.objects.filter(language=language).order_by("-number")
        self.read_at = time.monotonic()
        self.known = {
            folded: (spelling, number)
            for folded, spelling, number in rows.values_list("folded", "spelling", "number")[
                :MOST_WORDS
            ]
        }
        self._words = list(self.known)

    def nearest(self, word: str) -> str | None:
        """The known word that ``word``, folded, was meant to be; None when nothing is near.

        One slip in words up to five letters, two in longer ones; swapped neighbours are one slip.
        """
        slips = 1 if len(word) <= 5 else 2
        if len(word) < 3:
            return None
        near = process.extract(word, self._words, scorer=OSA.distance, score_cutoff=slips, limit=20)
        best = min(near, key=lambda one: (one[1], -self.known[one[0]][1]), default=None)
        return best and best[0]

    def likely(self, word: str) -> str | None:
        """``word`` itself where it is known, else the nearest one."""
        return word if word in self.known else self.nearest(word)

    def split(self, word: str) -> tuple[str, str] | None:
        """``teapot`` as ``tea`` and ``pot``, ``aodai`` as ``ao`` and ``dai``: both are known."""
        for end in range(2, len(word) - 1):
            if word[:end] in self.known and word[end:] in self.known:
                return word[:end], word[end:]
        return None


def corrections(text: str, language: str) -> list[str]:
    """Searches that ``text`` may have meant, the likeliest first, spelt as the shop spells them."""
    known = vocabulary(language)
    typed = list(spelt(text))
    whole = [_joined(typed, known), _mended(typed, known), _split(typed, known)]
    found = [*whole, *_fewer(typed, known)]
    return [one for one in dict.fromkeys(found) if one and fold(one) != fold(" ".join(typed))]


def vocabulary(language: str) -> Vocabulary:
    """Read once in a while by each process."""
    known = _vocabularies.get(language)
    if known is None or time.monotonic() - known.read_at > FRESH_SECONDS:
        known = _vocabularies[language] = Vocabulary(language)
    return known


def _mended(typed, known):
    """Each unknown word replaced by its nearest; nothing when one has none."""
    mended = []
    for word in typed:
        nearest = known.likely(fold(word))
        if nearest is None:
            return None
        mended.append(known.known[nearest][0] if nearest != fold(word) else word)
    return " ".join(mended)


def _joined(typed, known):
    """``tea pot`` as ``teapot``."""
    joined = "".join(map(fold, typed))
    return known.known[joined][0] if len(typed) > 1 and joined in known.known else None


def _fewer(typed, known):
    """The rarest single words of a search whose words never stand together."""
    if len(typed) < 2:
        return []
    likely = {known.likely(fold(word)) for word in typed} - {None}
    rarest = sorted(likely, key=lambda word: (known.known[word][1], word))
    return [known.known[word][0] for word in rarest if len(word) > 2][:MOST_FEWER]


def _split(typed, known):
    if len(typed) != 1:
        return None
    parts = known.split(fold(typed[0]))
    return parts and " ".join(known.known[part][0] for part in parts)
