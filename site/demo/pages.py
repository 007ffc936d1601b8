"""The demo shop's content pages and the words of its home page, read from ``data/`` and checked."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path

from demo.catalogue import DATA, load
from demo.goods import Catalogue, Text, names
from demo.reading import CatalogueError, Raw, entries, known, read_toml, text

SCENES = names(
    "kiln market weaving tea_field workshop river lantern_street tea_table parcel paper_mill"
)
BLOCKS = names("heading text quote picture")
PAGE_KINDS = names("page guide story")
SECTIONS = names("categories featured new sale for_you reviews stories")


@dataclass(frozen=True)
class Block:
    """Part of a page: a heading, a text, a quote ``by`` someone, a picture with its caption."""

    type: str
    text: Text
    by: Text | None = None
    scene: str | None = None


@dataclass(frozen=True)
class Page:
    """A content page; ``kind`` is page, guide or story, related goods are named by SKU."""

    slug: str
    kind: str
    scene: str
    title: Text
    intro: Text
    body: tuple[Block, ...]
    is_in_menu: bool = False
    related_category: str | None = None
    related_products: tuple[str, ...] = ()


@dataclass(frozen=True)
class Teaser:
    """A title, a sentence or two and the words of a button; ``page`` is a slug."""

    title: Text
    text: Text
    action: Text
    page: str | None = None
    scene: str | None = None


@dataclass(frozen=True)
class FooterColumn:
    title: Text
    text: Text
    pages: tuple[str, ...]


@dataclass(frozen=True)
class Home:
    """The words of the home page; the hero's title is its one sentence."""

    shop_name: str
    tagline: Text
    hero: Teaser
    sections: dict[str, Text]
    story: Teaser
    newsletter: Teaser
    footer: tuple[FooterColumn, ...]


@cache
def load_pages() -> tuple[Page, ...]:
    """Every content page in menu order; raises ``CatalogueError``."""
    return read_pages(DATA, load())


@cache
def load_home() -> Home:
    """The words of the home page; raises ``CatalogueError``."""
    return read_home(DATA, load_pages())


def read_pages(folder: Path, catalogue: Catalogue) -> tuple[Page, ...]:
    """The pages kept in ``folder``, whose related goods are in ``catalogue``."""
    build = partial(page_from, catalogue=catalogue)
    pages = entries(folder / "pages.toml", "pages", "slug", build)
    slugs = [page.slug for page in pages]
    for slug in slugs:
        if slugs.count(slug) > 1:
            raise CatalogueError(f"pages.toml: {slug}: this slug is used twice")
    return tuple(pages)


def read_home(folder: Path, pages: Iterable[Page]) -> Home:
    """The home page kept in ``folder``, which links to ``pages``."""
    raw = read_toml(folder / "home.toml")
    slugs = {page.slug for page in pages}
    hero, story, newsletter = raw["hero"], raw["story"], raw["newsletter"]
    return Home(
        shop_name=raw["shop"]["name"],
        tagline=text(raw["shop"]["tagline"]),
        hero=teaser(hero, "sentence", "lead", scene=known("scene", hero["scene"], SCENES)),
        sections={name: text(raw["sections"][name]) for name in sorted(SECTIONS)},
        story=teaser(story, "title", "text", page=known("page", story["page"], slugs)),
        newsletter=teaser(newsletter, "title", "line"),
        footer=tuple(column_from(column, slugs) for column in raw["footer"]),
    )


def page_from(raw: Raw, catalogue: Catalogue) -> Page:
    category, skus = raw.get("related_category"), raw.get("related_products", [])
    if category:
        known("category", category, [category.path for category in catalogue.categories])
    for sku in skus:
        known("SKU", sku, [product.sku for product in catalogue.products])
    return Page(
        slug=raw["slug"],
        kind=known("kind of page", raw["kind"], PAGE_KINDS),
        scene=known("scene", raw["scene"], SCENES),
        title=text(raw["title"]),
        intro=text(raw["intro"]),
        body=tuple(block_from(block) for block in raw["body"]),
        is_in_menu=raw.get("show_in_menu", False),
        related_category=category,
        related_products=tuple(skus),
    )


def block_from(raw: Raw) -> Block:
    by = text(raw["by"]) if "by" in raw else None
    scene = known("scene", raw["scene"], SCENES) if raw["type"] == "picture" else None
    return Block(known("block", raw["type"], BLOCKS), text(raw), by, scene)


def teaser(raw: Raw, title: str, words: str, **more: str) -> Teaser:
    return Teaser(text(raw[title]), text(raw[words]), text(raw["action"]), **more)


def column_from(raw: Raw, slugs: set[str]) -> FooterColumn:
    pages = tuple(known("page", slug, slugs) for slug in raw["pages"])
    return FooterColumn(text(raw["title"]), text(raw["text"]), pages)
