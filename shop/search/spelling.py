"""What a search that found nothing may have meant: the nearest known words (rapidfuzz)."""

import time

from rapidfuzz import process
from rapidfuzz.distance import OSA

from shop.search.folding import fold
from shop.search.models import Word
from shop.search.vocabulary import LONGEST, spelt

MOST_WORDS = 50_000  # of each language, the most frequent
FRESH_SECONDS = 300
MOST_FEWER = 2
MOST_UNKNOWN = 4
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
        People seldom mistake the first letter and another: ``kettle`` is no ``little``.
        """
        slips = 1 if len(word) <= 5 else 2
        if not 3 <= len(word) <= LONGEST:
            return None
        near = process.extract(word, self._words, scorer=OSA.distance, score_cutoff=slips, limit=20)
        near = [one for one in near if one[1] == 1 or one[0][0] == word[0]]
        best = min(near, key=lambda one: (one[1], -self.known[one[0]][1]), default=None)
        return best and best[0]

    def split(self, word: str) -> tuple[str, str] | None:
        """``teapot`` as ``tea`` and ``pot``, ``aodai`` as ``ao`` and ``dai``: both are known."""
        for end in range(2, len(word) - 1):
            if word[:end] in self.known and word[end:] in self.known:
                return word[:end], word[end:]
        return None


def corrections(text: str, language: str) -> list[str]:
    """Searches that ``text`` may have meant, the likeliest first, spelt as the shop spells them.

    Looking near an unknown word takes milliseconds: of very many only the first few are mended.
    """
    known = vocabulary(language)
    typed = list(spelt(text))
    folded = [fold(word) for word in typed]
    unknown = [word for word in dict.fromkeys(folded) if word not in known.known][:MOST_UNKNOWN]
    likely = {word: word for word in folded if word in known.known}
    likely |= {word: known.nearest(word) for word in unknown}
    whole = [_joined(folded, known), _mended(typed, likely, known), _split(folded, known)]
    found = [*whole, *_fewer(typed, likely, known)]
    return [one for one in dict.fromkeys(found) if one and fold(one) != fold(" ".join(typed))]


def vocabulary(language: str) -> Vocabulary:
    """Read once in a while by each process."""
    known = _vocabularies.get(language)
    if known is None or time.monotonic() - known.read_at > FRESH_SECONDS:
        known = _vocabularies[language] = Vocabulary(language)
    return known


def _mended(typed, likely, known):
    """Each unknown word replaced by its nearest; nothing when one has none."""
    mended = []
    for word in typed:
        nearest = likely.get(fold(word))
        if nearest is None:
            return None
        mended.append(known.known[nearest][0] if nearest != fold(word) else word)
    return " ".join(mended)


def _joined(folded, known):
    """``tea pot`` as ``teapot``."""
    joined = "".join(folded)
    return known.known[joined][0] if len(folded) > 1 and joined in known.known else None


def _fewer(typed, likely, known):
    """The rarest single words of a search whose words never stand together."""
    if len(typed) < 2:
        return []
    rarest = sorted(set(likely.values()) - {None}, key=lambda word: (known.known[word][1], word))
    return [known.known[word][0] for word in rarest if len(word) > 2][:MOST_FEWER]


def _split(folded, known):
    if len(folded) != 1:
        return None
    parts = known.split(folded[0])
    return parts and " ".join(known.known[part][0] for part in parts)
