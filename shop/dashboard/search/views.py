"""Lists and forms of the search's rules: one set of screens for all three kinds."""

from django.contrib import messages
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views import generic

from shop.dashboard.search.destinations import own_hosts
from shop.dashboard.search.kinds import KINDS

PER_PAGE = 50


class RuleMixin:
    """``kind`` is a key of :data:`KINDS`."""

    kind = None

    @property
    def about(self):
        return KINDS[self.kind]

    def get_queryset(self):
        return self.about.model.objects.all()

    def get_context_data(self, **kwargs):
        addresses = {"list_address": self.address("list"), "create_address": self.address("create")}
        return super().get_context_data(kind=self.kind, about=self.about, **addresses, **kwargs)

    def get_success_url(self):
        return self.address("list")

    def address(self, screen):
        return reverse(f"dashboard:search-{self.kind}-{screen}")


class RuleListView(RuleMixin, generic.ListView):
    paginate_by = PER_PAGE
    context_object_name = "rules"

    def get_queryset(self):
        return self.about.listed(self.text)

    @property
    def text(self):
        return self.request.GET.get("q", "").replace("\x00", "").strip()[:200]

    def paginate_queryset(self, queryset, page_size):
        """The nearest page, for a number that there is none of."""
        paginator = self.get_paginator(queryset, page_size)
        page = paginator.get_page(self.request.GET.get("page"))
        return paginator, page, page.object_list, page.has_other_pages()

    def get_template_names(self):
        return [f"oscar/dashboard/search/{self.kind}_list.html"]

    def get_context_data(self, **kwargs):
        meta = self.about.model._meta
        rights = {
            f"may_{right}": self.request.user.has_perm(f"search.{right}_{meta.model_name}")
            for right in ("add", "change", "delete")
        }
        return super().get_context_data(text=self.text, **rights, **kwargs)


class RuleFormMixin(RuleMixin):
    template_name = "oscar/dashboard/search/rule_form.html"

    def get_form_class(self):
        return self.about.form

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"hosts": own_hosts(self.request)}

    def form_valid(self, form):
        response = super().form_valid(form)
        messages.success(self.request, _("“%(rule)s” is saved.") % {"rule": self.object})
        return response


class RuleCreateView(RuleFormMixin, generic.CreateView):
    """Filled in with ``?query=``, where a search in the report leads here."""

    def get_initial(self):
        query = self.request.GET.get("query", "").replace("\x00", "")[:200]
        return {self.about.prefilled: query} if query else {}


class RuleUpdateView(RuleFormMixin, generic.UpdateView):
    """The rule as it is, to be changed."""


class RuleDeleteView(RuleMixin, generic.DeleteView):
    template_name = "oscar/dashboard/search/rule_delete.html"

    def form_valid(self, form):
        rule = str(self.object)
        response = super().form_valid(form)
        messages.success(self.request, _("“%(rule)s” is deleted.") % {"rule": rule})
        return response
