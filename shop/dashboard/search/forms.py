"""Rules of the search as merchants write them; what cannot work is answered at its field."""

import re

from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from oscar.core.loading import get_class, get_model

from shop.dashboard.search.destinations import leads_back, leads_somewhere, own_path
from shop.search.folding import folded
from shop.search.models import Pin, Redirect, SynonymGroup

Product = get_model("catalogue", "Product")
ProductSelect = get_class("dashboard.catalogue.widgets", "ProductSelect")
LONGEST_TERM, MOST_TERMS, LONGEST_FOLDED = 100, 50, 400


class SynonymForm(forms.ModelForm):
    """``hosts`` is of no use here: all rules' forms are made alike."""

    class Meta:
        model = SynonymGroup
        fields = ["terms"]
        widgets = {"terms": forms.Textarea({"rows": 3, "class": "no-widget-init"})}

    def __init__(self, *args, hosts=(), **kwargs):
        super().__init__(*args, **kwargs)

    def clean_terms(self):
        written = re.split(r"[,;\n]", self.cleaned_data["terms"])
        terms = {}
        for term in (" ".join(one.split()) for one in written):
            if folded(term):
                terms.setdefault(folded(term), term)
        self._check(terms)
        return ", ".join(terms.values())

    def _check(self, terms):
        if len(terms) < 2:
            raise forms.ValidationError(_("Enter at least two words that differ."))
        if len(terms) > MOST_TERMS or any(len(term) > LONGEST_TERM for term in terms):
            raise forms.ValidationError(
                _("At most %(number)s words, each of %(length)s characters.")
                % {"number": MOST_TERMS, "length": LONGEST_TERM}
            )
        for other in SynonymGroup.objects.exclude(pk=self.instance.pk):
            for term in set(other.folded_terms) & terms.keys():
                raise forms.ValidationError(
                    _("“%(term)s” already stands in “%(group)s”.")
                    % {"term": terms[term], "group": other}
                )


class QueryForm(forms.ModelForm):
    def __init__(self, *args, hosts=(), **kwargs):
        super().__init__(*args, **kwargs)
        self.hosts = hosts

    def clean_query(self):
        query = " ".join(self.cleaned_data["query"].split())
        if not 0 < len(folded(query)) <= LONGEST_FOLDED:
            raise forms.ValidationError(_("Enter a word: this has no letter and no digit."))
        return query


class RedirectForm(QueryForm):
    class Meta:
        model = Redirect
        fields = ["query", "url"]

    def clean_query(self):
        query = super().clean_query()
        same = Redirect.objects.exclude(pk=self.instance.pk).filter(folded_query=folded(query))
        if other := same.first():
            raise forms.ValidationError(
                _("“%(query)s” already leads to %(url)s.")
                % {"query": other.query, "url": other.url}
            )
        return query

    def clean_url(self):
        url = own_path(self.cleaned_data["url"], self.hosts)
        if not leads_somewhere(url):
            raise forms.ValidationError(_("There is no such page."))
        return url

    def clean(self):
        cleaned = super().clean()
        if not self.errors:
            others = Redirect.objects.exclude(pk=self.instance.pk)
            redirects = dict(others.values_list("folded_query", "url"))
            if leads_back(cleaned["query"], cleaned["url"], redirects):
                self.add_error("url", _("This leads back to the search it comes from."))
        return cleaned


class PinForm(QueryForm):
    product = forms.ModelChoiceField(
        Product.objects.browsable(),
        widget=ProductSelect,
        label=gettext_lazy("Product"),
        help_text=gettext_lazy("Type a part of its title."),
        error_messages={
            "invalid_choice": gettext_lazy("Choose a product that shoppers can see in lists.")
        },
    )

    class Meta:
        model = Pin
        fields = ["query", "product", "position"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["position"].validators += [MinValueValidator(1), MaxValueValidator(100)]
        self.fields["position"].widget.attrs |= {"min": 1, "max": 100}

    def clean(self):
        cleaned = super().clean()
        if "query" in cleaned and "product" in cleaned:
            others = Pin.objects.exclude(pk=self.instance.pk).filter(product=cleaned["product"])
            if others.filter(folded_query=folded(cleaned["query"])).exists():
                self.add_error("product", _("It is pinned for this search already."))
        return cleaned
