"""What every test may ask for: a site with a home page, people, and things to buy."""

import pytest
from django.core.cache import cache
from django.utils import translation
from wagtail.models import Locale, Page, Site

from content.models import HomePage
from shop.sharing import values
from tests import factories


@pytest.fixture(autouse=True)
def _empty_cache():
    cache.clear()
    values.forget()


@pytest.fixture(autouse=True)
def _shops_language():
    """A request for a Vietnamese page leaves its language active: not for the next test."""
    with translation.override("en"):
        yield


@pytest.fixture
def home(db):
    """The English home page of the default site (tests run without migrations: made here)."""
    english, _ = Locale.objects.get_or_create(language_code="en")
    root = Page.objects.filter(depth=1).first() or Page.add_root(
        instance=Page(title="Root", slug="root", locale=english)
    )
    home = root.add_child(
        instance=HomePage(title="Home", slug="home", hero_title="Made slowly", locale=english)
    )
    Site.objects.update_or_create(
        is_default_site=True,
        defaults={"hostname": "localhost", "root_page": home, "site_name": "Sông"},
    )
    return home


@pytest.fixture
def customer(db):
    """A signed-up shopper whose password is ``factories.PASSWORD``."""
    return factories.user(email="lan@example.com", first_name="Lan", last_name="Nguyễn")


@pytest.fixture
def staff(db):
    """A superuser."""
    return factories.user(email="staff@example.com", is_staff=True, is_superuser=True)
