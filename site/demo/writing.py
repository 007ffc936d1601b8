"""Put a review's title and body together so that they agree with its stars."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from random import Random

from demo.goods import Product
from demo.phrases import Phrases, at, phrases_for, read_bank

SHARED_ASPECTS_SHARE = 0.3
EMOJI_SHARE, CASUAL_SHARE, BARE_SHARE = 0.13, 0.1, 0.14


@dataclass
class Draft:
    """A review in the making: its sentences and what they have spoken of."""

    rng: Random
    phrases: Phrases
    parts: list[str] = field(default_factory=list)
    aspects: set[str] = field(default_factory=set)

    def maybe(self, chance: float, *path: str) -> None:
        """Add a phrase of the bank at ``path``, or not."""
        if self.rng.random() < chance:
            self.parts.append(self.rng.choice(at(self.phrases.bank, *path)))

    def say(self, verdict: str, times: int = 1) -> None:
        """Add sentences of praise ("good") or blame ("bad"), each of another aspect."""
        for _ in range(times):
            self.parts.append(self.sentence(verdict))

    def turn(self, how: str, verdict: str) -> None:
        """Add a sentence led in by a turn such as "Only thing:"."""
        lead = self.rng.choice(at(self.phrases.bank, "contrast", how))
        words = self.sentence(verdict)
        self.parts.append(lead.format(good=uncapital(words), bad=uncapital(words)))

    def contrast(self) -> None:
        """Add short words of both kinds, as in "pretty but thin"; one of them is of the thing."""
        join = self.rng.choice(at(self.phrases.bank, "contrast", "join"))
        phrases, is_good_shared = self.phrases, self.rng.random() < SHARED_ASPECTS_SHARE
        good = self.rng.choice(phrases.shared_short_good if is_good_shared else phrases.short_good)
        shared_bad = () if is_good_shared else phrases.shared_short_bad
        bad = self.rng.choice(phrases.short_bad + shared_bad)
        self.parts.append(join.format(good=good, Good=capital(good), bad=bad))

    def list_praise(self) -> None:
        """Add short words of praise, as in "Solid and fairly priced"."""
        how = self.rng.choice(at(self.phrases.bank, "contrast", "list"))
        words = self.phrases.short_good + self.phrases.shared_short_good
        good, more, last = self.rng.sample(words, 3)
        self.parts.append(how.format(good=good, Good=capital(good), more=more, last=last))

    def sentence(self, verdict: str) -> str:
        own, shared = getattr(self.phrases, verdict), getattr(self.phrases, f"shared_{verdict}")
        first = shared if self.rng.random() < SHARED_ASPECTS_SHARE else own
        fresh = [pair for pair in first if pair[0] not in self.aspects]
        fresh = fresh or [pair for pair in own + shared if pair[0] not in self.aspects]
        aspect, words = self.rng.choice(fresh)
        self.aspects.add(aspect)
        return capital(words.format(thing=self.phrases.thing))


def write(rng: Random, product: Product, language: str, stars: int) -> tuple[str, str]:
    """A title and a body that agree with the stars."""
    phrases = phrases_for(product, language)
    draft = Draft(rng, phrases)
    PLANS[stars](draft)
    titles = at(phrases.bank, "titles", str(stars))
    if stars in (3, 4) and rng.random() < 0.3:
        heading = Draft(rng, phrases)
        heading.contrast()
        titles = [heading.parts[0].rstrip(".")]
    mood = {5: "good", 4: "good", 3: "fair"}.get(stars, "bad")
    return spoken(rng, rng.choice(titles), " ".join(draft.parts), language, mood)


def write_damage(rng: Random, product: Product, language: str) -> tuple[str, str]:
    """A title and a body about a thing that arrived broken."""
    phrases = phrases_for(product, language)
    damage = phrases.bank["damage"]
    parts = [rng.choice(damage["first"]), rng.choice(damage["second"])]
    parts += [rng.choice(damage["third"])] if rng.random() < 0.6 else []
    body = " ".join(capital(part.format(thing=phrases.thing)) for part in parts)
    return spoken(rng, rng.choice(damage["title"]), body, language, "bad")


def plan_5(draft: Draft) -> None:
    if draft.rng.random() < 0.16:
        draft.list_praise()
        draft.maybe(0.3, "closing", "good")
        return
    if draft.rng.random() < 0.03:
        draft.maybe(1, "contrast", "shrug")
        return
    draft.maybe(0.4, "opening", "good")
    draft.say("good", draft.rng.choices([1, 2, 3, 4], [24, 40, 26, 10])[0])
    draft.maybe(0.4, "closing", "good")


def plan_4(draft: Draft) -> None:
    draft.maybe(0.25, "opening", "good")
    draft.say("good", draft.rng.choice([1, 1, 2]))
    if draft.rng.random() < 0.4:
        draft.contrast()
    elif draft.rng.random() < 0.8:
        draft.turn("but", "bad")
    draft.maybe(0.3, "closing", "good")


def plan_3(draft: Draft) -> None:
    draft.maybe(0.4, "opening", "fair")
    if draft.rng.random() < 0.5:
        draft.contrast()
    else:
        draft.say("good")
    draft.say("bad", draft.rng.choice([1, 1, 2]))
    draft.maybe(0.45, "closing", "fair")


def plan_2(draft: Draft) -> None:
    draft.maybe(0.4, "opening", "bad")
    draft.say("bad", draft.rng.choice([1, 2]))
    if draft.rng.random() < 0.4:
        draft.turn("yet", "good")
    else:
        draft.maybe(0.4, "closing", "bad")


def plan_1(draft: Draft) -> None:
    draft.maybe(0.5, "opening", "bad")
    draft.say("bad", draft.rng.choice([1, 2, 2, 3]))
    draft.maybe(0.7, "closing", "bad")


PLANS = {5: plan_5, 4: plan_4, 3: plan_3, 2: plan_2, 1: plan_1}


def spoken(rng: Random, title: str, body: str, language: str, mood: str) -> tuple[str, str]:
    """As people type: some in haste, some without diacritics, some with a little picture."""
    bank = read_bank(language)
    if rng.random() < CASUAL_SHARE:
        body = casual(body, bank["casual"])
    elif language == "vi" and rng.random() < BARE_SHARE:
        title, body = bare(title), bare(body)
    if rng.random() < EMOJI_SHARE:
        body = f"{body} {rng.choice(bank['emoji'][mood]) * rng.choice([1, 1, 2])}"
    return title, body


def casual(text: str, words: Mapping[str, str]) -> str:
    """Lower case, no last full stop, common words cut short."""
    text = text.lower().rstrip(".")
    for word, cut in words.items():
        text = re.sub(rf"\b{re.escape(word.lower())}\b", cut, text)
    return text


def bare(text: str) -> str:
    """Vietnamese without its diacritics."""
    plain = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def uncapital(text: str) -> str:
    """Lower the first letter, save of the English word I."""
    return text if re.match(r"I\b", text) else text[:1].lower() + text[1:]
