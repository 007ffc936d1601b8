"""Messages that wait, are parked with their error, or went out."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Count, Q
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from shop.outbox import publishing
from shop.outbox.models import Message

PER_PAGE = 50
STATES = {
    "parked": (gettext_lazy("Parked"), Q(delivered_at=None, parked_at__isnull=False)),
    "waiting": (gettext_lazy("Waiting"), Q(delivered_at=None, parked_at=None)),
    "delivered": (gettext_lazy("Delivered"), Q(delivered_at__isnull=False)),
}


@require_safe
def browse(request):
    state = request.GET.get("state") if request.GET.get("state") in STATES else "parked"
    counts = Message.objects.aggregate(
        **{name: Count("pk", filter=condition) for name, (_label, condition) in STATES.items()}
    )
    found = Message.objects.filter(STATES[state][1]).order_by("-pk")
    page = Paginator(found, PER_PAGE).get_page(request.GET.get("page"))
    tabs = [(name, label, counts[name]) for name, (label, _condition) in STATES.items()]
    context = {"state": state, "tabs": tabs, "page_obj": page, "paginator": page.paginator}
    return render(request, "oscar/dashboard/outbox/list.html", context)


@require_POST
def try_again(request, pk):
    message = get_object_or_404(Message, pk=pk)
    if publishing.try_again(message.pk):
        messages.success(request, _("Message %(message)s is on its way.") % {"message": message})
    else:
        messages.info(
            request, _("Message %(message)s was delivered already.") % {"message": message}
        )
    return redirect("dashboard:outbox-list")
