"""The three kinds of rules: how each is called, listed, looked for and filled in."""

from dataclasses import dataclass

from django.db.models import Model, Q, QuerySet
from django.forms import ModelForm
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from shop.dashboard.search.forms import PinForm, RedirectForm, SynonymForm
from shop.search.folding import folded
from shop.search.models import Pin, Redirect, SynonymGroup


@dataclass(frozen=True)
class Kind:
    """One kind of rule; ``prefilled`` is the field that a search from the report goes into."""

    model: type[Model]
    form: type[ModelForm]
    prefilled: str
    title: Promise
    about: Promise
    add: Promise
    none: Promise
    searched: tuple[str, ...]

    def listed(self, text: str) -> QuerySet:
        """The rules in which ``text`` stands, or all of them."""
        rules = self.model.objects.all()
        if self.model is Pin:
            rules = rules.select_related("product")
        matching = Q()
        for lookup in self.searched:
            wanted = folded(text) if lookup.startswith("folded") else text
            matching |= Q(**{lookup: wanted}) if wanted else Q()
        return rules.filter(matching) if text else rules


KINDS = {
    "synonym": Kind(
        model=SynonymGroup,
        form=SynonymForm,
        prefilled="terms",
        title=_("Synonyms"),
        about=_("Whoever searches for one word of a group finds what any of them finds."),
        add=_("Add synonyms"),
        none=_("No synonyms yet. Begin with what was searched and not found."),
        searched=("terms__icontains",),
    ),
    "redirect": Kind(
        model=Redirect,
        form=RedirectForm,
        prefilled="query",
        title=_("Redirects"),
        about=_("A search that leads straight to a page, for instance “returns”."),
        add=_("Add a redirect"),
        none=_("No redirects yet."),
        searched=("folded_query__contains", "url__icontains"),
    ),
    "pin": Kind(
        model=Pin,
        form=PinForm,
        prefilled="query",
        title=_("Pinned products"),
        about=_("Products that come first when exactly this is searched for."),
        add=_("Pin a product"),
        none=_("No product is pinned yet."),
        searched=("folded_query__contains", "product__title__icontains"),
    ),
}
