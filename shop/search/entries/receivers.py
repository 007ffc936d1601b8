"""Whoever saves a source makes its entry true: dashboard, admin, shell and API alike.

Bulk writes (``update``, ``bulk_create``, COPY) send no signals: they call ``entries.changes``.
"""

from functools import wraps

from django.db.models import Model
from django.db.models.signals import m2m_changed, post_delete, post_save, pre_delete, pre_save
from django.dispatch import receiver
from oscar.core.loading import get_model

from shop.search.entries import changes

AttributeOption = get_model("catalogue", "AttributeOption")
AttributeValue = get_model("catalogue", "ProductAttributeValue")
Category = get_model("catalogue", "Category")
Product = get_model("catalogue", "Product")
ProductAttribute = get_model("catalogue", "ProductAttribute")
ProductCategory = get_model("catalogue", "ProductCategory")
ProductClass = get_model("catalogue", "ProductClass")
ProductImage = get_model("catalogue", "ProductImage")
ProductReview = get_model("reviews", "ProductReview")
StockRecord = get_model("partner", "StockRecord")

SAVED_OR_DELETED = [post_save, post_delete]


# What is deleted with one of these is told of by it, or has no entry any more.
TELLING = (AttributeOption, Category, Product, ProductAttribute)


def unless_swept_along(function):
    """Leave out fixtures, and rows that go because what they belong to is deleted."""

    @wraps(function)
    def receive(sender, instance, **kwargs):
        origin = kwargs.get("origin")
        cause = type(origin) if isinstance(origin, Model) else getattr(origin, "model", None)
        if not kwargs.get("raw") and (cause is sender or cause not in TELLING):
            function(instance)

    del receive.__wrapped__  # Django looks for **kwargs in the signature, which is this one's
    return receive


@receiver(SAVED_OR_DELETED, sender=Product)
@unless_swept_along
def product(instance):
    changes.product_changed(instance)


@receiver(pre_delete, sender=Product)
def product_about_to_go(sender, instance, **kwargs):
    changes.product_goes(instance)


@receiver(pre_save, sender=Product)
def product_about_to_be_saved(sender, instance, raw=False, **kwargs):
    if instance.pk and not raw:
        before = Product.objects.filter(pk=instance.pk).values_list("parent", flat=True).first()
        instance.left_parent = before if before != instance.parent_id else None


@receiver(SAVED_OR_DELETED, sender=StockRecord)
@unless_swept_along
def stock_record(instance):
    changes.stock_records_changed([instance.product_id])


@receiver(SAVED_OR_DELETED, sender=ProductCategory)
@unless_swept_along
def product_category(instance):
    changes.categories_changed([instance.product_id])


@receiver(m2m_changed, sender=Product.categories.through)
def product_categories(sender, instance, action, reverse, pk_set, **kwargs):
    if action == "pre_clear" and reverse:
        instance.cleared = list(instance.product_set.values_list("pk", flat=True))
    elif action in ("post_add", "post_remove", "post_clear"):
        told = instance.cleared if pk_set is None and reverse else pk_set
        changes.categories_changed(told if reverse else [instance.pk])


@receiver(SAVED_OR_DELETED, sender=AttributeValue)
@unless_swept_along
def attribute_value(instance):
    changes.attribute_values_changed([instance.product_id])


@receiver(m2m_changed, sender=AttributeValue.value_multi_option.through)
def multi_option(sender, instance, action, reverse, **kwargs):
    if action.startswith("post_") and not reverse:
        changes.attribute_values_changed([instance.product_id])


@receiver(SAVED_OR_DELETED, sender=ProductImage)
@unless_swept_along
def picture(instance):
    changes.pictures_changed([instance.product_id])


@receiver(SAVED_OR_DELETED, sender=ProductReview)
@unless_swept_along
def review(instance):
    if instance.product_id:
        changes.reviews_changed(instance.product_id)


@receiver(post_save, sender=Category)
@unless_swept_along
def category(instance):
    changes.category_changed(instance)


@receiver(pre_delete, sender=Category)
def category_about_to_go(sender, instance, **kwargs):
    instance.products_below = changes.products_below(instance)


@receiver(post_delete, sender=Category)
def category_gone(sender, instance, **kwargs):
    changes.category_gone(instance, instance.products_below)


@receiver(post_save, sender=ProductAttribute)
@unless_swept_along
def attribute(instance):
    changes.attribute_changed(instance)


@receiver(pre_delete, sender=ProductAttribute)
def attribute_about_to_go(sender, instance, **kwargs):
    values = AttributeValue.objects.filter(attribute=instance)
    instance.told_products = set(values.values_list("product", flat=True))


@receiver(post_delete, sender=ProductAttribute)
def attribute_gone(sender, instance, **kwargs):
    changes.attribute_values_changed(instance.told_products)


@receiver(post_save, sender=AttributeOption)
@unless_swept_along
def option(instance):
    changes.option_changed(instance)


@receiver(pre_delete, sender=AttributeOption)
def option_about_to_go(sender, instance, **kwargs):
    values = AttributeValue.objects.filter(value_option=instance)
    several = AttributeValue.objects.filter(value_multi_option=instance)
    instance.told_products = set(values.values_list("product", flat=True)) | set(
        several.values_list("product", flat=True)
    )


@receiver(post_delete, sender=AttributeOption)
def option_gone(sender, instance, **kwargs):
    changes.attribute_values_changed(instance.told_products)


@receiver(post_save, sender=ProductClass)
@unless_swept_along
def product_class(instance):
    changes.product_class_changed(instance)
