"""Oscar's attribute values of a product, which tell lists and search when they are written."""

from oscar.apps.catalogue import product_attributes as core


class ProductAttributesContainer(core.ProductAttributesContainer):
    """Oscar's; it writes values in bulk, for which no signal is sent."""

    def save(self):
        from shop.search.entries.changes import attribute_values_changed  # needs all models

        is_touched = self.initialized or bool(self._dirty)
        super().save()
        self._dirty.clear()
        if is_touched:
            attribute_values_changed([self.product.pk])
