"""What a product's page tells beside its price: pictures, options, where it stands."""

from django.db.models import Exists, OuterRef
from django.db.models.functions import Coalesce
from oscar.core.loading import get_class, get_model

Category = get_model("catalogue", "Category")
ProductCategory = get_model("catalogue", "ProductCategory")
Product = get_model("catalogue", "Product")
ProductClass = get_model("catalogue", "ProductClass")
ProductImage = get_model("catalogue", "ProductImage")


def pictures_of(product, chosen):
    """A product's pictures, then its parent's and its chosen child's: one query."""
    ids = list(dict.fromkeys(i for i in (product.pk, product.parent_id, chosen.pk) if i))
    pictures = ProductImage.objects.filter(product__in=ids).order_by("display_order", "pk")
    return sorted(pictures, key=lambda picture: ids.index(picture.product_id))


def shelf_of(product):
    """The browsable categories from the root to the deepest that holds the product: one query."""
    held = ProductCategory.objects.filter(
        product=product, category__path__startswith=OuterRef("path")
    )
    shown = Category.objects.browsable().filter(Exists(held))
    above = list(shown.order_by("-depth", "path"))
    deepest = above[0].path if above else ""
    return spelled(category for category in reversed(above) if deepest.startswith(category.path))


def spelled(categories):
    """``categories`` from the root down, as a list; each knows its address."""
    known, slugs = list(categories), []
    for category in known:
        category.parent_slug = "/".join(slugs)
        slugs.append(category.slug)
    return known


def takes_options():
    """Whether a product or its class lets buyers say something: for ``annotate``."""
    classes = ProductClass.options.through.objects.filter(
        productclass=Coalesce(OuterRef("product_class"), OuterRef("parent__product_class"))
    )
    products = Product.product_options.through.objects.filter(
        product=Coalesce(OuterRef("parent"), OuterRef("pk"))
    )
    return Exists(classes) | Exists(products)


def option_fields(product):
    """Fields for what a buyer may say with the product (an engraving, a wrapping)."""

    class OptionsForm(get_class("basket.forms", "AddToBasketForm")):
        def _create_parent_product_fields(self, product):
            """The page has a choice of its own."""

    return [field for field in OptionsForm(None, product) if field.name != "quantity"]
