from django.urls import path
from oscar.apps.basket import apps


class BasketConfig(apps.BasketConfig):
    name = "shop.basket"

    def ready(self):
        """The views are plain functions (``get_urls``): none of Oscar's is loaded."""

    def get_urls(self):
        from shop.basket import views
        from shop.basket.adding import BasketAddView

        return self.post_process_urls(
            [
                path("", views.summary, name="summary"),
                path("add/<int:pk>/", BasketAddView.as_view(), name="add"),
                path("lines/<int:pk>/", views.change_line, name="line"),
                path("lines/<int:pk>/remove/", views.remove_line, name="line-remove"),
                path("lines/<int:pk>/save/", views.save_line, name="line-save"),
                path("saved/<int:pk>/restore/", views.restore_line, name="saved-restore"),
                path("saved/<int:pk>/remove/", views.remove_saved_line, name="saved-remove"),
                path("vouchers/add/", views.add_voucher, name="vouchers-add"),
                path("vouchers/<int:pk>/remove/", views.remove_voucher, name="vouchers-remove"),
            ]
        )
