"""What is sold under a SKU, remembered for the whole of an import."""

from typing import NamedTuple

from oscar.core.loading import get_model

StockRecord = get_model("partner", "StockRecord")
COLUMNS = ["pk", "product_id", "product__title", "product__parent__title", "product__upc"]


class Goods(NamedTuple):
    """A stock record with what an order line keeps of its product."""

    record_id: int | None = None
    product_id: int | None = None
    title: str = ""
    parent_title: str | None = None
    upc: str | None = None


UNKNOWN = Goods()


class GoodsBySku:
    """Goods by SKU: the partner's own, else another's, else :data:`UNKNOWN`."""

    def __init__(self, partner):
        self._partner = partner
        self._found = {}

    def __getitem__(self, sku):
        return self._found[sku]

    def look_up(self, skus):
        """Learn those of ``skus`` that are not known yet, in one query."""
        skus = skus - self._found.keys()
        self._found |= dict.fromkeys(skus, UNKNOWN)
        records = StockRecord.objects.filter(partner_sku__in=skus).order_by("-pk")
        for sku, partner_id, *about in records.values_list("partner_sku", "partner_id", *COLUMNS):
            if self._found[sku] is UNKNOWN or partner_id == self._partner.pk:
                self._found[sku] = Goods(*about)
