"""Django finds the tables of search here; each kind lives in a module of its own."""

from shop.search.models.entry import Entry
from shop.search.models.facet import Facet, FacetValue
from shop.search.models.log import SearchTerm
from shop.search.models.place import Place
from shop.search.models.rules import Pin, Redirect, SynonymGroup
from shop.search.models.tally import Tally
from shop.search.models.word import Word

__all__ = [
    "Entry",
    "Facet",
    "FacetValue",
    "Pin",
    "Place",
    "Redirect",
    "SearchTerm",
    "SynonymGroup",
    "Tally",
    "Word",
]
