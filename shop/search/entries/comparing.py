"""Which columns of an entry are told by its sources alone."""

from dataclasses import fields
from functools import cache


@cache
def columns_of(draft) -> tuple[str, ...]:
    """The columns that a draft fills; the others an entry learns by itself."""
    return tuple(one.name for one in fields(draft) if one.compare)
