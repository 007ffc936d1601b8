"""All that the basket page shows, in a fixed number of queries."""

from dataclasses import dataclass

from django.db.models import prefetch_related_objects
from oscar.core.loading import get_class, get_model

from shop.basket.forms import LineForm, VoucherForm

Applicator = get_class("offer.applicator", "Applicator")
Basket = get_model("basket", "Basket")
Free = get_class("shipping.methods", "Free")
OrderTotalCalculator = get_class("checkout.calculators", "OrderTotalCalculator")
Repository = get_class("shipping.repository", "Repository")

DRAWN = (
    "product__attribute_values__attribute",
    "product__attribute_values__value_option",
    "product__attribute_values__value_multi_option",
)


@dataclass(frozen=True)
class PageLine:
    """One line as the page shows it: ``refusal`` stops the checkout, ``notice`` only tells."""

    line: object
    form: LineForm
    refusal: str
    notice: str

    @property
    def picture(self):
        """The first picture, of the variant or of its parent; None when there is none."""
        return next(iter(self.line.product.get_all_images()), None)

    @property
    def variant(self):
        """What sets a variant apart from its sisters, such as "Size: L"."""
        product = self.line.product
        if not product.is_child:
            return ""
        return ", ".join(value.summary() for value in product.attribute_values.all())


def reprice(request) -> None:
    """Read the basket's lines again and apply the offers: call it after every change."""
    request.basket.reset_offer_applications()
    if not request.basket.is_empty:
        Applicator().apply(request.basket, request.user, request)


def page_context(request, line_form=None, voucher_form=None) -> dict:
    """The template's context; a form given here is shown with its errors."""
    basket = request.basket
    lines = list(basket.all_lines())
    prefetch_related_objects(lines, *DRAWN)
    page_lines = [_page_line(line, line_form) for line in lines]
    return {
        "basket": basket,
        "lines": page_lines,
        "can_check_out": not any(page_line.refusal for page_line in page_lines),
        "voucher_form": voucher_form or VoucherForm(),
        "saved_lines": saved_lines(request),
        **(_totals(request) if lines else {}),
    }


def saved_lines(request) -> list:
    """What a signed-in shopper keeps for later."""
    if not request.user.is_authenticated:
        return []
    saved = Basket.saved.filter(owner=request.user).first()
    if saved is None:
        return []
    saved.strategy = request.strategy
    lines = list(saved.all_lines())
    prefetch_related_objects(lines, *DRAWN)
    return [_page_line(line) for line in lines]


def _page_line(line, line_form=None) -> PageLine:
    permitted, reason = line.purchase_info.availability.is_purchase_permitted(line.quantity)
    is_this = line_form is not None and line_form.line.pk == line.pk
    return PageLine(
        line=line,
        form=line_form if is_this else LineForm(line),
        refusal="" if permitted else reason,
        notice=line.get_warning() or "" if permitted else "",
    )


def _totals(request) -> dict:
    """Delivery is known for the usual address; without one the checkout tells it."""
    methods = Repository().get_shipping_methods(
        basket=request.basket,
        user=request.user,
        request=request,
        shipping_addr=_usual_address(request.user),
    )
    method = next(iter(methods), None)
    charge = (method or Free()).calculate(request.basket)
    return {
        "shipping_method": method,
        "shipping_charge": charge,
        "order_total": OrderTotalCalculator().calculate(request.basket, charge),
    }


def _usual_address(user):
    if not user.is_authenticated:
        return None
    return user.addresses.filter(is_default_for_shipping=True).first()
