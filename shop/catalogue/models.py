"""Oscar's catalogue with responsive pictures; texts are translated in ``translation.py``."""

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from oscar.apps.catalogue.abstract_models import (
    AbstractCategory,
    AbstractProduct,
    AbstractProductImage,
)
from oscar.utils.models import get_image_upload_path
from pictures.models import PictureField


class Product(AbstractProduct):
    """Oscar's product, at ``/shop/p/<slug>-<id>/``."""

    def get_absolute_url(self):
        return reverse("catalogue:detail", kwargs={"product_slug": self.slug, "pk": self.pk})


class Category(AbstractCategory):
    """Oscar's category, at ``/shop/c/<slugs from the root>/``."""

    def _get_absolute_url(self, parent_slug=None):
        slug = self.get_full_slug(parent_slug=parent_slug)
        return reverse("catalogue:category", kwargs={"category_slug": slug})


class ProductImage(AbstractProductImage):
    """A picture kept at four widths, 4:5, as AVIF and WebP (``PICTURES`` in the settings)."""

    original = PictureField(
        _("Original"),
        upload_to=get_image_upload_path,
        max_length=255,
        aspect_ratios=["4/5"],
        width_field="width",
        height_field="height",
    )
    width = models.PositiveIntegerField(editable=False, null=True)
    height = models.PositiveIntegerField(editable=False, null=True)


from oscar.apps.catalogue.models import *
