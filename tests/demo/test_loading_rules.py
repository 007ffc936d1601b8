"""What the demo's merchant taught the search leads somewhere."""

import pytest
from django.forms import model_to_dict

from demo.loading import pages, rules, sites
from shop.dashboard.search.forms import RedirectForm, SynonymForm
from shop.search.models import Redirect, SynonymGroup

pytestmark = pytest.mark.django_db


def test_every_redirect_leads_to_a_page_and_loading_twice_adds_nothing(client):
    sites.load()
    pages.load()

    made = rules.load()

    assert (made, rules.load()) == (SynonymGroup.objects.count() + Redirect.objects.count(), 0)
    for redirect in Redirect.objects.all():
        assert client.get(redirect.url).status_code == 200, redirect


@pytest.mark.parametrize(("form", "model"), [(SynonymForm, SynonymGroup), (RedirectForm, Redirect)])
def test_a_merchant_can_save_each_rule_as_it_is(form, model):
    sites.load()
    pages.load()
    rules.load()

    for rule in model.objects.all():
        written = form(model_to_dict(rule), instance=rule)
        assert written.is_valid(), (str(rule), written.errors)
