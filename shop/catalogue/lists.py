"""Lists of products: which, in which order, which page."""

from dataclasses import dataclass

from django.core.paginator import Page, Paginator
from django.db.models import BooleanField, Case, F, OuterRef, Q, Subquery, Value, When
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _
from oscar.core.loading import get_model

from shop.catalogue.cards import Card, cards

Product = get_model("catalogue", "Product")
StockRecord = get_model("partner", "StockRecord")

PAGE_SIZE = 24
SORTS = {
    "newest": (_("Newest"), ["-date_created", "-pk"]),
    "price": (_("Price, low to high"), [F("shown_price").asc(nulls_last=True), "pk"]),
    "price-desc": (_("Price, high to low"), [F("shown_price").desc(nulls_last=True), "pk"]),
    "rating": (_("Best rated"), [F("rating").desc(nulls_last=True), "-pk"]),
}


class ListPage(Page):
    """A page that knows which page numbers its pagination shows."""

    @property
    def elided(self):
        return self.paginator.get_elided_page_range(self.number, on_each_side=1, on_ends=1)


class ListPaginator(Paginator):
    """Django's, handing out :class:`ListPage`."""

    def _get_page(self, *args, **kwargs):
        return ListPage(*args, **kwargs)


@dataclass(frozen=True)
class ProductList:
    """One page of cards with what is needed to draw its controls."""

    page: ListPage
    cards: list[Card]
    sort: str
    sorts: list[tuple[str, str]]
    query: str = ""

    @property
    def total(self) -> int:
        return self.page.paginator.count


def product_list(products, params, query="") -> ProductList:
    """The page that ``params`` (``sort``, ``page``) ask for, or the nearest valid one."""
    sort = params.get("sort") if params.get("sort") in SORTS else "newest"
    paginator = ListPaginator(sorted_by(products, sort), PAGE_SIZE)
    page = paginator.get_page(params.get("page"))
    return ProductList(
        page=page,
        cards=cards(page.object_list),
        sort=sort,
        sorts=[(name, label) for name, (label, _order) in SORTS.items()],
        query=query,
    )


def browsable_products():
    """Public products that have a page of their own."""
    return Product.objects.browsable().select_related("product_class")


def in_category(category):
    """Browsable products of a category or of any below it."""
    below = category.get_descendants_and_self().filter(is_public=True)
    through = Product.categories.through
    ids = through.objects.filter(category__in=below).values("product_id")
    return browsable_products().filter(pk__in=ids)


def sorted_by(products, sort):
    """Order by one of :data:`SORTS`; the price is the one that the card shows."""
    if sort.startswith("price"):
        own = StockRecord.objects.filter(product=OuterRef("pk"))
        children = StockRecord.objects.filter(
            product__parent=OuterRef("pk"), product__is_public=True
        )
        products = products.annotate(shown_price=Coalesce(_selling(own), _selling(children)))
    return products.order_by(*SORTS[sort][1])


def _selling(records):
    """The price of the record that sells, as :func:`shop.partner.models.selling` chooses it."""
    left = Coalesce(F("num_in_stock") - Coalesce(F("num_allocated"), 0), 0)
    is_sold_out = Case(
        When(left__gt=0, then=Value(False)),
        default=OuterRef("product_class__track_stock"),
        output_field=BooleanField(),
    )
    records = records.filter(price__isnull=False).alias(left=left, is_sold_out=is_sold_out)
    return Subquery(records.order_by("is_sold_out", "price", "pk").values("price")[:1])


def matching(text):
    """Browsable products whose title, in any language, or code holds every word of ``text``."""
    products = browsable_products()
    for word in text.split()[:8]:
        products = products.filter(
            Q(title_en__icontains=word)
            | Q(title_vi__icontains=word)
            | Q(upc__iexact=word)
            | Q(stockrecords__partner_sku__iexact=word)
            | Q(children__stockrecords__partner_sku__iexact=word)
        )
    return products.distinct()
