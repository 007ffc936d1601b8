"""Small choices of products, categories and reviews for front pages."""

from django.db.models import Q
from django.db.models.functions import Length
from django.utils.translation import get_language
from oscar.core.loading import get_model

from shop.search.models import Entry
from shop.search.selecting import drawn, everything

Category = get_model("catalogue", "Category")
ProductReview = get_model("reviews", "ProductReview")

VIETNAMESE_LETTERS = "[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]"


def top_categories():
    """First-level categories of the menu, in their order."""
    return Category.objects.browsable().filter(depth=1, exclude_from_menu=False)


def new_products(number: int) -> list[Entry]:
    """The newest products that can be had: one query."""
    return list(drawn(everything().sorted_by("newest"))[:number])


def favourite_reviews(number: int):
    """The most helpful five-star reviews of a quotable length, one query.

    In the visitor's language, as far as letters tell: only Vietnamese writes these.
    """
    words = Q(body__iregex=VIETNAMESE_LETTERS)
    return (
        ProductReview.objects.approved()
        .filter(words if get_language() == "vi" else ~words, score=5, product__is_public=True)
        .annotate(length=Length("body"))
        .filter(length__range=(40, 240))
        .select_related("product", "user")
        .order_by("-total_votes", "-date_created")[:number]
    )
