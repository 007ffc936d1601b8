"""Django finds the page types here; each lives in a module of its own."""

from content.pages.content import ContentPage
from content.pages.home import HomePage

__all__ = ["ContentPage", "HomePage"]
