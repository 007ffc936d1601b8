"""The demo catalogue: read from ``data/``, checked as a whole, with the pictures it needs."""

from collections.abc import Iterable, Iterator
from functools import cache, partial
from pathlib import Path
from typing import Any

from demo.goods import VIEWS, Appearance, Catalogue, Category, Partner, Product
from demo.reading import (
    CatalogueError,
    category_from,
    entries,
    known,
    partner_from,
    product_from,
    read_toml,
)

DATA = Path(__file__).parent / "data"


@cache
def load() -> Catalogue:
    """The whole catalogue, checked; raises ``CatalogueError``."""
    return read(DATA)


def read(folder: Path) -> Catalogue:
    """The catalogue kept in ``folder``, checked; raises ``CatalogueError``."""
    partners = entries(folder / "partners.toml", "partners", "slug", partner_from)
    categories = entries(folder / "categories.toml", "categories", "path", category_from)
    build = partial(product_from, words=read_toml(folder / "terms.toml"))
    products: dict[str, list[Product]] = {
        path.name: entries(path, "products", "sku", build)
        for path in sorted((folder / "products").glob("*.toml"))
    }
    check_categories(categories)
    check_places(products, partners, categories)
    check_unique("SKU", ((file, sku) for file, product in owned(products) for sku in skus(product)))
    check_unique("slug", ((file, product.slug) for file, product in owned(products)))
    order = {category.path: place for place, category in enumerate(categories)}
    shelved = sorted(
        (product for _, product in owned(products)), key=lambda one: order[one.category]
    )
    return Catalogue(tuple(partners), tuple(categories), tuple(shelved))


def pictures_needed() -> Iterator[tuple[str, Any]]:
    """Every ``(file name, demo.pictures.Picture)`` the shop shows for goods and categories."""
    from demo.pictures import Picture  # reading the catalogue must not need what drawing needs

    for file_name, look, view in looks(load()):
        yield file_name, Picture(look.kind, look.colour, look.pattern, look.shape, view)


def looks(catalogue: Catalogue) -> Iterator[tuple[str, Appearance, str]]:
    """Every ``(file name, appearance, view)`` of goods and categories."""
    for category in catalogue.categories:
        yield category_picture_name(category), category.picture, "front"
    for product in catalogue.products:
        for view in VIEWS:
            yield picture_name(product, view=view), product.picture, view
        for colour in product.colours:
            yield picture_name(product, colour=colour), product.picture.in_colour(colour), "front"


def picture_name(product: Product, *, view: str = "front", colour: str = "") -> str:
    """File name of a view of the product, or of the front of one of its colours."""
    parts = (product.slug, colour, view.replace("_", "-"))
    return "-".join(part for part in parts if part) + ".webp"


def category_picture_name(category: Category) -> str:
    return f"category-{category.slug}.webp"


def skus(product: Product) -> list[str]:
    """The SKU of the product and of each variant."""
    return [product.sku, *(variant.sku for variant in product.variants)]


def owned(products: dict[str, list[Product]]) -> Iterator[tuple[str, Product]]:
    """Each product with the name of its file."""
    return ((file, product) for file, found in products.items() for product in found)


def check_categories(categories: list[Category]) -> None:
    check_unique("path", (("categories.toml", category.path) for category in categories))
    check_unique("slug", (("categories.toml", category.slug) for category in categories))
    paths = {"", *(category.path for category in categories)}
    for category in categories:
        if category.parent_path not in paths:
            raise CatalogueError(f"categories.toml: {category.path}: its parent is missing")


def check_places(
    products: dict[str, list[Product]], partners: list[Partner], categories: list[Category]
) -> None:
    slugs = {partner.slug for partner in partners}
    paths = {category.path for category in categories}
    for file, product in owned(products):
        try:
            known("partner", product.partner, slugs)
            known("category", product.category, paths)
        except CatalogueError as error:
            raise CatalogueError(f"{file}: {product.sku}: {error}") from error


def check_unique(what: str, names: Iterable[tuple[str, str]]) -> None:
    """Refuse a name used twice, naming both files."""
    seen: dict[str, str] = {}
    for file, name in names:
        if name in seen:
            raise CatalogueError(f"{file}: {name}: this {what} is already in {seen[name]}")
        seen[name] = file
