"""The inbox: opening a notice does not change it, a button marks it read."""

from django.contrib import messages
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from oscar.apps.communication.notifications import views


class InboxView(views.InboxView):
    page_title = _("Notices")


class ArchiveView(views.ArchiveView):
    page_title = _("Notices")


class NotificationView(views.DetailView):
    def get_object(self, queryset=None):
        return super(views.DetailView, self).get_object(queryset)


class NotificationUpdateView(views.UpdateView):
    """Archives, deletes or marks as read what is ticked."""

    actions = ("read", "archive", "delete")

    def get_selected_ids(self, request):
        ticked = request.POST.getlist("selected_notification")
        ticked = [pk for pk in ticked if pk.isdecimal()]
        return list(self.get_queryset().filter(pk__in=ticked).values_list("pk", flat=True))

    def read(self, request, notifications):
        for notification in notifications:
            notification.date_read = notification.date_read or timezone.now()
            notification.save(update_fields=["date_read"])
        text = ngettext(
            "%(count)d notice marked as read",
            "%(count)d notices marked as read",
            len(notifications),
        )
        messages.success(request, text % {"count": len(notifications)})
        return self.get_success_response()
