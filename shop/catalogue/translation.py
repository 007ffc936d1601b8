"""Catalogue texts in every language of the shop, as columns (django-modeltranslation)."""

from modeltranslation.translator import TranslationOptions, register
from oscar.core.loading import get_model


@register(get_model("catalogue", "Product"))
class ProductTranslation(TranslationOptions):
    fields = ("title", "description", "meta_title", "meta_description")


@register(get_model("catalogue", "Category"))
class CategoryTranslation(TranslationOptions):
    fields = ("name", "description", "long_description", "meta_title", "meta_description")


@register(get_model("catalogue", "ProductAttribute"))
class ProductAttributeTranslation(TranslationOptions):
    fields = ("name",)


@register(get_model("catalogue", "ProductAttributeValue"))
class ProductAttributeValueTranslation(TranslationOptions):
    fields = ("value_text",)


@register(get_model("catalogue", "AttributeOption"))
class AttributeOptionTranslation(TranslationOptions):
    fields = ("option",)
