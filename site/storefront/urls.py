"""Where everything is. Wagtail comes last: it answers whatever nobody else claimed."""

from django.apps import apps
from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.contrib.auth import views as auth
from django.urls import include, path, re_path, reverse_lazy
from oscar.views.decorators import login_forbidden
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls
from wagtail.views import serve

from shop.sharing.addresses import only
from shop.sharing.pages import shared_page
from storefront import health
from storefront.media import media

oscar = apps.get_app_config("oscar")

urlpatterns = [
    path("health/live/", health.live, name="health-live"),
    path("health/ready/", health.ready, name="health-ready"),
    path("i18n/", include("django.conf.urls.i18n")),
    path("admin/", admin.site.urls),
    path("cms/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
]
if settings.SERVE_MEDIA:
    urlpatterns += [re_path(r"^media/(?P<path>.+)$", media)]

# These four have no namespace: Oscar's templates and Django's mails reverse them by name.
password_reset = [
    path(
        "",
        login_forbidden(
            auth.PasswordResetView.as_view(
                form_class=oscar.password_reset_form,
                success_url=reverse_lazy("password-reset-done"),
                template_name="oscar/registration/password_reset_form.html",
            )
        ),
        name="password-reset",
    ),
    path(
        "sent/",
        login_forbidden(
            auth.PasswordResetDoneView.as_view(
                template_name="oscar/registration/password_reset_done.html"
            )
        ),
        name="password-reset-done",
    ),
    path(
        "<uidb64>/<token>/",
        login_forbidden(
            auth.PasswordResetConfirmView.as_view(
                form_class=oscar.set_password_form,
                success_url=reverse_lazy("password-reset-complete"),
                template_name="oscar/registration/password_reset_confirm.html",
            )
        ),
        name="password-reset-confirm",
    ),
    path(
        "done/",
        login_forbidden(
            auth.PasswordResetCompleteView.as_view(
                template_name="oscar/registration/password_reset_complete.html"
            )
        ),
        name="password-reset-complete",
    ),
]

urlpatterns += i18n_patterns(
    path("shop/", oscar.catalogue_app.urls),
    path("search/", oscar.search_app.urls),
    path("basket/", oscar.basket_app.urls),
    path("checkout/", oscar.checkout_app.urls),
    path("account/password-reset/", include(password_reset)),
    path("account/", oscar.customer_app.urls),
    path("wishlists/", oscar.wishlists_app.urls),
    path("offers/", oscar.offer_app.urls),
    path("dashboard/", oscar.dashboard_app.urls),
    re_path(
        wagtail_urls.serve_pattern, shared_page(serve, parameters=only()), name="wagtail_serve"
    ),
    path("", include(wagtail_urls)),
    prefix_default_language=False,
)
