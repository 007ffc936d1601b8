"""Lists of products."""

import pytest

from shop.catalogue.lists import browsable_products, product_list
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("number", [1, 50])
def test_a_page_of_cards_costs_the_same_for_one_and_fifty(number, django_assert_num_queries):
    for index in range(number):
        factories.product(title=f"Bowl {index}")

    with django_assert_num_queries(4):
        shown = product_list(browsable_products(), {"sort": "price"})

    assert len(shown.cards) == min(number, 24)
    assert shown.total == number


def test_the_cheapest_comes_first_when_sorted_by_price():
    factories.product(title="Vase", price="900000")
    factories.product(title="Cup", price="85000")

    shown = product_list(browsable_products(), {"sort": "price"})

    assert [card.title for card in shown.cards] == ["Cup", "Vase"]


@pytest.mark.parametrize(("sort", "page"), [("nonsense", "1"), ("price", "-3"), ("price", "x")])
def test_nonsense_in_the_address_shows_the_nearest_valid_page(sort, page):
    factories.product()

    shown = product_list(browsable_products(), {"sort": sort, "page": page})

    assert shown.total == 1
