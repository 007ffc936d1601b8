"""Batches of product rows into the shop, a transaction each, without a save per row."""

from dataclasses import dataclass, field

from django.db import DataError, IntegrityError, connection, transaction
from django.utils.timezone import now
from oscar.core.loading import get_model
from oscar.core.utils import slugify

from shop.importing.copying import insert_all, new_ids, update_all
from shop.importing.existing import hold_known, parent_code
from shop.importing.following import products_written
from shop.importing.planning import DEFAULT_LANGUAGE, Planner, product_values, spoken
from shop.importing.rows import ProductRow

Product = get_model("catalogue", "Product")
ProductAttributeValue = get_model("catalogue", "ProductAttributeValue")
ProductCategory = get_model("catalogue", "ProductCategory")
StockRecord = get_model("partner", "StockRecord")


@dataclass
class Outcome:
    """What became of a batch."""

    created: int = 0
    updated: int = 0
    unchanged: int = 0
    rejected: list[tuple[ProductRow, str]] = field(default_factory=list)

    def __add__(self, other):
        return Outcome(
            self.created + other.created,
            self.updated + other.updated,
            self.unchanged + other.unchanged,
            self.rejected + other.rejected,
        )


class Writer:
    """Writes rows of one file under its ``terms``; a dry one only counts."""

    def __init__(self, terms, is_dry=False):
        self.terms = terms
        self._planner = Planner(terms)
        self._is_dry = is_dry
        self._text_languages = sorted({DEFAULT_LANGUAGE, terms.language})

    def write(self, rows):
        """Write ``rows``; a row that the database refuses is rejected, the others are written."""
        if self._is_dry:
            plan = self._planner.plan(rows)
            for row in plan.new:
                self._planner.categories(row)  # counts those it would make
            return _outcome(plan)
        try:
            with transaction.atomic():
                wait_for_other_imports()
                hold_known(self.terms.partner, rows)
                plan = self._planner.plan(rows)
                self._apply(plan)
                return _outcome(plan)
        except (DataError, IntegrityError) as error:
            self.terms.tree.forget()
            if len(rows) == 1:
                return Outcome(rejected=[(rows[0], f"refused by the database: {_line(error)}")])
            half = len(rows) // 2
            return self.write(rows[:half]) + self.write(rows[half:])

    def _apply(self, plan):
        ids = dict(zip((row.sku for row in plan.new), new_ids(Product, len(plan.new)), strict=True))
        parents = {sku: known.product_id for sku, known in plan.known.items()} | ids
        self._insert_products(plan, ids, parents)
        self._update_products(plan)
        self._write_categories(plan, ids)
        self._write_attributes(plan, ids)
        changed = [change.known for change in plan.changes]
        products_written(
            [*ids.values(), *(known.product_id for known in changed)],
            [known.record_id for known in changed if known.record_id],
        )

    def _insert_products(self, plan, ids, parents):
        insert_all(
            Product,
            (self._new_product(row, ids[row.sku], parents.get(row.parent_sku)) for row in plan.new),
        )
        sold = [row for row in plan.new if self._planner.role(row, None) != Product.PARENT]
        insert_all(StockRecord, (self._new_record(row, ids[row.sku]) for row in sold))

    def _new_product(self, row, key, parent_id):
        role = self._planner.role(row, None)
        code = parent_code(self.terms.partner, row.sku) if role == Product.PARENT else None
        texts = {name: spoken(row, name, self.terms.language) for name in ("title", "description")}
        default = {f"{name}_{DEFAULT_LANGUAGE}": value for name, value in texts.items()}
        return {
            "id": key,
            "structure": role,
            "parent_id": parent_id,
            "product_class_id": None if role == Product.CHILD else self.terms.product_class.pk,
            "code": code,
            "slug": slugify(texts["title"] or row.sku)[:255].strip("-") or "product",
            **texts,
            **default,
            **product_values(row),
        }

    def _new_record(self, row, product_id):
        return {
            "product_id": product_id,
            "partner_id": self.terms.partner.pk,
            "partner_sku": row.sku,
            "price": row.price,
            "price_currency": self.terms.currency,
            "previous_price": row.previous_price,
            "num_in_stock": self.terms.default_stock if row.stock is None else row.stock,
        }

    def _update_products(self, plan):
        _update(Product, [(c.known.product_id, c.known.product, c.product) for c in plan.changes])
        _update(StockRecord, [(c.known.record_id, c.known.stock, c.stock) for c in plan.changes])

    def _write_categories(self, plan, ids):
        wanted = {ids[row.sku]: self._planner.categories(row) for row in plan.new}
        moved = {
            change.known.product_id: change.categories
            for change in plan.changes
            if change.categories is not None
        }
        if moved:
            ProductCategory.objects.filter(product_id__in=moved).delete()
        insert_all(
            ProductCategory,
            (
                {"product_id": product_id, "category_id": category_id}
                for product_id, categories in (wanted | moved).items()
                for category_id in sorted(categories)
            ),
        )

    def _write_attributes(self, plan, ids):
        columns = ["value_text"] + [f"value_text_{c}" for c in self._text_languages]
        new, changed = [], []
        for product_id, key, value, stored in self._attributes(plan, ids):
            texts = dict.fromkeys(columns, value)
            if key in stored:
                changed.append({"id": stored[key][0]} | texts)
            else:
                new.append({"product_id": product_id, "attribute_id": key} | texts)
        insert_all(ProductAttributeValue, new)
        update_all(ProductAttributeValue, columns, changed)

    def _attributes(self, plan, ids):
        """Each value to write, with what its product has: ``{attribute id: (row id, value)}``."""
        return [
            (ids[row.sku], self.terms.attributes[code], value, {})
            for row in plan.new
            for code, value in row.attributes.items()
        ] + [
            (change.known.product_id, key, value, change.known.attributes)
            for change in plan.changes
            for key, value in change.attributes.items()
        ]


def wait_for_other_imports():
    """One import writes at a time; held until the transaction ends. Shoppers are not held up."""
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL lock_timeout = '10min'")
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext('shop.importing'))")


def _update(model, changes):
    """Write what differs, as ``(id, current values, differing values)``."""
    changes = [change for change in changes if change[2]]
    columns = sorted({name for _key, _current, differing in changes for name in differing})
    stamp = {"date_updated": now()}
    update_all(
        model,
        [*columns, *stamp],
        [{"id": key} | current | differing | stamp for key, current, differing in changes],
    )


def _outcome(plan):
    return Outcome(len(plan.new), len(plan.changes), plan.unchanged, plan.rejected)


def _line(error):
    return str(error).partition("\n")[0][:200]
