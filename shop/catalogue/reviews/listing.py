"""What buyers said of a product: how many gave how many stars, and the reviews of one page."""

from dataclasses import dataclass, replace

from django.conf import settings
from django.core.paginator import Page, Paginator
from django.db.models import Count, Exists, OuterRef, Q
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _
from oscar.core.loading import get_model

Line = get_model("order", "Line")

SHOWN_AT_FIRST = 4
SHOWN = ("product", "score", "title", "body", "name", "total_votes", "delta_votes", "date_created")
HELPFUL = "helpful"
SORTS = {
    HELPFUL: (_("Most helpful"), ("-delta_votes", "-date_created", "-pk")),
    "newest": (_("Newest"), ("-date_created", "-pk")),
    "best": (_("Best first"), ("-score", "-date_created", "-pk")),
    "worst": (_("Worst first"), ("score", "-date_created", "-pk")),
}


@dataclass(frozen=True)
class Bar:
    """One row of the histogram: how many gave ``stars``, and their share in per cent."""

    stars: int
    number: int
    share: int
    url: str
    is_chosen: bool


@dataclass(frozen=True)
class Wish:
    """Which reviews a reader asked for; what makes no sense is left out."""

    stars: int | None = None
    sort: str = HELPFUL

    @classmethod
    def read(cls, query):
        stars, sort = query.get("stars", ""), query.get("sort", "")
        return cls(
            stars=int(stars) if stars in tuple("12345") else None,
            sort=sort if sort in SORTS else HELPFUL,
        )


@dataclass(frozen=True)
class Heard:
    """The approved reviews of ``product`` (standalone or parent), as ``wish`` asks for them."""

    product: object
    numbers: dict[int, int]
    wish: Wish
    page: Page
    is_excerpt: bool = False

    @property
    def total(self):
        return sum(self.numbers.values())

    @property
    def average(self):
        weighed = sum(score * number for score, number in self.numbers.items())
        return weighed / self.total if self.total else 0.0

    @property
    def bars(self):
        return [self._bar(stars) for stars in range(5, 0, -1)]

    @property
    def sorts(self):
        """Name, words and whether chosen, of every order."""
        return [(name, words, name == self.wish.sort) for name, (words, _order) in SORTS.items()]

    @property
    def pages(self):
        """Numbers and addresses of the pages; a gap has no address."""
        gap = self.page.paginator.ELLIPSIS
        numbers = self.page.paginator.get_elided_page_range(self.page.number, on_each_side=1)
        return [(n, "" if n == gap else self.url_for(page=n if n > 1 else None)) for n in numbers]

    @cached_property
    def url(self):
        kwargs = {"product_slug": self.product.slug, "product_pk": self.product.pk}
        return reverse("catalogue:reviews-list", kwargs=kwargs)

    @property
    def all_url(self):
        """Without the filter by stars, in the same order."""
        return self.url_for(stars=None)

    def url_for(self, **changes):
        asked = {"stars": self.wish.stars, "sort": self.wish.sort, **changes}
        asked = {key: value for key, value in asked.items() if value and value != HELPFUL}
        return f"{self.url}?{urlencode(asked)}" if asked else self.url

    def _bar(self, stars):
        number = self.numbers.get(stars, 0)
        is_chosen = stars == self.wish.stars
        return Bar(
            stars=stars,
            number=number,
            share=round(100 * number / self.total) if self.total else 0,
            url=self.url_for(stars=None if is_chosen else stars),
            is_chosen=is_chosen,
        )


def heard_of(product) -> Heard:
    """The most helpful reviews, to begin with: one query, two when there are any."""
    heard = _heard(product, Wish(), 1, SHOWN_AT_FIRST)
    return replace(heard, is_excerpt=heard.page.has_next())


def all_of(product, query) -> Heard:
    """The reviews that a query string asks for; a page out of range is the nearest one."""
    page = query.get("page", 1)
    return _heard(product, Wish.read(query), page, settings.OSCAR_REVIEWS_PER_PAGE)


def _heard(product, wish, page, per_page):
    approved = product.reviews.approved()
    numbers = dict(approved.order_by().values_list("score").annotate(Count("pk")))
    found = approved.filter(score=wish.stars) if wish.stars else approved
    found = found.select_related("user").annotate(was_bought=_bought_by_writer(product))
    found = found.only(*SHOWN, "user__first_name", "user__last_name")
    _words, order = SORTS[wish.sort]
    paginator = Paginator(found.order_by(*order), per_page)
    # Counted above already: the paginator need not ask again.
    paginator.count = numbers.get(wish.stars, 0) if wish.stars else sum(numbers.values())
    page = paginator.get_page(page)
    page.object_list = list(page.object_list) if paginator.count else []
    return Heard(product=product, numbers=numbers, wish=wish, page=page)


def _bought_by_writer(product):
    lines = Line.objects.filter(Q(product=product) | Q(product__parent=product))
    lines = lines.filter(order__user=OuterRef("user")).exclude(order__status="CANCELLED")
    return Exists(lines)
