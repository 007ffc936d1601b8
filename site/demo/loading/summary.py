"""What the shop holds, in one line."""

from django.contrib.auth import get_user_model
from oscar.core.loading import get_model

from content.models import ContentPage

COUNTED = {
    "products": lambda: get_model("catalogue", "Product").objects.exclude(structure="child"),
    "variants": lambda: get_model("catalogue", "Product").objects.filter(structure="child"),
    "categories": lambda: get_model("catalogue", "Category").objects,
    "pictures": lambda: get_model("catalogue", "ProductImage").objects,
    "pages": lambda: ContentPage.objects,
    "people": lambda: get_user_model().objects,
    "orders": lambda: get_model("order", "Order").objects,
    "reviews": lambda: get_model("reviews", "ProductReview").objects,
}


def counts() -> dict[str, int]:
    """Rows of each kind."""
    return {name: rows().count() for name, rows in COUNTED.items()}


def summary() -> str:
    """Those counts as words."""
    return ", ".join(f"{count:,} {name}" for name, count in counts().items())
