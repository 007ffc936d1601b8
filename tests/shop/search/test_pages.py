"""The search page."""

import pytest

from tests import factories

pytestmark = pytest.mark.django_db


def test_what_is_found_is_named(client, home):
    factories.product(title="Lotus tea")
    factories.product(title="Jasmine tea")

    page = client.get("/search/", {"q": "lotus"}).content.decode()

    assert "Found for “lotus”" in page
    assert "Lotus tea" in page
    assert "Jasmine tea" not in page


def test_nothing_found_says_what_to_do(client, home):
    factories.category("Teaware")

    page = client.get("/search/", {"q": "submarine"}).content.decode()

    assert "Nothing found for “submarine”" in page
    assert '<a class="tag" href="/shop/c/teaware/">Teaware</a>' in page


def test_words_of_the_query_are_text(client, home):
    page = client.get("/search/", {"q": '"><script>x</script>'}).content.decode()

    assert "<script>x" not in page


@pytest.mark.parametrize(("number", "queries"), [(1, 8), (30, 7), (50, 7)])
def test_a_search_costs_no_more_for_more_results(
    client, home, number, queries, django_assert_num_queries
):
    """What fills no page is also looked for by words that are only begun."""
    for index in range(number):
        factories.product(title=f"Bowl {index}")
    client.get("/search/?q=bowl")

    with django_assert_num_queries(queries):
        response = client.get("/search/?q=bowl")

    assert response.status_code == 200


def test_the_sort_keeps_the_query(client, home):
    factories.product(title="Bowl")

    page = client.get("/search/?q=bowl&sort=price").content.decode()

    assert '<input type="hidden" name="q" value="bowl">' in page
    assert '<option value="price" selected>' in page
