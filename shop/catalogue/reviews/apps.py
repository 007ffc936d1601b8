from django.urls import path
from oscar.apps.catalogue.reviews import apps


class CatalogueReviewsConfig(apps.CatalogueReviewsConfig):
    """Oscar's reviews with a list that filters and sorts, and votes for whoever is signed in."""

    name = "shop.catalogue.reviews"

    def get_urls(self):
        from shop.catalogue.reviews import views
        from shop.sharing.pages import shared_page

        return self.post_process_urls(
            [
                path("", shared_page(views.reviews), name="reviews-list"),
                path("add/", self.create_view.as_view(), name="reviews-add"),
                path("<int:pk>/", views.review, name="reviews-detail"),
                path("<int:pk>/vote/", views.votes, name="reviews-vote"),
            ]
        )
