"""Reviews with the votes that readers gave them, and the ratings that follow."""

from collections.abc import Iterator
from datetime import timedelta
from random import Random

from django.db.models import Avg
from django.utils import timezone
from oscar.core.loading import get_model

from demo.goods import Catalogue
from demo.loading import goods, orders, people
from demo.loading.rows import date_field, own_dates
from demo.reviews import Review, reviews

Product = get_model("catalogue", "Product")
ProductReview = get_model("reviews", "ProductReview")
Vote = get_model("reviews", "Vote")

CODE = "demo-{}"
VOTES = {0: 46, 1: 20, 2: 12, 3: 8, 5: 6, 8: 5, 13: 3}
HELPFUL_SHARE = 0.86


def load(catalogue: Catalogue) -> int:
    """Write the reviews of the year's orders; where the first is, all are."""
    if ProductReview.objects.filter(code=CODE.format(1)).exists():
        return 0
    day = orders.loading_day()
    with own_dates(date_field(ProductReview), date_field(Vote)):
        made = ProductReview.objects.bulk_create(
            list(_reviews(reviews(orders.year(catalogue), catalogue, today=day)))
        )
        votes = list(_votes(made))
        Vote.objects.bulk_create(votes)
    _count_votes(made, votes)
    _rate(made)
    return len(made)


def _reviews(written: list[Review]) -> Iterator[ProductReview]:
    users, products = people.by_email(), goods.by_sku()
    there = set(ProductReview.objects.values_list("user", "product"))
    for number, review in enumerate(written, 1):
        user, product = users[review.person.email], products[review.product_sku]
        if (user.pk, product.pk) not in there:
            yield ProductReview(
                user=user,
                product=product,
                code=CODE.format(number),
                score=review.stars,
                title=review.title,
                body=review.body,
                status=ProductReview.APPROVED,
                date_created=review.written_at,
            )


def _votes(made: list[ProductReview]) -> Iterator[Vote]:
    """Readers who liked a review or did not; longer ones are read by more."""
    readers, now = [review.user for review in made], timezone.now()
    for review in made:
        rng = Random(f"votes {review.code}")
        number = rng.choices(list(VOTES), list(VOTES.values()))[0] + (len(review.body) > 160)
        for reader in {rng.choice(readers) for _ in range(number)} - {review.user}:
            yield Vote(
                review=review,
                user=reader,
                delta=Vote.UP if rng.random() < HELPFUL_SHARE else Vote.DOWN,
                date_created=min(review.date_created + timedelta(days=rng.randint(1, 40)), now),
            )


def _count_votes(made: list[ProductReview], votes: list[Vote]) -> None:
    for vote in votes:
        vote.review.total_votes += 1
        vote.review.delta_votes += vote.delta
    ProductReview.objects.bulk_update(made, ["total_votes", "delta_votes"], batch_size=500)


def _rate(made: list[ProductReview]) -> None:
    """Give each product the mean of its stars, as Oscar does review by review."""
    reviewed = {review.product_id for review in made}
    products = list(
        Product.objects.filter(pk__in=reviewed, reviews__status=ProductReview.APPROVED).annotate(
            mean=Avg("reviews__score")
        )
    )
    for product in products:
        product.rating = product.mean
    Product.objects.bulk_update(products, ["rating"])
