"""Reading reviews by stars and order, and voting on them."""

from datetime import timedelta

import pytest
from django.utils import timezone
from oscar.core.loading import get_model

from shop.catalogue.reviews.listing import all_of, heard_of
from tests import factories

pytestmark = pytest.mark.django_db

ProductReview = get_model("reviews", "ProductReview")


def text_of(response):
    return response.content.decode()


def heard_product(*scores):
    """A product whose reviews are titled by their place; each is a day younger than the last."""
    product = factories.product()
    for number, score in enumerate(scores):
        review = factories.review(product, score=score, title=f"Word {number}")
        written = timezone.now() - timedelta(days=len(scores) - number)
        ProductReview.objects.filter(pk=review.pk).update(date_created=written)
    return product


def reviews_of(product, path=""):
    return f"/shop/p/{product.slug}-{product.pk}/reviews/{path}"


def vote_on(review):
    return reviews_of(review.product, f"{review.pk}/vote/")


def titles(heard):
    return [review.title for review in heard.page.object_list]


def test_the_figures_are_counted_from_the_approved_reviews():
    product = heard_product(5, 5, 4, 1)
    factories.review(product, score=1).__class__.objects.filter(title="Lovely").update(status=0)

    heard = heard_of(product)

    assert (heard.total, heard.average) == (4, 3.75)
    assert [(bar.stars, bar.number, bar.share) for bar in heard.bars] == [
        (5, 2, 50),
        (4, 1, 25),
        (3, 0, 0),
        (2, 0, 0),
        (1, 1, 25),
    ]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({}, ["Word 0", "Word 3", "Word 2", "Word 1"]),
        ({"sort": "newest"}, ["Word 3", "Word 2", "Word 1", "Word 0"]),
        ({"sort": "best"}, ["Word 3", "Word 0", "Word 2", "Word 1"]),
        ({"sort": "worst"}, ["Word 1", "Word 2", "Word 3", "Word 0"]),
        ({"stars": "5"}, ["Word 0", "Word 3"]),
        ({"stars": "2"}, []),
        ({"stars": "9", "sort": "'; --", "page": "zzz"}, ["Word 0", "Word 3", "Word 2", "Word 1"]),
        ({"stars": "²", "page": "-4"}, ["Word 0", "Word 3", "Word 2", "Word 1"]),
    ],
)
def test_reviews_are_filtered_and_sorted_and_nonsense_is_left_out(query, expected):
    product = heard_product(5, 2 - 1, 4, 5)
    ProductReview.objects.filter(title="Word 0").update(total_votes=3, delta_votes=3)

    assert titles(all_of(product, query)) == expected


def test_a_page_out_of_range_is_the_nearest_one(client, home, settings):
    settings.OSCAR_REVIEWS_PER_PAGE = 2
    product = heard_product(5, 4, 3)

    page = text_of(client.get(reviews_of(product, "?sort=newest&page=99999999999999999999")))

    assert "Word 0" in page
    assert "Word 1" not in page
    assert f'href="{reviews_of(product)}?sort=newest#reviews"' in page


def test_the_list_comes_whole_or_as_its_part(client, home):
    product = heard_product(5, 3)

    whole = text_of(client.get(reviews_of(product, "?stars=5")))
    part = text_of(client.get(reviews_of(product, "?stars=5"), headers={"HX-Request": "true"}))

    assert "<html" in whole
    assert "<html" not in part
    assert 'id="reviews"' in part
    assert ("Word 0" in part, "Word 1" in part) == (True, False)


@pytest.mark.parametrize("number", [1, 15])
def test_a_list_of_reviews_costs_the_same_for_one_and_many(
    client, home, number, django_assert_num_queries
):
    product = heard_product(*[5] * number)

    with django_assert_num_queries(5):
        client.get(reviews_of(product))


def test_a_wrong_name_leads_to_the_right_address_and_an_unknown_product_to_none(client, home):
    product = heard_product(5)

    moved = client.get(f"/shop/p/other-{product.pk}/reviews/")
    unknown = client.get("/shop/p/other-99999/reviews/")

    assert (moved.status_code, moved["Location"]) == (301, reviews_of(product))
    assert unknown.status_code == 404


def test_a_childs_reviews_are_its_parents(client, home):
    parent = factories.product_with_variants()
    factories.review(parent, title="Sturdy")

    response = client.get(reviews_of(parent.children.first()), follow=True)

    assert response.redirect_chain == [(reviews_of(parent), 301)]
    assert "Sturdy" in text_of(response)


def test_who_bought_it_here_is_marked(client, home, customer):
    product = factories.product()
    factories.review(product, user=customer)
    factories.review(product, title="From hearsay")
    basket = factories.basket_with(product, owner=customer)
    from shop.checkout.placement import place

    place(factories.purchase(basket, user=customer))

    page = text_of(client.get(reviews_of(product)))

    assert page.count("Bought it here") == 1


def test_a_vote_is_counted_once(client, home, customer):
    review = factories.review(factories.product())
    client.force_login(customer)

    first = client.post(vote_on(review), {"delta": "1"}, headers={"HX-Request": "true"})
    again = client.post(vote_on(review), {"delta": "-1"}, headers={"HX-Request": "true"})
    review.refresh_from_db()

    assert "Thank you for telling us." in text_of(first)
    assert f'id="yes-{review.pk}" data-hx-swap-oob="true">1<' in text_of(first)
    assert "You can only vote once on a review" in text_of(again)
    assert (review.total_votes, review.delta_votes) == (1, 1)


def test_a_vote_without_javascript_goes_back_to_the_review(client, home, customer):
    review = factories.review(factories.product())
    client.force_login(customer)
    read_on = f"http://testserver{reviews_of(review.product)}?stars=5"

    response = client.post(vote_on(review), {"delta": "-1"}, headers={"Referer": read_on})
    review.refresh_from_db()

    assert response["Location"] == f"{reviews_of(review.product)}?stars=5#review-{review.pk}"
    assert (review.total_votes, review.delta_votes) == (1, -1)


def test_nobody_votes_on_their_own_review_or_with_another_number(client, home, customer):
    review = factories.review(factories.product(), user=customer)
    other = factories.review(review.product)
    client.force_login(customer)

    own = client.post(vote_on(review), {"delta": "1"}, headers={"HX-Request": "true"})
    odd = client.post(vote_on(other), {"delta": "1000"}, headers={"HX-Request": "true"})

    assert "You cannot vote on your own reviews" in text_of(own)
    assert odd.status_code == 200
    assert get_model("reviews", "Vote").objects.count() == 0


def test_a_guest_who_votes_is_led_to_sign_in_and_back(client, home):
    review = factories.review(factories.product())
    back = f"{review.product.get_absolute_url()}%23review-{review.pk}"

    plain = client.post(vote_on(review), {"delta": "1"})
    swap = client.post(vote_on(review), {"delta": "1"}, headers={"HX-Request": "true"})

    assert plain["Location"] == f"/account/login/?next={back}"
    assert swap["HX-Redirect"] == f"/account/login/?next={back}"
    assert get_model("reviews", "Vote").objects.count() == 0


def test_looking_at_a_vote_changes_nothing(client, home, customer):
    review = factories.review(factories.product())
    client.force_login(customer)

    response = client.get(vote_on(review), {"delta": "1"})

    assert response["Location"] == review.get_absolute_url()
    assert get_model("reviews", "Vote").objects.count() == 0


def test_a_review_that_is_not_published_is_not_there(client, home, customer):
    review = factories.review(factories.product())
    ProductReview.objects.update(status=2)
    client.force_login(customer)

    assert client.get(review.get_absolute_url()).status_code == 404
    assert client.post(vote_on(review), {"delta": "1"}).status_code == 404


def test_a_guest_who_writes_is_led_to_sign_in_and_back(client, home):
    product = factories.product()

    response = client.get(reviews_of(product, "add/"))

    assert response["Location"] == f"/account/login/?next={reviews_of(product, 'add/')}"


def test_reviews_and_votes_look_the_same_for_everybody(client, home, customer):
    product = heard_product(5)
    factories.review(product, user=customer)

    def section():
        page = text_of(client.get(reviews_of(product)))
        return page[page.index('id="reviews"') : page.index("</main>")].split(
            "csrfmiddlewaretoken"
        )[0]

    for_guest = section()
    client.force_login(customer)

    assert section() == for_guest
