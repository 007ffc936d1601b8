"""Which pages everybody may read."""

from django.db.models import CharField, Exists, ExpressionWrapper, F, OuterRef
from wagtail.models import Page, PageViewRestriction


def public_pages():
    """Live pages that neither they nor any page above restrict; Wagtail's ``public`` asks twice."""
    path = ExpressionWrapper(OuterRef("path"), CharField())
    above = PageViewRestriction.objects.alias(below=path).filter(below__startswith=F("page__path"))
    return Page.objects.live().filter(~Exists(above))
