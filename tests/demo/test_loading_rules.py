"""What the demo's merchant taught the search leads somewhere."""

import pytest

from demo.loading import pages, rules, sites
from shop.search.models import Redirect, SynonymGroup

pytestmark = pytest.mark.django_db


def test_every_redirect_leads_to_a_page_and_loading_twice_adds_nothing(client):
    sites.load()
    pages.load()

    made = rules.load()

    assert (made, rules.load()) == (SynonymGroup.objects.count() + Redirect.objects.count(), 0)
    for redirect in Redirect.objects.all():
        assert client.get(redirect.url).status_code == 200, redirect
