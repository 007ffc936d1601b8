"""The account's pages: Oscar's views, with a page of their own and no change by GET."""

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views import generic
from oscar.apps.customer import views
from oscar.core.loading import get_model

from shop.customer.forms import TAKEN, EmailTaken
from shop.customer.mixins import AnonymousOrderMixin, PageTitleMixin
from shop.outbox.publishing import publish

Order = get_model("order", "Order")


class AccountSummaryView(PageTitleMixin, generic.TemplateView):
    """The account at a glance."""

    template_name = "oscar/customer/summary.html"
    page_title = _("Your account")
    active_tab = "summary"

    def get_context_data(self, **kwargs):
        user = self.request.user
        return super().get_context_data(
            orders=user.orders.prefetch_related("lines")[:3],
            address=user.addresses.filter(is_default_for_shipping=True).first(),
            **kwargs,
        )


class AccountRegistrationView(views.AccountRegistrationView):
    def form_valid(self, form):
        try:
            return super().form_valid(form)
        except EmailTaken:
            form.add_error("email", TAKEN)
            return self.form_invalid(form)


class AccountAuthView(views.AccountAuthView):
    """Signing in; registration has its own page."""

    template_name = "oscar/customer/login.html"

    def post(self, request, *args, **kwargs):
        return self.validate_login_form()


class LogoutView(generic.TemplateView):
    """A GET asks, a POST signs out."""

    template_name = "oscar/customer/logout.html"

    def post(self, request, *args, **kwargs):
        logout(request)
        response = redirect(settings.OSCAR_HOMEPAGE)
        for cookie in settings.OSCAR_COOKIES_DELETE_ON_LOGOUT:
            response.delete_cookie(cookie)
        return response


class ProfileUpdateView(views.ProfileUpdateView):
    page_title = _("Change the profile")

    def send_email_changed_email(self, old_user, new_email):
        publish(
            "customer.email_changed",
            user_id=old_user.pk,
            old_email=old_user.email,
            language=get_language(),
        )


class ChangePasswordView(views.ChangePasswordView):
    page_title = _("Change the password")

    def send_password_changed_email(self):
        publish("customer.password_changed", user_id=self.request.user.pk, language=get_language())


class ProfileDeleteView(views.ProfileDeleteView):
    """Deletes the account; orders stay with the shop, without it."""

    page_title = _("Delete the account")

    def form_valid(self, form):
        user = self.request.user
        logout(self.request)
        user.delete()
        messages.success(self.request, _("Your account is deleted."))
        return redirect(self.get_success_url())


class EmailHistoryView(views.EmailHistoryView):
    page_title = _("Mails")


class OrderHistoryView(views.OrderHistoryView):
    page_title = _("Orders")

    def get_queryset(self):
        return super().get_queryset().prefetch_related("lines")


class OrderDetailView(views.OrderDetailView):
    def get_context_data(self, **kwargs):
        return super().get_context_data(**order_context(self.object), **kwargs)


class OrderLineView(views.OrderLineView):
    """Buys one line of an earlier order again."""

    http_method_names = ["post"]

    def get_object(self, queryset=None):
        return get_object_or_404(
            get_model("order", "Line"),
            order__user=self.request.user,
            order__number=self.kwargs["order_number"],
            pk=self.kwargs["line_id"],
        )


class AnonymousOrderFormView(AnonymousOrderMixin, views.AnonymousOrderFormView):
    """Asks a guest for the email of the order."""


class AnonymousOrderDetailView(AnonymousOrderMixin, views.AnonymousOrderDetailView):
    def get_context_data(self, **kwargs):
        return super().get_context_data(**order_context(self.object), **kwargs)


def order_context(order) -> dict:
    """What the order's page shows beside it: lines with pictures, and what is still to pay."""
    from shop.order.mail import payment_note

    if order is None:
        raise Http404
    lines = order.lines.select_related("product__parent").prefetch_related(
        "attributes", "product__images", "product__parent__images"
    )
    return {"lines": lines, "payment_note": payment_note(order)}
