"""The README says what is true."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text()


def test_every_variable_the_settings_read_is_in_the_table_and_no_other():
    read = set()
    for path in (ROOT / "site/storefront/settings").glob("*.py"):
        text = path.read_text()
        read |= set(re.findall(r'env\.\w+\(\s*"([A-Z_]+)"', text))
    named = set(re.findall(r"^\| `([A-Z_]+)` \|", README, re.M))

    assert named - {"DJANGO_SETTINGS_MODULE", "REDIS_URL"} == read - {"REDIS_URL"}


def test_every_link_to_a_file_leads_somewhere():
    links = set(re.findall(r"\]\(((?!http)[^)#]+)\)", README))

    assert [link for link in sorted(links) if not (ROOT / link).exists()] == []
