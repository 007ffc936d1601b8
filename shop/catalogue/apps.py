from django.urls import include, path, re_path
from oscar.apps.catalogue import apps


class CatalogueConfig(apps.CatalogueConfig):
    """Oscar's catalogue at the addresses of the shop: ``c/<slugs>/``, ``p/<slug>-<id>/``."""

    name = "shop.catalogue"

    def ready(self):
        super().ready()
        from shop.catalogue import receivers  # noqa: F401

    def get_urls(self):
        from shop.catalogue import views
        from shop.sharing.pages import shared_page

        product = r"^p/(?P<product_slug>[\w-]*)-(?P<{}>\d+)/"
        return self.post_process_urls(
            [
                path("", shared_page(views.browse), name="index"),
                re_path(
                    product.format("pk") + "$",
                    shared_page(self.detail_view.as_view()),
                    name="detail",
                ),
                re_path(
                    product.format("product_pk") + "reviews/", include(self.reviews_app.urls[0])
                ),
                re_path(
                    r"^c/(?P<category_slug>[\w-]+(?:/[\w-]+)*)/$",
                    shared_page(views.category),
                    name="category",
                ),
                re_path(
                    r"^ranges/(?P<slug>[\w-]+)/$", shared_page(views.product_range), name="range"
                ),
            ]
        )
