"""Partners' users: linked by a POST alone."""

from oscar.apps.dashboard.partners import views


class PartnerUserLinkView(views.PartnerUserLinkView):
    """Oscar's also answers GET, for an "undo" link: a link that opens the dashboard to somebody."""

    http_method_names = ("post",)
