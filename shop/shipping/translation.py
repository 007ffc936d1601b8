"""Names of delivery methods in every language of the shop."""

from modeltranslation.translator import TranslationOptions, register
from oscar.core.loading import get_model


@register(get_model("shipping", "OrderAndItemCharges"))
class OrderAndItemChargesTranslation(TranslationOptions):
    fields = ("name", "description")


@register(get_model("shipping", "WeightBased"))
class WeightBasedTranslation(TranslationOptions):
    fields = ("name", "description")
