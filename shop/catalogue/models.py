"""Oscar's catalogue with responsive pictures and facets; ``translation.py`` translates texts."""

from django.core.validators import RegexValidator
from django.db import models, transaction
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from oscar.apps.catalogue.abstract_models import (
    AbstractAttributeOption,
    AbstractCategory,
    AbstractProduct,
    AbstractProductAttribute,
    AbstractProductAttributeValue,
    AbstractProductCategory,
    AbstractProductClass,
    AbstractProductImage,
)
from oscar.utils.models import get_image_upload_path
from pictures.models import PictureField

from shop.whole import SavedWhole


class Product(SavedWhole, AbstractProduct):
    """Oscar's product, at ``/shop/p/<slug>-<id>/``."""

    def get_absolute_url(self):
        return reverse("catalogue:detail", kwargs={"product_slug": self.slug, "pk": self.pk})


class Category(SavedWhole, AbstractCategory):
    """Oscar's category, at ``/shop/c/<slugs from the root>/``.

    ``parent_slug`` are the slugs from the root to its parent, where whoever read it knows them:
    then its address asks nobody.
    """

    parent_slug: str | None = None

    def get_absolute_url(self):
        """Of one in the first row nobody needs to be asked for its parents' slugs."""
        if self.depth == 1:
            return reverse("catalogue:category", kwargs={"category_slug": self.slug})
        return super().get_absolute_url()

    def get_full_slug(self, parent_slug=None):
        known = parent_slug or self.parent_slug
        return f"{known}/{self.slug}" if known else super().get_full_slug()

    def _get_absolute_url(self, parent_slug=None):
        slug = self.get_full_slug(parent_slug=parent_slug)
        return reverse("catalogue:category", kwargs={"category_slug": slug})

    def move(self, target, pos=None):
        """Treebeard's tells nobody; saving tells who must know that products moved along."""
        with transaction.atomic():
            super().move(target, pos)
            type(self).objects.get(pk=self.pk).save()


class ProductAttribute(SavedWhole, AbstractProductAttribute):
    """Oscar's attribute; lists can be narrowed by one that is a facet."""

    is_facet = models.BooleanField(
        _("Narrows lists"),
        default=False,
        help_text=_("Shoppers can filter lists and search results by it."),
    )


class AttributeOption(SavedWhole, AbstractAttributeOption):
    """Oscar's option; one with a colour is drawn as a swatch."""

    swatch = models.CharField(
        _("Colour"),
        max_length=7,
        blank=True,
        validators=[RegexValidator(r"^#[0-9a-fA-F]{6}$", _("Enter a colour such as #9c2f24."))],
        help_text=_("Drawn beside the name, for instance #9c2f24. Leave empty for none."),
    )


class ProductImage(SavedWhole, AbstractProductImage):
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


class ProductAttributeValue(SavedWhole, AbstractProductAttributeValue):
    """Oscar's value of an attribute."""


class ProductCategory(SavedWhole, AbstractProductCategory):
    """Oscar's place of a product in a category."""


class ProductClass(SavedWhole, AbstractProductClass):
    """Oscar's class of products."""


from oscar.apps.catalogue.models import *
