"""One function for each kind of change that makes entries old."""

from functools import partial

from django.db import transaction
from django.db.models import Q
from oscar.core.loading import get_model

from shop.search.entries.refreshing import changed
from shop.search.entries.sources import browsable
from shop.search.models import Entry, Place
from shop.search.places import forget_addresses, put_category, remove_place
from shop.sharing.stamps import touch

AttributeValue = get_model("catalogue", "ProductAttributeValue")
Category = get_model("catalogue", "Category")
Product = get_model("catalogue", "Product")
ProductCategory = get_model("catalogue", "ProductCategory")


def product_changed(product) -> None:
    """Its texts, codes, visibility, rating, or a variant of it that came or went."""
    if product.is_child:
        Entry.objects.filter(product=product.pk).delete()  # of when it was none
    left = getattr(product, "left_parent", None)
    changed({product.pk, product.parent_id, left} - {None})


def product_goes(product) -> None:
    """It is about to be deleted; its entries, which go with it, still say where it stood."""
    shelves = Entry.objects.filter(product=product.pk).values_list("category_ids", flat=True)
    held = sorted({key for keys in shelves for key in keys})
    touch("products", f"product:{product.pk}", *(f"category:{key}" for key in held))


def stock_records_changed(product_ids) -> None:
    """Prices or stock. Call it after a bulk update; a save tells by itself."""
    changed(product_ids)


def stock_promised(lines) -> None:
    """An order took the stock of ``lines``, whose stock records are fresh."""
    touch(*{f"product:{line.product.parent_id or line.product_id}" for line in lines})
    sold_out = (line for line in lines if not line.stockrecord.is_available)
    changed({line.product_id for line in sold_out})


def stock_given_back(lines) -> None:
    """What ``lines`` of an order held can be bought by others."""
    ids = {line.product_id for line in lines} - {None}
    touch(*(f"product:{key}" for key in browsable(ids)))
    changed(ids)


def categories_changed(product_ids) -> None:
    """Products that were put on a shelf or taken from one."""
    changed(product_ids)


def attribute_values_changed(product_ids) -> None:
    """What attributes say of these products."""
    changed(product_ids)


def pictures_changed(product_ids) -> None:
    """Pictures that were added, taken away or put in another order."""
    changed(product_ids)


def reviews_changed(product_id) -> None:
    """A review that was published, withdrawn or given another score."""
    changed({product_id})
    touch(f"reviews:{product_id}", "reviews")


def category_changed(category) -> None:
    """Its name, place in the tree or visibility: all products on it and below it."""
    below = list(Category.objects.filter(path__startswith=category.path))
    for one in below:
        put_category(one)
    transaction.on_commit(partial(forget_addresses, below))
    changed(products_below(category))
    touch("categories", "menu", f"category:{category.pk}")


def category_gone(category, product_ids) -> None:
    """It was deleted with all below it; ``product_ids`` stood there."""
    remove_place(Place.CATEGORY, category.pk)
    changed(product_ids)
    touch("categories", "menu", f"category:{category.pk}")


def products_below(category) -> set[int]:
    """Ids of the products on a category or anywhere below it."""
    links = ProductCategory.objects.filter(category__path__startswith=category.path)
    return set(links.values_list("product", flat=True))


def attribute_changed(attribute) -> None:
    """Its name, or whether lists can be narrowed by it."""
    values = AttributeValue.objects.filter(attribute=attribute)
    changed(values.values_list("product", flat=True))


def option_changed(option) -> None:
    """What an attribute option is called, or its colour."""
    holding = Q(value_option=option) | Q(value_multi_option=option)
    values = AttributeValue.objects.filter(holding)
    changed(values.values_list("product", flat=True))


def product_class_changed(product_class) -> None:
    """Whether its products' stock is counted."""
    changed(Product.objects.filter(product_class=product_class).values_list("pk", flat=True))
