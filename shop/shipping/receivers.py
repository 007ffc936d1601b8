"""Product pages are dropped when what they say of delivery changes."""

from django.db.models.signals import post_delete, post_save
from oscar.core.loading import get_model

from shop.sharing.stamps import touch


def delivery_changed(**kwargs):
    touch("delivery")


for name in ("OrderAndItemCharges", "WeightBased"):
    sender = get_model("shipping", name)
    post_save.connect(delivery_changed, sender=sender, dispatch_uid=f"saved {name}")
    post_delete.connect(delivery_changed, sender=sender, dispatch_uid=f"gone {name}")
