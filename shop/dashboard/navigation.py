"""The side navigation of the dashboard, in the order of a merchant's day."""

from django.utils.translation import gettext_lazy as _


def screen(label, url_name, **more):
    return {"label": label, "url_name": f"dashboard:{url_name}", **more}


NAVIGATION = [
    screen(_("Overview"), "index", icon="fas fa-home"),
    {
        "label": _("Orders"),
        "icon": "fas fa-inbox",
        "children": [
            screen(_("All orders"), "order-list"),
            screen(_("Statistics"), "order-stats"),
            screen(_("Outbox"), "outbox-list"),
        ],
    },
    {
        "label": _("Goods"),
        "icon": "fas fa-tags",
        "children": [
            screen(_("Products"), "catalogue-product-list"),
            screen(_("Categories"), "catalogue-category-list"),
            screen(_("Product types"), "catalogue-class-list"),
            screen(_("Attribute options"), "catalogue-attribute-option-group-list"),
            screen(_("Product options"), "catalogue-option-list"),
            screen(_("Ranges"), "range-list"),
            screen(_("Low stock alerts"), "stock-alert-list"),
        ],
    },
    {
        "label": _("Search"),
        "icon": "fas fa-search",
        "children": [
            screen(_("Searched, not found"), "search-report"),
            screen(_("Synonyms"), "search-synonym-list"),
            screen(_("Redirects"), "search-redirect-list"),
            screen(_("Pinned products"), "search-pin-list"),
        ],
    },
    {
        "label": _("Offers"),
        "icon": "fas fa-percent",
        "children": [
            screen(_("All offers"), "offer-list"),
            screen(_("Vouchers"), "voucher-list"),
            screen(_("Voucher sets"), "voucher-set-list"),
        ],
    },
    {
        "label": _("Customers"),
        "icon": "fas fa-users",
        "children": [
            screen(_("All customers"), "users-index"),
            screen(_("Reviews"), "reviews-list"),
            screen(_("Stock alert requests"), "user-alert-list"),
        ],
    },
    {
        "label": _("Shop"),
        "icon": "fas fa-store",
        "children": [
            screen(_("Delivery methods"), "shipping-charges-list"),
            screen(_("Delivery by weight"), "shipping-method-list"),
            screen(_("Partners"), "partner-list"),
            screen(_("Mail templates"), "comms-list"),
        ],
    },
    screen(_("Reports"), "reports-index", icon="fas fa-chart-bar"),
]
