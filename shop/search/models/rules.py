"""What merchants teach the search: words that mean the same, detours, and first places."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from shop.search.folding import folded
from shop.sharing.stamps import touch


class Rule(models.Model):
    """Pages that were made by the rules are made anew when one changes."""

    date_updated = models.DateTimeField(auto_now=True)

    class Meta:
        abstract = True

    def save(self, *args, **kwargs):
        super().save(*args, **kwargs)
        touch("search-rules", "products")

    def delete(self, *args, **kwargs):
        deleted = super().delete(*args, **kwargs)
        touch("search-rules", "products")
        return deleted


class SynonymGroup(Rule):
    """Words that find the same things, for instance "scarf, shawl, stole"."""

    terms = models.TextField(
        _("Words"), help_text=_("Separated by commas; each may be of several words.")
    )

    class Meta:
        ordering = ["terms"]
        verbose_name = _("Synonyms")
        verbose_name_plural = _("Synonyms")

    def __str__(self):
        return self.terms

    @property
    def folded_terms(self):
        """The terms as searches are compared with them."""
        return [term for one in self.terms.split(",") if (term := folded(one))]


class QueryRule(Rule):
    """Something that happens when exactly ``query`` is searched for, however it is spelt."""

    query = models.CharField(_("Search"), max_length=200)
    folded_query = models.CharField(max_length=400, editable=False)

    class Meta:
        abstract = True

    def save(self, *args, **kwargs):
        self.folded_query = folded(self.query)
        super().save(*args, **kwargs)


class Redirect(QueryRule):
    """A search that leads straight to a page."""

    url = models.CharField(
        _("Leads to"),
        max_length=500,
        help_text=_("An address of this shop, such as /shop/c/teaware/."),
    )

    class Meta:
        ordering = ["query"]
        verbose_name = _("Redirect")
        verbose_name_plural = _("Redirects")
        constraints = [models.UniqueConstraint(fields=["folded_query"], name="redirect_once")]

    def __str__(self):
        return f"{self.query} → {self.url}"


class Pin(QueryRule):
    """A product that stands in front when ``query`` is searched for."""

    product = models.ForeignKey(
        "catalogue.Product", on_delete=models.CASCADE, related_name="+", verbose_name=_("Product")
    )
    position = models.PositiveSmallIntegerField(_("Place"), default=1)

    class Meta:
        ordering = ["query", "position", "pk"]
        verbose_name = _("Pinned product")
        verbose_name_plural = _("Pinned products")
        constraints = [
            models.UniqueConstraint(fields=["folded_query", "product"], name="pin_once_per_query")
        ]

    def __str__(self):
        return f"{self.query}: {self.product}"
