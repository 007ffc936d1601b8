"""Pages of ranges are dropped when what a range holds changes."""

from django.db.models.signals import m2m_changed, post_delete, post_save
from oscar.core.loading import get_model

from shop.sharing.stamps import touch

Range = get_model("offer", "Range")
RangeProduct = get_model("offer", "RangeProduct")


def range_changed(**kwargs):
    touch("ranges")


for sender in (Range, RangeProduct):
    post_save.connect(range_changed, sender=sender, dispatch_uid=f"saved {sender.__name__}")
    post_delete.connect(range_changed, sender=sender, dispatch_uid=f"gone {sender.__name__}")
for held in Range._meta.many_to_many:
    m2m_changed.connect(
        range_changed, sender=held.remote_field.through, dispatch_uid=f"held {held.name}"
    )
