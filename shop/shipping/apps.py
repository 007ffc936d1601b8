from oscar.apps.shipping import apps


class ShippingConfig(apps.ShippingConfig):
    name = "shop.shipping"

    def ready(self):
        super().ready()
        from shop.shipping import receivers  # noqa: F401
