"""The site's menu: the shop's top categories, then the pages that editors put into it."""

from dataclasses import dataclass, field

from content.privacy import public_pages
from shop.catalogue.featured import top_categories
from shop.sharing.values import kept


@dataclass(frozen=True)
class Link:
    """A category or a page in the menu."""

    title: str
    url: str


@dataclass(frozen=True)
class Menu:
    """Links of the header (categories) and of header and footer (pages)."""

    categories: list[Link] = field(default_factory=list)
    pages: list[Link] = field(default_factory=list)


def menu_for(language: str) -> Menu:
    """Menu in ``language``; remembered until a category or a page of it changes."""
    return kept(f"menu {language}", ("menu", "categories"), lambda: read_menu(language))


def read_menu(language: str) -> Menu:
    """Menu in ``language``, which is the active one: two queries."""
    shelves = [Link(one.name, one.get_absolute_url()) for one in top_categories()]
    pages = public_pages().in_menu().filter(locale__language_code=language, depth=3)
    links = [Link(page.title, page.url) for page in pages]
    return Menu(categories=shelves, pages=links)
