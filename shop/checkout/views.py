"""Oscar's checkout steps, with our last one: review, place, then pay."""

import logging

from django.contrib import messages
from django.core.signing import BadSignature, Signer
from django.http import Http404
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.generic import TemplateView
from oscar.apps.checkout import views
from oscar.core.loading import get_class, get_model

from shop.checkout.forms import PaymentForm
from shop.checkout.paying import pay
from shop.checkout.placement import (
    AlreadyPlaced,
    Purchase,
    QuoteChanged,
    SoldOut,
    VoucherRefused,
    place,
)
from shop.checkout.quotes import quote_of
from shop.order.mail import payment_note, status_path
from shop.payment.providers import Declined, provider_for

CheckoutSessionMixin = get_class("checkout.session", "CheckoutSessionMixin")
Order = get_model("order", "Order")

logger = logging.getLogger(__name__)
basket_signer = Signer(salt="shop.checkout.basket")


class IndexView(views.IndexView):
    """Oscar's first step: who are you."""

    extra_context = {"step": 1}


class ShippingAddressView(views.ShippingAddressView):
    """Oscar's; somebody else's address, or a deleted one, is a 404 and not an error page."""

    extra_context = {"step": 2}

    def post(self, request, *args, **kwargs):
        chosen = request.POST.get("address_id")
        if chosen is not None and request.user.is_authenticated:
            own = request.user.addresses.filter(pk=chosen) if chosen.isdecimal() else ()
            if not own:
                raise Http404
        return super().post(request, *args, **kwargs)


class ShippingMethodView(views.ShippingMethodView):
    """Oscar's, with what each method costs beside it."""

    extra_context = {"step": 3}

    def get_context_data(self, **kwargs):
        basket = self.request.basket
        chosen = self.checkout_session.shipping_method_code(basket) or self._methods[0].code
        choices = [
            {
                "method": method,
                "charge": method.calculate(basket),
                "is_chosen": method.code == chosen,
            }
            for method in self._methods
        ]
        return {**super().get_context_data(**kwargs), "priced_methods": choices}


class PaymentDetailsView(CheckoutSessionMixin, TemplateView):
    """One page to review, choose how to pay, and place the order: *order first, pay second*."""

    template_name = "oscar/checkout/review.html"
    extra_context = {"step": 4}
    preview = False
    pre_conditions = views.PaymentDetailsView.pre_conditions
    form = None

    def dispatch(self, request, *args, **kwargs):
        """A repeated click, or a reload after the order was placed, shows that order."""
        if request.method == "POST" and (order := self.placed_before(request)):
            return self.thank(order)
        return super().dispatch(request, *args, **kwargs)

    def placed_before(self, request):
        try:
            basket_id = basket_signer.unsign(request.POST.get("basket", ""))
        except BadSignature:
            return None
        orders = Order.objects.filter(basket_id=basket_id).exclude(status="CANCELLED")
        return orders.filter(user_id=request.user.pk).order_by("-pk").first()

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        context["form"] = self.form or PaymentForm(total=context["order_total"])
        context["quote"] = self.current_quote(context)
        context["signed_basket"] = basket_signer.sign(self.request.basket.pk)
        return context

    def current_quote(self, submission):
        return quote_of(
            submission["basket"],
            submission["shipping_method"],
            submission["shipping_charge"],
            submission["order_total"],
        )

    def post(self, request, *args, **kwargs):
        submission = self.build_submission()
        self.form = PaymentForm(request.POST, total=submission["order_total"])
        if not self.form.is_valid():
            return self.show_again(status=422)
        provider = provider_for(self.form.cleaned_data["provider"])
        try:
            order = place(self.purchase(submission, provider))
        except AlreadyPlaced as earlier:
            return self.thank(earlier.order)
        except (SoldOut, QuoteChanged, VoucherRefused) as refusal:
            return self.refuse(refusal)
        answer = pay(order, provider, self.form.cleaned_data)
        if isinstance(answer, Declined):
            messages.error(request, answer.reason)
            return redirect("checkout:payment-details")
        return self.thank(order)

    def purchase(self, submission, provider):
        return Purchase(
            basket_id=submission["basket"].pk,
            user=self.request.user,
            strategy=self.request.strategy,
            shipping_address=submission["shipping_address"],
            shipping_code=submission["shipping_method"].code,
            billing_address=submission["billing_address"],
            provider=provider,
            quote=self.request.POST.get("quote", ""),
            order_fields=submission["order_kwargs"],
        )

    def refuse(self, refusal):
        """Say what happened; the shopper sees the basket, or the new total, and decides."""
        if isinstance(refusal, SoldOut):
            text = _("“%(title)s” has just sold out, or fewer are left than you want.")
            messages.error(self.request, text % {"title": refusal.title})
            return redirect("basket:summary")
        if isinstance(refusal, VoucherRefused):
            self.request.basket.vouchers.remove(refusal.voucher)
            messages.error(self.request, refusal.reason)
            return redirect("checkout:payment-details")
        messages.warning(
            self.request,
            _("Something changed while you were here. Please look at the total again."),
        )
        return redirect("checkout:payment-details")

    def show_again(self, status):
        self.form.forget_card()
        return self.render_to_response(self.get_context_data(), status=status)

    def thank(self, order):
        if hasattr(self, "checkout_session"):
            self.checkout_session.flush()
        self.request.session["checkout_order_id"] = order.pk
        return redirect("checkout:thank-you")


class ThankYouView(views.ThankYouView):
    """Oscar's, without a write: looking at the page changes nothing."""

    def get_context_data(self, **kwargs):
        context = super(views.ThankYouView, self).get_context_data(**kwargs)
        note = payment_note(self.object)
        return {**context, "payment_note": note, "status_path": status_path(self.object)}
