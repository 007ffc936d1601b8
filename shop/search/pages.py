"""One page of a list, which may be too long to be counted to its end."""

from dataclasses import dataclass

from django.core.paginator import Paginator

from shop.search.criteria import DEEPEST_PAGE

PAGE_SIZE = 24


@dataclass(frozen=True)
class Page:
    """Entries of pages ``after`` to ``number``. ``total`` is at least that if ``is_capped``."""

    entries: list
    number: int
    after: int
    total: int
    is_capped: bool
    has_next: bool

    @property
    def last(self) -> int:
        """The last page that is known of."""
        known = -(-self.total // PAGE_SIZE)
        return min(max(known, self.number + self.has_next, 1), DEEPEST_PAGE)

    @property
    def has_previous(self) -> bool:
        return self.after > 1

    @property
    def previous(self) -> int:
        return self.after - 1

    @property
    def next(self) -> int:
        return self.number + 1

    @property
    def numbers(self):
        """Page numbers to offer, with ``None`` where some are left out."""
        paginator = Paginator(range(self.last), 1)
        elided = paginator.get_elided_page_range(self.number, on_each_side=1, on_ends=1)
        return [one if isinstance(one, int) else None for one in elided]

    @property
    def newest(self) -> list:
        """Entries of the last page alone, to be put under those that are shown."""
        return self.entries[(self.number - self.after) * PAGE_SIZE :]

    @property
    def shown(self) -> int:
        """How many are shown from the list's beginning, for "48 of 132"."""
        return (self.after - 1) * PAGE_SIZE + len(self.entries)


def nearest(number: int, total: int) -> int:
    """``number``, or the last page of a list with ``total`` entries."""
    return max(min(number, -(-total // PAGE_SIZE)), 1)
