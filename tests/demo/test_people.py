"""The demo's customers, what they bought and what they say of it."""

from collections import Counter
from datetime import date, timedelta
from itertools import permutations
from math import sqrt

import phonenumbers
import pytest

from demo.catalogue import load
from demo.orders import BREAKING_DAYS, BREAKING_SKU, orders, products_by_buyer
from demo.people import guests, people
from demo.phrases import phrases_for
from demo.reviews import reviews
from demo.writing import bare, casual

TODAY = date(2026, 11, 20)
NEIGHBOURS = 5


@pytest.fixture(scope="module")
def customers():
    return people(today=TODAY)


@pytest.fixture(scope="module")
def placed(customers):
    return orders(customers, load(), today=TODAY)


@pytest.fixture(scope="module")
def written(placed):
    return reviews(placed, load(), today=TODAY)


def test_four_hundred_people_with_addresses_of_their_own(customers):
    emails = {person.email for person in customers + guests(400, today=TODAY)}

    assert len(customers) == 400
    assert len(emails) == 800
    assert {email.partition("@")[2] for email in emails} == {"example.com", "example.org"}


def test_most_people_are_vietnamese_and_some_live_abroad(customers):
    countries = Counter(person.address.country for person in customers)
    languages = Counter(person.language for person in customers)

    assert set(countries) == {"VN", "GB", "FR", "US", "AU", "JP", "SG"}
    assert 290 <= countries["VN"] <= 340
    assert 220 <= languages["vi"] <= 290
    assert languages["vi"] + languages["en"] == 400


def test_every_phone_can_be_called(customers):
    wrong = [
        person.phone
        for person in customers
        if not phonenumbers.is_valid_number(phonenumbers.parse(person.phone))
    ]

    assert wrong == []


def test_people_joined_before_today_and_lean_to_one_taste(customers):
    assert max(person.joined for person in customers) < TODAY
    for person in customers:
        assert sum(person.taste.values()) == pytest.approx(1)
        assert person.taste[person.main_taste] == 0.66


def test_the_same_seed_makes_the_same_year(customers, placed, written):
    again = people(today=TODAY)
    placed_again = orders(again, load(), today=TODAY)

    assert again == customers
    assert placed_again == placed
    assert reviews(placed_again, load(), today=TODAY) == written
    assert people(today=TODAY, seed=9) != customers


def test_two_thousand_orders_lie_in_the_year_before_today(placed):
    days = [order.placed_at.date() for order in placed]

    assert len(placed) == 2000
    assert len({order.number for order in placed}) == 2000
    assert days == sorted(days)
    assert days[0] >= TODAY - timedelta(days=365)
    assert days[-1] < TODAY


def test_nobody_orders_before_joining(placed):
    assert [
        one for one in placed if one.placed_at.date() < one.person.joined and not one.is_guest
    ] == []


def test_orders_have_one_to_five_different_goods_of_the_catalogue(placed):
    for order in placed:
        goods = [line.product_sku for line in order.lines]
        assert 1 <= len(goods) <= 5
        assert len(set(goods)) == len(goods)
        for line in order.lines:
            product = load().product(line.sku)
            assert product.sku == line.product_sku
            assert (line.sku == product.sku) == (not product.variants)
            assert line.quantity >= 1


def test_a_quarter_of_the_orders_come_from_guests(placed):
    share = sum(order.is_guest for order in placed) / len(placed)

    assert 0.2 <= share <= 0.3


def test_old_orders_have_ended_and_the_latest_are_under_way(placed):
    statuses = Counter(order.status for order in placed)
    old = [order for order in placed if (TODAY - order.placed_at.date()).days >= 18]

    assert {order.status for order in old} == {"DELIVERED", "CANCELLED", "REFUNDED"}
    assert statuses["DELIVERED"] >= 1700
    assert {"PENDING", "PROCESSING", "SHIPPED"} <= set(statuses)


def test_the_weeks_before_tet_are_busier_than_spring(placed):
    months = Counter((order.placed_at.year, order.placed_at.month) for order in placed)

    assert months[2026, 1] > 1.3 * months[2026, 4]
    assert months[2026, 9] > 1.3 * months[2026, 8]


def test_consumables_are_bought_again(placed):
    bought = Counter(
        (order.person.email, line.product_sku) for order in placed for line in order.lines
    )

    assert sum(times > 1 for times in bought.values()) >= 200


def test_a_sale_price_holds_only_since_the_sale_began(placed):
    black = load().product("TE-BLACK")
    prices = {
        (TODAY - order.placed_at.date()).days <= 30: line.unit_price
        for order in placed
        for line in order.lines
        if line.sku == black.sku
    }

    assert prices == {True: black.price, False: black.was}


@pytest.mark.parametrize("whose", ["order", "buyer"])
def test_goods_bought_together_share_a_taste(placed, whose):
    """Cosine between goods finds more of the same taste among the nearest than chance would."""
    baskets = [{line.product_sku for line in order.lines} for order in placed]
    if whose == "buyer":
        baskets = list(products_by_buyer(placed).values())
    tastes = {product.sku: product.tastes[0] for product in load().products}
    nearest = nearest_goods(baskets, tastes)

    above = [
        sku
        for sku, near in nearest.items()
        if share(near, sku, tastes) > share(set(tastes) - {sku}, sku, tastes)
    ]
    assert len(above) / len(tastes) >= 0.8


def nearest_goods(baskets, goods):
    count = Counter(sku for basket in baskets for sku in basket)
    together = Counter(pair for basket in baskets for pair in permutations(sorted(basket), 2))
    return {
        sku: sorted(
            (other for other in goods if other != sku),
            key=lambda other: -together[sku, other] / sqrt(count[sku] * count[other] or 1),
        )[:NEIGHBOURS]
        for sku in goods
    }


def share(near, sku, tastes):
    return sum(tastes[other] == tastes[sku] for other in near) / len(near)


def test_stars_have_the_usual_skew(written):
    stars = Counter(review.stars for review in written)

    assert stars == {5: 520, 4: 260, 3: 110, 2: 60, 1: 50}


def test_reviews_are_in_both_languages(written):
    languages = Counter(review.language for review in written)

    assert len(written) == 1000
    assert 550 <= languages["vi"] <= 700


def test_hardly_two_reviews_say_the_same_and_none_of_one_product(written):
    said = {(review.product_sku, review.body) for review in written}

    assert len({review.body for review in written}) >= 950
    assert len(said) == 1000


def test_reviews_are_by_members_who_received_the_goods(placed, written):
    delivered = {order.number: order for order in placed if order.status == "DELIVERED"}
    pairs = Counter((review.person.email, review.product_sku) for review in written)

    for review in written:
        order = delivered[review.order_number]
        assert not order.is_guest
        assert order.person == review.person
        assert review.product_sku in {line.product_sku for line in order.lines}
        assert order.placed_at < review.written_at
        assert review.written_at.date() < TODAY
    assert max(pairs.values()) == 1


def test_one_product_turns_bad_in_the_last_two_months(written):
    said = [review for review in written if review.product_sku == BREAKING_SKU]
    turn = TODAY - timedelta(days=BREAKING_DAYS)
    before = [review.stars for review in said if review.written_at.date() < turn]
    after = [review.stars for review in said if review.written_at.date() >= turn]

    assert len(after) >= 8
    assert max(after) <= 2
    assert sum(before) / len(before) >= 3.5


def test_there_is_enough_to_say_of_every_product():
    for product in load().products:
        for language in ("en", "vi"):
            phrases = phrases_for(product, language)
            assert len({aspect for aspect, _ in phrases.good + phrases.shared_good}) >= 4
            assert len({aspect for aspect, _ in phrases.bad + phrases.shared_bad}) >= 4
            assert phrases.short_good
            assert phrases.short_bad


def test_vietnamese_in_haste():
    assert bare("Đẹp nhưng hơi mỏng.") == "Dep nhung hoi mong."
    assert casual("Không thấy được gì.", {"không": "ko", "được": "đc"}) == "ko thấy đc gì"
