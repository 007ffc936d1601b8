"""What a batch of rows would change: compares them with the shop and writes nothing."""

from dataclasses import dataclass, field

from django.conf import settings
from oscar.core.loading import get_model

from shop.importing.existing import Known, known_products, upc_owners
from shop.importing.rows import ProductRow

Product = get_model("catalogue", "Product")
DEFAULT_LANGUAGE = settings.MODELTRANSLATION_DEFAULT_LANGUAGE


@dataclass(frozen=True)
class Terms:
    """What holds for a whole file. ``attributes`` are ids of text attributes by code."""

    partner: object
    product_class: object
    tree: object
    currency: str
    language: str = "en"
    attributes: dict[str, int] = field(default_factory=dict)
    parents: frozenset[str] = frozenset()
    default_stock: int = 0
    stock_first_time_only: bool = False
    has_previous_price: bool = False


@dataclass
class Change:
    """What differs for a product that the shop has; ``categories`` is ``None`` when they agree."""

    known: Known
    product: dict
    stock: dict
    attributes: dict
    categories: set | None

    def __bool__(self):
        return bool(self.product or self.stock or self.attributes or self.categories is not None)


@dataclass
class Plan:
    """Rows to create, with what is known of their parents; changes; and rows that cannot be."""

    known: dict[str, Known]
    new: list[ProductRow] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    unchanged: int = 0
    rejected: list[tuple[ProductRow, str]] = field(default_factory=list)


class Planner:
    """Plans batch after batch of one file; remembers the UPCs and parents that passed."""

    def __init__(self, terms):
        self.terms = terms
        self._upcs = {}
        self._new_parents = set()

    def plan(self, rows):
        terms = self.terms
        known = known_products(terms.partner, rows, terms.attributes.values(), terms.language)
        plan, owners = Plan(known), upc_owners(rows)
        for row in rows:
            reason = self._problem(row, known, owners)
            if reason:
                plan.rejected.append((row, reason))
            else:
                self._add(plan, row)
        return plan

    def role(self, row, known):
        """Stand-alone, parent or child, as the file (or else the shop) has it."""
        if row.parent_sku:
            return Product.CHILD
        is_parent = row.sku in self.terms.parents or (known and known.structure == Product.PARENT)
        return Product.PARENT if is_parent else Product.STANDALONE

    def categories(self, row):
        return {self.terms.tree.id_of(path) for path in sorted(row.categories)}

    def _add(self, plan, row):
        known = plan.known.get(row.sku)
        self._upcs |= {row.upc: row.sku} if row.upc else {}
        if known is None:
            plan.new.append(row)
            self._new_parents |= {row.sku} if row.sku in self.terms.parents else set()
        elif change := self._change(row, known):
            plan.changes.append(change)
        else:
            plan.unchanged += 1

    def _problem(self, row, known_products, owners):
        known = known_products.get(row.sku)
        role = self.role(row, known)
        if row.price is None and role != Product.PARENT:
            return "missing price"
        if known and known.structure != role:
            return f"the shop has it as {known.structure}, the file as {role}"
        if role == Product.CHILD:
            parent = known_products.get(row.parent_sku)
            if reason := self._problem_with_parent(row, known, parent):
                return reason
        return self._problem_with_upc(row, known, owners)

    def _problem_with_upc(self, row, known, owners):
        owner = owners.get(row.upc)
        if owner and not (known and known.product_id == owner):
            return f"UPC belongs to another product: {row.upc}"
        if self._upcs.get(row.upc, row.sku) != row.sku:
            return f"UPC is used twice in the file: {row.upc}"
        return ""

    def _problem_with_parent(self, row, known, parent):
        if row.sku in self.terms.parents:
            return "a child cannot have children"
        if parent is None and row.parent_sku not in self._new_parents:
            return f"parent is not among the rows above: {row.parent_sku}"
        if parent and parent.structure != Product.PARENT:
            return f"parent is sold on its own in the shop: {row.parent_sku}"
        if known and known.parent_id != (parent and parent.product_id):
            return f"belongs to another parent in the shop: {row.parent_sku}"
        return ""

    def _change(self, row, known):
        wanted = product_values(row)
        if known.has_reviews:
            wanted.pop("rating", None)
        stock = self._stock_values(row) if known.record_id else {}
        categories = self.categories(row)
        return Change(
            known=known,
            product=_differing(wanted, known.product),
            stock=_differing(stock, known.stock),
            attributes=self._attributes(row, known),
            categories=categories if categories and categories != known.categories else None,
        )

    def _stock_values(self, row):
        values = {"price": row.price, "price_currency": self.terms.currency}
        if self.terms.has_previous_price:
            values["previous_price"] = row.previous_price
        if row.stock is not None and not self.terms.stock_first_time_only:
            values["num_in_stock"] = row.stock
        return values

    def _attributes(self, row, known):
        wanted = {self.terms.attributes[code]: value for code, value in row.attributes.items()}
        current = {key: value for key, (_row, value) in known.attributes.items()}
        return {key: value for key, value in wanted.items() if current.get(key) != value}


def product_values(row):
    """Columns of the product that the row speaks of; the plain column is the default language's."""
    values = dict(row.texts)
    for name in ("title", "description"):
        if text := row.texts.get(f"{name}_{DEFAULT_LANGUAGE}"):
            values[name] = text
    if row.upc:
        values["upc"] = row.upc
    if row.rating is not None:
        values["rating"] = row.rating
    return values


def spoken(row, name, language):
    """The text of a new product's plain column: the default language's, else whichever there is."""
    choices = [DEFAULT_LANGUAGE, language, *settings.MODELTRANSLATION_LANGUAGES]
    texts = (row.texts.get(f"{name}_{choice}") for choice in choices)
    return next(filter(None, texts), "")


def _differing(wanted, current):
    return {name: value for name, value in wanted.items() if current[name] != value}
