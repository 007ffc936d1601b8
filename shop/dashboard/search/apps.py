from django.urls import path
from oscar.core.application import OscarDashboardConfig

KINDS = {"synonym": "synonymgroup", "redirect": "redirect", "pin": "pin"}
RIGHTS = {"list": "view", "create": "add", "update": "change", "delete": "delete"}


class SearchDashboardConfig(OscarDashboardConfig):
    """What shoppers searched for, and the rules that merchants answer with."""

    name = "shop.dashboard.search"
    label = "search_dashboard"  # `search` itself is the app that finds
    default_permissions = ["is_staff"]
    permissions_map = {
        "search-report": ["is_staff", "search.view_searchterm"],
        "search-report-export": ["is_staff", "search.view_searchterm"],
        **{
            f"search-{kind}-{screen}": [
                "is_staff",
                f"search.view_{model}",
                f"search.{right}_{model}",
            ]
            for kind, model in KINDS.items()
            for screen, right in RIGHTS.items()
        },
    }

    def get_urls(self):
        from shop.dashboard.search import report_views, views

        urls = [
            path("", report_views.browse, name="search-report"),
            path("export/", report_views.export, name="search-report-export"),
        ]
        for kind in KINDS:
            urls += [
                path(f"{kind}s/{address}", view.as_view(kind=kind), name=f"search-{kind}-{screen}")
                for address, screen, view in (
                    ("", "list", views.RuleListView),
                    ("create/", "create", views.RuleCreateView),
                    ("<int:pk>/", "update", views.RuleUpdateView),
                    ("<int:pk>/delete/", "delete", views.RuleDeleteView),
                )
            ]
        return self.post_process_urls(urls)
