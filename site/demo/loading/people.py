"""Customers with an address book; nobody can sign in as one of them until a password is set."""

import re
from datetime import date, datetime, time

from django.contrib.auth import get_user_model
from django.contrib.auth.hashers import make_password
from django.utils import timezone
from oscar.core.loading import get_model

from demo.people import Address, Person, people

Country = get_model("address", "Country")
User = get_user_model()
UserAddress = get_model("address", "UserAddress")


def load() -> int:
    """Make the missing customers, each with one address for everything."""
    there = by_email()
    missing = [one for one in everybody() if one.email not in there]
    users = User.objects.bulk_create([_user(person) for person in missing])
    countries = Country.objects.in_bulk()
    UserAddress.objects.bulk_create(
        _entry(person, user, countries) for person, user in zip(missing, users, strict=True)
    )
    return len(users)


def everybody(day: date | None = None) -> list[Person]:
    """All 400 as plain values. Who they are does not depend on the day, when they joined does."""
    return people(today=day or today())


def today() -> date:
    return timezone.localdate()


def by_email() -> dict[str, User]:
    """Every user of the shop."""
    return {user.email: user for user in User.objects.all()}


def address_fields(person: Person, countries: dict[str, Country]) -> dict:
    """What user, shipping and billing addresses have in common, the text to search by included."""
    address, country = person.address, countries[person.address.country]
    fields = {
        "first_name": person.first_name,
        "last_name": person.last_name,
        "line1": address.line1,
        "line2": address.line2,
        "line4": address.city,
        "state": address.state,
        "postcode": _postcode(address),
    }
    words = [*fields.values(), country.printable_name]
    return {**fields, "country": country, "search_text": " ".join(filter(None, words))}


def _postcode(address: Address) -> str:
    """The postcode where Oscar accepts it: of Việt Nam it knows only the one from before 2018."""
    rule = UserAddress.POSTCODES_REGEX.get(address.country, "")
    compact = address.postcode.upper().replace(" ", "")
    return address.postcode.upper() if re.match(rule, compact) else ""


def _user(person: Person) -> User:
    joined = datetime.combine(person.joined, time(9), timezone.get_default_timezone())
    return User(
        email=person.email,
        first_name=person.first_name,
        last_name=person.last_name,
        date_joined=joined,
        password=make_password(None),
    )


def _entry(person: Person, user: User, countries: dict[str, Country]) -> UserAddress:
    entry = UserAddress(
        user=user,
        phone_number=person.phone,
        is_default_for_billing=True,
        is_default_for_shipping=True,
        **address_fields(person, countries),
    )
    entry.hash = entry.generate_hash()
    return entry
