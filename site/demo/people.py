"""Customers of the demo shop: made-up names, addresses and hidden tastes, the same for one seed."""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from random import Random
from re import sub
from typing import Any

from demo.catalogue import DATA
from demo.goods import TASTES
from demo.reading import read_toml

TASTE_SHARES = {
    "tea": 18,
    "table": 14,
    "weave": 17,
    "gift": 12,
    "coffee": 15,
    "scent": 11,
    "paper": 7,
    "collector": 6,
}
MAIN_TASTE, SECOND_TASTE = 0.66, 0.2
VIETNAMESE_SHARE, LIVES_IN_VIETNAM_SHARE, PREFERS_ENGLISH_SHARE = 0.7, 0.3, 0.15
LONGEST_MEMBERSHIP_DAYS = 520


@dataclass(frozen=True)
class Address:
    """Where a parcel goes; ``line2`` is the ward in Việt Nam, ``country`` an ISO 3166 code."""

    line1: str
    line2: str
    city: str
    state: str
    postcode: str
    country: str


@dataclass(frozen=True)
class Person:
    """A customer; ``taste`` is hidden from the shop: a weight for each of ``TASTES``, 1 in all."""

    first_name: str
    last_name: str
    email: str
    phone: str
    language: str
    joined: date
    address: Address
    taste: Mapping[str, float] = field(hash=False)

    @property
    def main_taste(self) -> str:
        return max(self.taste, key=self.taste.__getitem__)


def people(
    n: int = 400, *, today: date, seed: int = 1, domain: str = "example.com"
) -> list[Person]:
    """``n`` people who joined before ``today``, each with an address of its own at ``domain``."""
    rng = Random(f"people {seed}")
    return [person(rng, number, today, domain) for number in range(1, n + 1)]


def guests(n: int, *, today: date) -> list[Person]:
    """People who buy without an account."""
    return people(n, today=today, seed=2, domain="example.org")


def person(rng: Random, number: int, today: date, domain: str) -> Person:
    words = read_words()
    if rng.random() < VIETNAMESE_SHARE:
        first, last = rng.choice(words["vietnamese"]["given"]), rng.choice(surnames())
        language, country = "en" if rng.random() < PREFERS_ENGLISH_SHARE else "vi", None
    else:
        country = weighted(rng, words["abroad"])
        first, last = rng.choice(country["first"]), rng.choice(country["last"])
        language = "en"
        country = None if rng.random() < LIVES_IN_VIETNAM_SHARE else country
    address = address_abroad(rng, country) if country else address_in_vietnam(rng)
    return Person(
        first_name=first,
        last_name=last,
        email=f"{ascii_name(first)}.{ascii_name(last)}{number}@{domain}",
        phone=digits(rng, country["phone"]) if country else vietnamese_phone(rng),
        language=language,
        joined=today - timedelta(days=rng.randint(1, LONGEST_MEMBERSHIP_DAYS)),
        address=address,
        taste=taste(rng),
    )


def taste(rng: Random) -> dict[str, float]:
    """One strong leaning, a second one, a little of everything."""
    main = rng.choices(list(TASTE_SHARES), list(TASTE_SHARES.values()))[0]
    second = rng.choice([name for name in TASTES if name != main])
    rest = (1 - MAIN_TASTE - SECOND_TASTE) / (len(TASTES) - 2)
    return {**dict.fromkeys(TASTES, rest), main: MAIN_TASTE, second: SECOND_TASTE}


def address_in_vietnam(rng: Random) -> Address:
    words = read_words()["vietnamese"]
    city = weighted(rng, words["cities"])
    line = rng.choice(words["lines"]).format(
        n=rng.randint(1, 199), m=rng.randint(1, 9), street=rng.choice(words["streets"])
    )
    postcode = digits(rng, city["postcode"] + "{3}")
    return Address(line, rng.choice(city["wards"]), city["name"], "", postcode, "VN")


def address_abroad(rng: Random, country: Mapping[str, Any]) -> Address:
    city, state, postcode = rng.choice(country["places"])
    line = rng.choice(country["streets"]).format(n=rng.randint(2, 140), m=rng.randint(1, 9))
    return Address(line, "", city, state, digits(rng, postcode), country["country"])


def vietnamese_phone(rng: Random) -> str:
    prefix = rng.choice(read_words()["vietnamese"]["mobile_prefixes"])
    return digits(rng, f"+84 {prefix}" + "{1} {3} {3}")


def digits(rng: Random, pattern: str) -> str:
    """``pattern`` with each ``{n}`` replaced by n digits."""
    return sub(
        r"\{(\d)\}", lambda found: f"{rng.randrange(10 ** int(found[1])):0{found[1]}}", pattern
    )


def weighted(rng: Random, choices: list[dict[str, Any]]) -> dict[str, Any]:
    return rng.choices(choices, [choice["share"] for choice in choices])[0]


def ascii_name(name: str) -> str:
    """``Thuỳ Dương`` as ``thuyduong``."""
    plain = unicodedata.normalize("NFD", name.lower().replace("đ", "d"))
    return "".join(letter for letter in plain if letter.isascii() and letter.isalpha())


def surnames() -> list[str]:
    names: list[str] = read_words()["vietnamese"]["surnames"]
    return names


@cache
def read_words() -> dict[str, Any]:
    return read_toml(DATA / "people.toml")
