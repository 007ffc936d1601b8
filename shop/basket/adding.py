"""Adding a product to the basket."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django_htmx.http import HttpResponseClientRedirect
from oscar.apps.basket import views

from shop.basket.editing import start_over
from shop.basket.models import BasketClosed
from shop.basket.page import reprice

TEMPLATE = "oscar/basket/added.html"


class BasketAddView(views.BasketAddView):
    """Oscar's; htmx gets a confirmation and the header's badge, or the reasons for a refusal.

    Without JavaScript the shopper goes back to where they were, with a message; after a refusal
    Oscar's template tag fills the product page's form from the session.
    """

    def form_valid(self, form):
        quantity = form.cleaned_data["quantity"]
        self._add(form.product, quantity, form.cleaned_options())
        self.add_signal.send(
            sender=self, product=form.product, user=self.request.user, request=self.request
        )
        if self.request.htmx:
            reprice(self.request)
            return self._answer(form, product=form.product, quantity=quantity)
        messages.success(self.request, self.get_success_message(form))
        return views.redirect(self.get_success_url())

    def form_invalid(self, form):
        if self._was_not_asked(form):
            return self._ask()
        return self._answer(form) if self.request.htmx else super().form_invalid(form)

    def get_success_message(self, form):
        return _("Added to your basket: %(title)s") % {"title": form.product.get_title()}

    def _add(self, *item):
        """Into a fresh basket when this one was ordered meanwhile."""
        try:
            self.request.basket.add_product(*item)
        except BasketClosed:
            start_over(self.request)
            self.request.basket.add_product(*item)

    def _was_not_asked(self, form):
        """True after a quick add, which has no fields for what the product wants to be told."""
        return any(name not in self.request.POST and name != "quantity" for name in form.errors)

    def _ask(self):
        """Its page has them."""
        title = self.product.get_title()
        messages.info(self.request, _("Choose how you would like it: %(title)s") % {"title": title})
        url = self.product.get_absolute_url()
        return HttpResponseClientRedirect(url) if self.request.htmx else redirect(url)

    def _answer(self, form, **context):
        part = "added" if context else "refused"
        return render(
            self.request,
            f"{TEMPLATE}#{part}",
            {"form": form, "basket": self.request.basket, **context},
        )
