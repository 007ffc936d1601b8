from oscar.apps.offer import apps


class OfferConfig(apps.OfferConfig):
    name = "shop.offer"

    def ready(self):
        super().ready()
        from shop.offer import receivers  # noqa: F401
