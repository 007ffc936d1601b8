"""Countries that the demo delivers to. A handful: the whole list needs another library."""

from oscar.core.loading import get_model

Country = get_model("address", "Country")

# Two letters, three letters, number, name: ISO 3166-1. Việt Nam comes first in every list.
COUNTRIES = (
    ("VN", "VNM", "704", "Việt Nam"),
    ("AU", "AUS", "036", "Australia"),
    ("CA", "CAN", "124", "Canada"),
    ("DE", "DEU", "276", "Germany"),
    ("FR", "FRA", "250", "France"),
    ("GB", "GBR", "826", "United Kingdom"),
    ("IE", "IRL", "372", "Ireland"),
    ("JP", "JPN", "392", "Japan"),
    ("KR", "KOR", "410", "South Korea"),
    ("NL", "NLD", "528", "Netherlands"),
    ("NZ", "NZL", "554", "New Zealand"),
    ("SG", "SGP", "702", "Singapore"),
    ("US", "USA", "840", "United States"),
)


def load() -> int:
    """Make the missing countries."""
    there = set(Country.objects.values_list("pk", flat=True))
    rows = [_country(*row) for row in COUNTRIES if row[0] not in there]
    return len(Country.objects.bulk_create(rows))


def _country(code: str, letters: str, number: str, name: str) -> Country:
    return Country(
        iso_3166_1_a2=code,
        iso_3166_1_a3=letters,
        iso_3166_1_numeric=number,
        printable_name=name,
        name=name,
        display_order=int(code == "VN"),
        is_shipping_country=True,
    )
