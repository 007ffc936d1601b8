"""Merchants teach the search: the report, synonyms, redirects, pinned products."""

from datetime import timedelta
from urllib.parse import quote

import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse
from django.utils import timezone

from content.models import ContentPage
from shop.dashboard.search.report_views import harmless
from shop.search.models import Pin, Redirect, SearchTerm, SynonymGroup
from tests import factories

pytestmark = pytest.mark.django_db
REPORT = "dashboard:search-report"


@pytest.fixture(autouse=True)
def _signed_in(client, staff):
    client.force_login(staff)


def searched(query, searches=10, found=0, clicks=0, language="en", days_ago=1):
    from shop.search.folding import folded

    return SearchTerm.objects.create(
        day=timezone.localdate() - timedelta(days=days_ago),
        language=language,
        folded_query=folded(query),
        query=query,
        searches=searches,
        found=found,
        clicks=clicks,
    )


def told(client, **params):
    rows = client.get(reverse(REPORT), params).context["rows"]
    return [(row.query, row.searches, row.found, row.clicks) for row in rows]


def post(client, screen, data, **kwargs):
    return client.post(reverse(f"dashboard:search-{screen}", kwargs=kwargs), data)


def errors(response):
    return {name: list(messages) for name, messages in response.context["form"].errors.items()}


def test_what_was_not_found_lately_stands_first_by_searches(client):
    searched("hammock", 4)
    searched("umbrella", 9)
    searched("umbrella", 2, days_ago=3)
    searched("teapot", 50, found=8)
    searched("lamp", 30, days_ago=4)
    searched("Lamp", 1, found=3, days_ago=2)

    assert told(client) == [("umbrella", 11, 0, 0), ("hammock", 4, 0, 0)]


def test_few_clicks_need_enough_searches(client):
    searched("bowl", 20, found=5, clicks=1)
    searched("cup", 20, found=5, clicks=2)
    searched("tin", 4, found=5)

    assert told(client, tab="unclicked") == [("bowl", 20, 5, 1)]
    assert len(told(client, tab="all")) == 3


def test_the_report_is_narrowed_by_time_and_language(client):
    searched("one", language="vi")
    searched("two", days_ago=20)
    searched("three", days_ago=60)

    assert told(client, days=7) == [("one", 10, 0, 0)]
    assert [row[0] for row in told(client, days=90, language="en")] == ["three", "two"]
    assert [row[0] for row in told(client, days="x", language="x", tab="x", page="x")] == [
        "one",
        "two",
    ]


def test_a_search_with_a_rule_by_now_says_so(client):
    searched("Umbrella stand")
    SynonymGroup.objects.create(terms="umbrella, parasol")
    Redirect.objects.create(query="umbrella stand", url="/shop/")

    page = client.get(reverse(REPORT))

    assert page.context["rows"][0].rules == ["redirect", "synonym"]
    assert "Redirected" in page.content.decode()


def test_what_people_typed_stays_text_and_fills_in_the_forms(client):
    typed = '<b>"tea" & co</b>'
    searched(typed)

    page = client.get(reverse(REPORT)).content.decode()
    filled = client.get(reverse("dashboard:search-synonym-create"), {"query": "tea & co"})

    assert "<b>&quot;tea" not in page
    assert "&lt;b&gt;&quot;tea&quot; &amp; co&lt;/b&gt;" in page
    assert f"?query={quote(typed, safe='')}" in page
    assert filled.context["form"].initial == {"terms": "tea & co"}


def test_the_report_takes_as_many_queries_for_many_rows(client, django_assert_num_queries):
    searched("first")
    client.get(reverse(REPORT))
    with django_assert_num_queries(7) as one:
        client.get(reverse(REPORT))
    for number in range(49):
        searched(f"word{number}")

    with django_assert_num_queries(len(one)):
        client.get(reverse(REPORT))


def test_the_export_holds_no_formula(client):
    searched("=1+1", 3)
    searched("áo dài", 5, language="vi")

    response = client.get(reverse("dashboard:search-report-export"), {"days": "7"})

    yesterday = (timezone.localdate() - timedelta(days=1)).isoformat()
    assert response["Content-Type"] == "text/csv; charset=utf-8"
    assert response.content.decode().splitlines() == [
        "\ufeffSearch,Language,Searches,Found,Clicks,Last searched",
        f"áo dài,vi,5,0,0,{yesterday}",
        f"'=1+1,en,3,0,0,{yesterday}",
    ]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n"])
def test_each_start_of_a_formula_is_neutralised(start):
    assert harmless(f"{start}cmd") == f"'{start}cmd"
    assert harmless("tea=1") == "tea=1"


def test_synonyms_are_made_changed_and_deleted(client):
    post(client, "synonym-create", {"terms": " Scarf,  silk   shawl\nscarf ; !!!"})
    group = SynonymGroup.objects.get()
    made = group.terms
    post(client, "synonym-update", {"terms": "scarf, stole"}, pk=group.pk)
    group.refresh_from_db()
    confirm = client.get(reverse("dashboard:search-synonym-delete", kwargs={"pk": group.pk}))
    still_there = SynonymGroup.objects.count()
    post(client, "synonym-delete", {}, pk=group.pk)

    assert (made, group.terms) == ("Scarf, silk shawl", "scarf, stole")
    assert (confirm.status_code, still_there) == (200, 1)
    assert SynonymGroup.objects.count() == 0


@pytest.mark.parametrize(
    ("terms", "error"),
    [
        ("", "This field is required."),
        ("khăn", "Enter at least two words that differ."),
        ("khăn, KHAN, !", "Enter at least two words that differ."),
        ("mug, bowl", "“mug” already stands in “Cup, Mug”."),
        (f"tea, {'x' * 101}", "At most 50 words, each of 100 characters."),
        (", ".join(f"w{n}" for n in range(51)), "At most 50 words, each of 100 characters."),
    ],
)
def test_synonyms_that_cannot_work_are_answered_at_the_field(client, terms, error):
    SynonymGroup.objects.create(terms="Cup, Mug")

    refused = post(client, "synonym-create", {"terms": terms})

    assert errors(refused) == {"terms": [error]}
    assert SynonymGroup.objects.count() == 1


@pytest.mark.parametrize(
    ("url", "kept"),
    [
        ("/shop/c/teaware/", "/shop/c/teaware/"),
        (" /search/?q=cup#results ", "/search/?q=cup#results"),
        ("http://testserver/vi/shop/?sort=price", "/vi/shop/?sort=price"),
        ("HTTPS://TestServer", "/"),
        ("/áo-dài/", "/áo-dài/"),
        ("/%C3%A1o-d%C3%A0i", "/%C3%A1o-d%C3%A0i"),
        ("/media/prices.pdf", "/media/prices.pdf"),
    ],
)
def test_a_redirect_leads_to_a_page_of_this_shop(client, home, url, kept):
    factories.category("Teaware")
    home.add_child(instance=ContentPage(title="Áo dài", slug="áo-dài", locale=home.locale))
    post(client, "redirect-create", {"query": " tea  pots ", "url": url})

    redirect = Redirect.objects.get()

    assert (redirect.query, redirect.folded_query, redirect.url) == ("tea pots", "tea pots", kept)


@pytest.mark.parametrize(
    "url",
    [
        "//evil.example/",
        "///evil.example/",
        "http://evil.example/",
        "http://testserver@evil.example/",
        "http://testserver//evil.example/",
        "http:/evil.example/",
        "http:///evil.example",
        "ftp://testserver/",
        "javascript:alert(1)",
        "data:text/html,x",
        "/\\evil.example/",
        "\\\\evil.example",
        "/a\r\nSet-Cookie: x=1",
        "/a\tb",
        "/\t/evil.example",
        "shop/",
        "?q=x",
        "http://[evil",
    ],
)
def test_a_redirect_leads_nowhere_else(client, url):
    refused = post(client, "redirect-create", {"query": "tea", "url": url})

    assert errors(refused) == {"url": ["Enter a path of this shop that begins with one “/”."]}
    assert Redirect.objects.count() == 0


@pytest.mark.parametrize(
    "url", ["/nowhere/", "/vi/nowhere/", "/shop/nowhere/", "/shop/c/tee/", "/shop/p/tea-99999/"]
)
def test_a_redirect_leads_to_something_that_is_there(client, home, url):
    refused = post(client, "redirect-create", {"query": "tea", "url": url})

    assert errors(refused) == {"url": ["There is no such page."]}


@pytest.mark.parametrize(
    "url",
    ["/search/?q=T%C3%A9a", "/vi/search/?q=tea&sort=price", "/search/?q=cup", "/search/?q=mug"],
)
def test_a_redirect_never_leads_back_to_its_own_search(client, url):
    Redirect.objects.create(query="mug", url="/search/?q=cup")
    Redirect.objects.create(query="cup", url="/search/?q=tea")

    refused = post(client, "redirect-create", {"query": "Tea", "url": url})

    assert errors(refused) == {"url": ["This leads back to the search it comes from."]}
    assert Redirect.objects.count() == 2


def test_a_search_has_one_redirect_and_may_keep_it(client):
    redirect = Redirect.objects.create(query="Trà", url="/shop/")

    again = post(client, "redirect-create", {"query": "TRA", "url": "/basket/"})
    changed = post(
        client, "redirect-update", {"query": "trà", "url": "/search/?q=tea"}, pk=redirect.pk
    )

    redirect.refresh_from_db()
    assert errors(again) == {"query": ["“Trà” already leads to /shop/."]}
    assert (changed.status_code, redirect.url) == (302, "/search/?q=tea")


def test_a_product_is_pinned_at_its_place(client):
    product = factories.product()

    post(client, "pin-create", {"query": "tea", "product": product.pk, "position": "2"})

    pin = Pin.objects.get()
    assert (pin.query, pin.product, pin.position) == ("tea", product, 2)


def test_pins_that_cannot_work_are_answered_at_their_fields(client):
    product = factories.product()
    hidden = factories.product("Hidden bowl", is_public=False)
    variant = factories.product_with_variants().children.first()
    Pin.objects.create(query="Teá", product=product)
    unseen = {"product": ["Choose a product that shoppers can see in lists."]}

    answers = [
        errors(post(client, "pin-create", {"query": query, "product": pk, "position": place}))
        for query, pk, place in [
            ("tea", product.pk, 1),
            ("cup", hidden.pk, 1),
            ("cup", variant.pk, 1),
            ("cup", "x", 1),
            ("!?", product.pk, 1),
            ("cup", product.pk, 0),
        ]
    ]

    assert answers == [
        {"product": ["It is pinned for this search already."]},
        unseen,
        unseen,
        unseen,
        {"query": ["Enter a word: this has no letter and no digit."]},
        {"position": ["Ensure this value is greater than or equal to 1."]},
    ]
    assert Pin.objects.count() == 1


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        ("synonym", "shaw", ["scarf, shawl"]),
        ("redirect", "TRẢ hàng", ["Trả hàng → /returns/"]),
        ("redirect", "returns/", ["Trả hàng → /returns/"]),
        ("pin", "tra", ["trà: Celadon teapot"]),
        ("pin", "celadon", ["trà: Celadon teapot"]),
        ("pin", "\x00nothing", []),
    ],
)
def test_rules_are_looked_for_by_what_they_say(client, kind, text, expected):
    SynonymGroup.objects.create(terms="scarf, shawl")
    SynonymGroup.objects.create(terms="cup, mug")
    Redirect.objects.create(query="Trả hàng", url="/returns/")
    Redirect.objects.create(query="cups", url="/shop/")
    Pin.objects.create(query="trà", product=factories.product())
    Pin.objects.create(query="cup", product=factories.product("Bowl"))

    found = client.get(reverse(f"dashboard:search-{kind}-list"), {"q": text, "page": "x"})

    assert [str(rule) for rule in found.context["rules"]] == expected


@pytest.mark.parametrize("kind", ["synonym", "redirect", "pin"])
def test_a_list_of_rules_takes_as_many_queries_for_many(client, kind, django_assert_num_queries):
    address = reverse(f"dashboard:search-{kind}-list")

    def make(number):
        SynonymGroup.objects.create(terms=f"a{number}, b{number}")
        Redirect.objects.create(query=f"q{number}", url="/shop/")
        Pin.objects.create(query=f"q{number}", product=factories.product(f"Bowl {number}"))

    make(0)
    with django_assert_num_queries(4) as one:
        client.get(address)
    for number in range(1, 20):
        make(number)

    with django_assert_num_queries(len(one)):
        client.get(address)


def test_who_may_only_look_finds_no_buttons_and_changes_nothing(client):
    looker = factories.user(email="looker@example.com", is_staff=True)
    looker.user_permissions.set(
        Permission.objects.filter(content_type__app_label="search", codename__startswith="view_")
    )
    redirect = Redirect.objects.create(query="returns", url="/returns/")
    searched("umbrella")
    client.force_login(looker)

    listed = client.get(reverse("dashboard:search-redirect-list")).content.decode()
    report = client.get(reverse(REPORT)).content.decode()
    refused = post(client, "redirect-delete", {}, pk=redirect.pk)

    assert "Delete" not in listed
    assert "Add a redirect" not in listed
    assert "Make a synonym" not in report
    assert "Draft a page" not in report
    assert (refused.status_code, Redirect.objects.count()) == (403, 1)
