"""What is loaded, in which order."""

from collections.abc import Collection, Iterator
from functools import partial
from pathlib import Path

from django.core.management import call_command

from demo.catalogue import VIEWS
from demo.catalogue import load as read_catalogue
from demo.loading import (
    attributes,
    categories,
    countries,
    delivery,
    entries,
    goods,
    logins,
    offers,
    orders,
    pages,
    partners,
    people,
    pictures,
    reviews,
    rules,
    scenes,
    sites,
)
from demo.loading.steps import Step


def steps_of_demo(folder: Path | None, views: Collection[str] = VIEWS) -> Iterator[Step]:
    """The demo's own goods, people and their year; without a ``folder`` there are no pictures."""
    catalogue = read_catalogue()
    yield from _steps_of_site(folder, drawings="", views=views)
    yield Step("Partners", partial(partners.load, catalogue))
    yield Step("Categories", partial(categories.load, catalogue))
    yield Step("Product class, attributes, choices", partial(attributes.load, catalogue))
    yield Step("Products and variants", partial(goods.load, catalogue))
    if folder:
        load = partial(pictures.load, catalogue, folder, views)
        yield Step("Pictures of products and categories", load)
    yield Step("Tea weeks", offers.load_tea_weeks)
    yield Step("Synonyms and redirects of search", rules.load)
    yield Step("A year of orders", partial(orders.load, catalogue))
    yield Step("Reviews with votes", partial(reviews.load, catalogue))
    yield Step("Entries of lists and search", entries.load, is_atomic=False)


def steps_of_pictures(folder: Path) -> Iterator[Step]:
    """The pictures that a loaded shop lacks, without haste: it is open and serves meanwhile."""
    yield Step("Drawings", partial(pictures.draw, folder, processes=1), is_atomic=False)
    load = partial(pictures.load, read_catalogue(), folder, processes=1)
    yield Step("Pictures of products and categories", load, is_atomic=False)
    yield Step("Entries of lists and search", entries.load, is_atomic=False)


def steps_of_catalogue(file: Path, folder: Path | None) -> Iterator[Step]:
    """The site and its people around the goods of a CSV file; nobody has bought any of those."""
    yield from _steps_of_site(folder, drawings="scene-")
    yield Step(f"Products of {file.name}", partial(_import, file), is_atomic=False)
    yield Step("Entries of lists and search", entries.load, is_atomic=False)


def steps_of_logins(file: Path) -> Iterator[Step]:
    """People to sign in as; last, because one of them needs a partner."""
    yield Step("Logins", partial(logins.load, file))
    yield Step("Partner of the seller", logins.load_seller)


def _steps_of_site(
    folder: Path | None, drawings: str, views: Collection[str] = VIEWS
) -> Iterator[Step]:
    yield Step("Site, languages, home pages", sites.load)
    if folder:
        yield Step("Drawings", partial(pictures.draw, folder, drawings, views))
        yield Step("Pictures of pages", partial(scenes.load, folder))
    yield Step("Content pages", pages.load)
    yield Step("Countries", countries.load)
    yield Step("Delivery methods", delivery.load)
    yield Step("Vouchers", offers.load)
    yield Step("Customers with addresses", people.load)


def _import(file: Path) -> int:
    before = goods.Product.objects.count()
    call_command("import_products", str(file))
    return goods.Product.objects.count() - before
