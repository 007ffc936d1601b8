"""What product pages tell that is no source of entries: options, and who wrote a review."""

from django.contrib.auth import get_user_model
from django.db.models.signals import m2m_changed, post_delete, post_save
from django.dispatch import receiver
from oscar.core.loading import get_model

from shop.sharing.stamps import touch

AttributeOption = get_model("catalogue", "AttributeOption")
Option = get_model("catalogue", "Option")
Product = get_model("catalogue", "Product")
ProductClass = get_model("catalogue", "ProductClass")
ProductReview = get_model("reviews", "ProductReview")
User = get_user_model()

NAMES = {"first_name", "last_name"}


@receiver([post_save, post_delete], sender=Option)
@receiver([post_save, post_delete], sender=AttributeOption)
def option(**kwargs):
    touch("options")


@receiver(m2m_changed, sender=ProductClass.options.through)
@receiver(m2m_changed, sender=Product.product_options.through)
def options_of_products(action, **kwargs):
    if action.startswith("post_"):
        touch("options")


@receiver(post_save, sender=User)
def reviewer(instance, created, update_fields=None, raw=False, **kwargs):
    """Reviews are signed with the name as it is now. Signing in saves other fields alone."""
    is_same = update_fields is not None and NAMES.isdisjoint(update_fields)
    if created or raw or is_same:
        return
    written = ProductReview.objects.filter(user=instance, product__isnull=False)
    products = set(written.order_by().values_list("product", flat=True))
    if products:
        touch("reviews", *(f"reviews:{key}" for key in products))
