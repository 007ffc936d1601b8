"""A search that found nothing becomes a draft page."""

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse
from wagtail.models import Collection, Locale

from content.models import ContentPage, HomePage
from shop.users.groups import EDITORS, SHOP_MANAGERS, complete_groups
from tests import factories

pytestmark = pytest.mark.django_db
ADDRESS = "/cms/draft-from-search/"


@pytest.fixture
def editor(home):
    Collection.objects.filter(depth=1).exists() or Collection.add_root(name="Root")
    complete_groups()
    person = factories.user(email="editor@example.com")
    person.groups.add(Group.objects.get(name=EDITORS))
    return person


@pytest.fixture
def vietnamese(home):
    locale, _ = Locale.objects.get_or_create(language_code="vi")
    page = HomePage(
        title="Trang chủ",
        slug="trang-chu",
        hero_title="Thong thả mà nên",
        locale=locale,
        translation_key=home.translation_key,
    )
    return home.get_parent().add_child(instance=page)


def test_an_editor_gets_a_draft_below_the_home_page_of_the_language(client, editor, vietnamese):
    client.force_login(editor)

    response = client.post(ADDRESS, {"query": " Áo  dài <b>", "language": "vi"})

    page = ContentPage.objects.get()
    assert (page.title, page.live, page.owner) == ("Áo dài <b>", False, editor)
    assert page.get_parent().specific == vietnamese
    assert page.locale.language_code == "vi"
    assert page.revisions.count() == 1
    assert response["Location"] == reverse("wagtailadmin_pages:edit", args=[page.pk])
    assert client.get(response["Location"]).status_code == 200


def test_the_same_search_leads_to_the_draft_that_is_there(client, editor):
    client.force_login(editor)

    first = client.post(ADDRESS, {"query": "Umbrella", "language": "en"})
    second = client.post(ADDRESS, {"query": "umbrella", "language": "en"})

    assert first["Location"] == second["Location"]
    assert ContentPage.objects.count() == 1


def test_the_draft_takes_no_address_that_is_in_use(client, editor, home):
    home.add_child(instance=ContentPage(title="Lamps", slug="lamp", locale=home.locale))
    client.force_login(editor)

    for query in ("basket", "lamp"):
        client.post(ADDRESS, {"query": query, "language": "en"})

    assert set(ContentPage.objects.values_list("slug", flat=True)) == {
        "lamp",
        "lamp-2",
        "basket-2",
    }


@pytest.mark.parametrize(
    ("data", "status"),
    [
        ({"query": "!?", "language": "en"}, 400),
        ({"query": "x" * 201, "language": "en"}, 400),
        ({"language": "en"}, 400),
        ({"query": "umbrella", "language": "xx"}, 404),
        ({"query": "umbrella"}, 404),
    ],
)
def test_what_gives_no_page_is_refused(client, editor, data, status):
    client.force_login(editor)

    response = client.post(ADDRESS, data)

    assert response.status_code == status
    assert ContentPage.objects.count() == 0


def test_others_make_no_draft(client, editor, customer):
    manager = factories.user(email="manager@example.com")
    manager.groups.add(Group.objects.get(name=SHOP_MANAGERS))
    data = {"query": "umbrella", "language": "en"}

    answers = [client.post(ADDRESS, data)]
    for person in (customer, manager):
        client.force_login(person)
        answers.append(client.post(ADDRESS, data))
    client.force_login(editor)
    answers.append(client.get(ADDRESS))

    assert [answer.status_code for answer in answers] == [302, 302, 302, 405]
    assert ContentPage.objects.count() == 0


def test_an_editor_without_a_right_below_the_home_page_is_refused(client, editor):
    Group.objects.get(name=EDITORS).page_permissions.all().delete()
    client.force_login(editor)

    response = client.post(ADDRESS, {"query": "umbrella", "language": "en"})

    assert response.status_code == 302  # without a right on any page Wagtail shows its front door
    assert ContentPage.objects.count() == 0


def test_the_report_offers_drafts_to_those_who_may(client, editor, staff):
    from django.utils import timezone

    from shop.search.models import SearchTerm

    SearchTerm.objects.create(
        day=timezone.localdate(),
        language="en",
        folded_query="umbrella",
        query="umbrella",
        searches=3,
    )
    manager = factories.user(email="manager@example.com")
    manager.groups.add(Group.objects.get(name=SHOP_MANAGERS))

    offers = {}
    for person in (staff, manager):
        client.force_login(person)
        page = client.get(reverse("dashboard:search-report")).content.decode()
        offers[person.email] = page.count(f'action="{ADDRESS}"')

    assert offers == {"staff@example.com": 1, "manager@example.com": 0}
