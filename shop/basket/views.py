"""The basket: looked at by GET, changed by POST; each change answers htmx with the basket."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe
from oscar.apps.basket.signals import voucher_removal
from oscar.core.loading import get_model

from shop.basket.editing import changes_basket
from shop.basket.forms import LineForm, VoucherForm
from shop.basket.page import page_context, reprice
from shop.basket.vouchers import VoucherRefused, redeem
from shop.htmx import render_part

Basket = get_model("basket", "Basket")
Line = get_model("basket", "Line")

TEMPLATE = "oscar/basket/basket.html"


@require_safe
def summary(request):
    return render_part(request, TEMPLATE, "basket", page_context(request))


@require_POST
@changes_basket
def change_line(request, pk):
    """Change how many of a line; a refusal stands at its field and changes nothing."""
    line = request.basket.line(pk)
    if line is None:
        return _gone(request)
    form = LineForm(line, request.POST)
    if not form.is_valid():
        return _show(request, line_form=form)
    form.save()
    return _changed(request, _("Your basket is up to date."))


@require_POST
@changes_basket
def remove_line(request, pk):
    line = request.basket.line(pk)
    if line is None:
        return _gone(request)
    line.delete()
    return _changed(request, _("Removed: %(title)s") % {"title": line.product.get_title()})


@login_required
@require_POST
@changes_basket
def save_line(request, pk):
    """Keep a line for later: it leaves the basket, not the page."""
    line = request.basket.line(pk)
    if line is None:
        return _gone(request)
    saved = Basket.saved.filter(owner=request.user).first()
    saved = saved or Basket.saved.create(owner=request.user)
    saved.merge_line(line)
    return _changed(request, _("Saved for later: %(title)s") % {"title": line.product.get_title()})


@login_required
@require_POST
@changes_basket
def restore_line(request, pk):
    """Take a saved line back into the basket, if there is enough of it."""
    line = _saved_line(request, pk)
    if line is None:
        return _gone(request)
    title = line.product.get_title()
    held = request.basket.product_quantity(line.product)
    info = request.strategy.fetch_for_line(line)
    permitted, reason = info.availability.is_purchase_permitted(held + line.quantity)
    if not permitted:
        messages.error(request, f"{title}: {reason}")
        return _show(request)
    if request.basket.pk is None:
        request.basket.save()
    request.basket.merge_line(line)
    return _changed(request, _("Back in your basket: %(title)s") % {"title": title})


@login_required
@require_POST
@changes_basket
def remove_saved_line(request, pk):
    line = _saved_line(request, pk)
    if line is None:
        return _gone(request)
    line.delete()
    return _changed(request, _("Removed: %(title)s") % {"title": line.product.get_title()})


@require_POST
@changes_basket
def add_voucher(request):
    form = VoucherForm(request.POST)
    if form.is_valid():
        try:
            voucher = redeem(form.cleaned_data["code"], request=request)
        except VoucherRefused as refusal:
            form.add_error("code", str(refusal))
        else:
            return _changed(request, _("Voucher %(code)s is in use.") % {"code": voucher.code})
    return _show(request, voucher_form=form)


@require_POST
@changes_basket
def remove_voucher(request, pk):
    voucher = request.basket.pk and request.basket.vouchers.filter(pk=pk).first()
    if not voucher:
        return _gone(request)
    request.basket.vouchers.remove(voucher)
    voucher_removal.send(sender=None, basket=request.basket, voucher=voucher)
    return _changed(request, _("Voucher %(code)s is taken out.") % {"code": voucher.code})


def _saved_line(request, pk):
    saved = Line.objects.filter(basket__owner=request.user, basket__status=Basket.SAVED)
    return saved.select_for_update(of=("self",)).filter(pk=pk).first()


def _gone(request):
    messages.info(request, _("That is no longer in your basket."))
    return _show(request) if request.htmx else redirect("basket:summary")


def _changed(request, message):
    messages.success(request, message)
    if not request.htmx:
        return redirect("basket:summary")
    return _show(request)


def _show(request, **forms):
    """The page, or for htmx the basket and the header's badge."""
    reprice(request)
    template = f"{TEMPLATE}#changed" if request.htmx else TEMPLATE
    return render(request, template, page_context(request, **forms))
