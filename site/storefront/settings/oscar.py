"""Oscar's defaults, our answers to them, and the list of apps."""

from oscar.defaults import *

from shop.dashboard.navigation import NAVIGATION
from storefront.settings.background import *
from storefront.settings.base import *

# --- Apps: ours first, so that their templates and commands win --------------------------

INSTALLED_APPS = [
    "modeltranslation",  # before the admin and the models it translates
    "demo",
    "content",
    "shop.users",
    "shop.outbox",
    "shop.sharing",
    "shop.importing",
    "wagtail.contrib.forms",
    "wagtail.contrib.redirects",
    "wagtail.contrib.settings",
    "wagtail.contrib.simple_translation",
    "wagtail.embeds",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "storefront.administration.SuperuserAdminConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.sites",
    "django.contrib.flatpages",
    "django.contrib.humanize",
    "django.contrib.postgres",
    "oscar.config.Shop",
    "oscar.apps.analytics.apps.AnalyticsConfig",
    "shop.checkout.apps.CheckoutConfig",
    "oscar.apps.address.apps.AddressConfig",
    "shop.shipping.apps.ShippingConfig",
    "shop.catalogue.apps.CatalogueConfig",
    "shop.catalogue.reviews.apps.CatalogueReviewsConfig",
    "oscar.apps.communication.apps.CommunicationConfig",
    "shop.partner.apps.PartnerConfig",
    "shop.basket.apps.BasketConfig",
    "shop.payment.apps.PaymentConfig",
    "shop.offer.apps.OfferConfig",
    "shop.order.apps.OrderConfig",
    "shop.customer.apps.CustomerConfig",
    "shop.search.apps.SearchConfig",
    "oscar.apps.voucher.apps.VoucherConfig",
    "shop.wishlists.apps.WishlistsConfig",
    "shop.dashboard.apps.DashboardConfig",
    "oscar.apps.dashboard.reports.apps.ReportsDashboardConfig",
    "oscar.apps.dashboard.users.apps.UsersDashboardConfig",
    "shop.dashboard.orders.apps.OrdersDashboardConfig",
    "shop.dashboard.catalogue.apps.CatalogueDashboardConfig",
    "oscar.apps.dashboard.offers.apps.OffersDashboardConfig",
    "oscar.apps.dashboard.partners.apps.PartnersDashboardConfig",
    "oscar.apps.dashboard.pages.apps.PagesDashboardConfig",
    "oscar.apps.dashboard.ranges.apps.RangesDashboardConfig",
    "oscar.apps.dashboard.reviews.apps.ReviewsDashboardConfig",
    "oscar.apps.dashboard.vouchers.apps.VouchersDashboardConfig",
    "oscar.apps.dashboard.communications.apps.CommunicationsDashboardConfig",
    "shop.dashboard.shipping.apps.ShippingDashboardConfig",
    "shop.dashboard.outbox.apps.OutboxDashboardConfig",
    "shop.dashboard.search.apps.SearchDashboardConfig",
    "widget_tweaks",
    "treebeard",
    "django_tables2",
    "django_htmx",
    "pictures",
    "template_partials",
]
# Oscar imports haystack, but nothing here uses it: it is not installed, only configured.
HAYSTACK_CONNECTIONS = {"default": {"ENGINE": "haystack.backends.simple_backend.SimpleEngine"}}
# These forks change behaviour, not tables: their migrations stay Oscar's own.
MIGRATION_MODULES = {
    app: f"oscar.apps.{app}.migrations"
    for app in ("basket", "customer", "offer", "order", "payment", "wishlists")
} | {"reviews": "oscar.apps.catalogue.reviews.migrations"}

# --- The shop ---------------------------------------------------------------------------

OSCAR_SHOP_NAME = SHOP_NAME
OSCAR_HOMEPAGE = "/"
OSCAR_DASHBOARD_NAVIGATION = NAVIGATION
OSCAR_DEFAULT_CURRENCY = SHOP_CURRENCY
OSCAR_OFFER_ROUNDING_FUNCTION = "shop.offer.rounding.round_discount"
OSCAR_FROM_EMAIL = DEFAULT_FROM_EMAIL
OSCAR_THUMBNAILER = "shop.catalogue.pictures.Thumbnailer"
OSCAR_MISSING_IMAGE_URL = "image_not_found.jpg"
OSCAR_SLUG_ALLOW_UNICODE = False
OSCAR_SLUG_MAP = {"đ": "d", "Đ": "D"}  # the one letter that folding leaves alone
OSCAR_ALLOW_ANON_CHECKOUT = True
OSCAR_ALLOW_GUEST_CHECKOUT_WITH_ACCOUNT = True
OSCAR_ALLOW_ANON_REVIEWS = False
OSCAR_ACCOUNTS_REDIRECT_URL = "customer:summary"
OSCAR_EAGER_ALERTS = False
OSCAR_PRODUCTS_PER_PAGE = 24
OSCAR_MAX_BASKET_QUANTITY_THRESHOLD = 500
OSCAR_RECENTLY_VIEWED_PRODUCTS = 9
OSCAR_RECENTLY_VIEWED_COOKIE_NAME = "seen"  # static/js/seen.js writes it
OSCAR_REQUIRED_ADDRESS_FIELDS = ("first_name", "last_name", "line1", "line4", "country")

# --- Orders: PENDING → PAID → PROCESSING → SHIPPED → DELIVERED ---------------------------

OSCAR_INITIAL_ORDER_STATUS = OSCAR_INITIAL_LINE_STATUS = "PENDING"
OSCAR_ORDER_STATUS_PIPELINE = {
    "PENDING": ("PAID", "PROCESSING", "CANCELLED"),
    "PAID": ("PROCESSING", "CANCELLED", "REFUNDED"),
    "PROCESSING": ("SHIPPED", "CANCELLED", "REFUNDED"),
    "SHIPPED": ("DELIVERED", "REFUNDED"),
    "DELIVERED": ("REFUNDED",),
    "CANCELLED": (),
    "REFUNDED": (),
}
OSCAR_LINE_STATUS_PIPELINE = OSCAR_ORDER_STATUS_PIPELINE
OSCAR_ORDER_STATUS_CASCADE = {status: status for status in OSCAR_ORDER_STATUS_PIPELINE}
