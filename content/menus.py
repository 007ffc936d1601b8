"""The site's menu: the shop's top categories, then the pages that editors put into it."""

from dataclasses import dataclass, field

from wagtail.models import Page

from shop.catalogue.featured import top_categories


@dataclass(frozen=True)
class Menu:
    """Links of the header (categories) and of header and footer (pages)."""

    categories: list = field(default_factory=list)
    pages: list = field(default_factory=list)


def menu_for(language: str) -> Menu:
    """Menu in ``language``: three queries."""
    pages = Page.objects.live().in_menu().filter(locale__language_code=language, depth=3)
    return Menu(categories=list(top_categories()), pages=list(pages))
