"""Keep pages out of addresses that belong to the shop."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

# First parts of the paths in ``storefront.urls``: a page there would never be reached.
SHOP_SLUGS = frozenset(
    [
        "account",
        "admin",
        "api",
        "basket",
        "checkout",
        "cms",
        "dashboard",
        "documents",
        "health",
        "i18n",
        "jsi18n",
        "media",
        "metrics",
        "offers",
        "search",
        "shop",
        "static",
        "vi",
        "wishlists",
    ]
)


class RefuseShadowedSlug:
    """A page directly below a home page may not take one of :data:`SHOP_SLUGS`."""

    def clean(self):
        super().clean()
        parent = self.get_parent() if self.pk else getattr(self, "_parent", None)
        below_home = parent is None or parent.depth == 2
        if below_home and self.slug.lower() in SHOP_SLUGS:
            raise ValidationError(
                {
                    "slug": _("“%(slug)s” is an address of the shop. Choose another.")
                    % {"slug": self.slug}
                }
            )
