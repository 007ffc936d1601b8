"""Made-up words, as frequent as words are: few are everywhere, most are rare."""

import itertools
import random

SIZE = 20_000
FLATTEN = 2  # Zipf–Mandelbrot: the first word is in three products of four, not in all
ONSETS = "b c d f g h k l m n p r s t v z".split()  # noqa: SIM905
VOWELS = "a e i o u".split()  # noqa: SIM905
# Ranks of words that are in about 75 %, 7 % and 0.5 % of the products.
HEAD, COMMON, MIDDLE = range(3), range(55, 85), range(850, 1_150)
# Shares of the searches that are made.
MIX = {"middle": 50, "two words": 30, "common": 15, "head": 5}


class Words:
    """A vocabulary and texts of it; one seed always gives the same."""

    def __init__(self, seed=1):
        self._random = random.Random(seed)
        syllables = [onset + vowel for onset in ONSETS for vowel in VOWELS]
        every = ["".join(three) for three in itertools.product(syllables, repeat=3)]
        self.by_rank = self._random.sample(every, SIZE)
        self._heights = list(itertools.accumulate(1 / (rank + 1 + FLATTEN) for rank in range(SIZE)))

    def some(self, number):
        """``number`` words, frequent ones more often."""
        return self._random.choices(self.by_rank, cum_weights=self._heights, k=number)

    def searches(self, number):
        """``(kind, text)`` in the shares of :data:`MIX`."""
        kinds = self._random.choices(list(MIX), weights=list(MIX.values()), k=number)
        return [(kind, self.search(kind)) for kind in kinds]

    def search(self, kind):
        """A search of one kind of :data:`MIX`."""
        ranks = {
            "middle": [MIDDLE],
            "two words": [COMMON, MIDDLE],
            "common": [COMMON],
            "head": [HEAD],
        }
        return " ".join(self.by_rank[self._random.choice(span)] for span in ranks[kind])
