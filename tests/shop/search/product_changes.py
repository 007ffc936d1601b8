"""Changes of products, their stock, pictures and reviews."""

from decimal import Decimal

from oscar.core.loading import get_model

from tests import factories
from tests.shop.search import goods
from tests.shop.search.changing import change, save

Partner = get_model("partner", "Partner")
Product = get_model("catalogue", "Product")
StockRecord = get_model("partner", "StockRecord")


def record(parent, number=0):
    return StockRecord.objects.filter(product__parent=parent).order_by("pk")[number]


@change
def titles(parent):
    save(parent, title_en="Rush basket")
    yield
    save(parent, title_vi="Giỏ lác")


@change
def descriptions(parent):
    save(parent, description_en="<p>Woven by hand</p>")


@change
def hidden_and_shown(parent):
    save(parent, is_public=False)
    yield
    save(parent, is_public=True)


@change
def priorities(parent):
    save(parent, priority=7)


@change
def upcs(parent):
    save(parent, upc="SG-1")
    yield
    save(parent.children.first(), upc="SG-1-SAND")


@change
def without_variants(parent):
    parent.children.all().delete()
    yield
    save(parent, structure=Product.STANDALONE)
    parent.stockrecords.create(
        partner=Partner.objects.get(name="Sông House"), partner_sku="own", price=7, num_in_stock=1
    )


@change
def became_a_variant(parent):
    single = factories.product(title="Seagrass basket, Lime", price="1000")
    save(single, structure=Product.CHILD, parent=parent, product_class=None)


@change
def became_a_product_of_its_own(parent):
    child = parent.children.order_by("pk").first()
    save(child, structure=Product.STANDALONE, parent=None, product_class=parent.product_class)


@change
def another_parent(parent):
    other = factories.product_with_variants("Bamboo basket", colours=())
    save(parent.children.order_by("pk").first(), parent=other)


@change
def variants_come_and_go(parent):
    child = goods.variant(parent, "Lime", "99000")
    yield
    save(child, is_public=False)
    yield
    save(child, is_public=True)
    yield
    child.delete()


@change
def prices(parent):
    save(record(parent), price=Decimal(199000))
    yield
    save(record(parent), previous_price=Decimal(245000))
    yield
    save(record(parent), price=None)


@change
def stock_ends_and_returns(parent):
    save(record(parent), num_in_stock=0)
    yield
    save(record(parent, 1), num_in_stock=0)
    yield
    save(record(parent, 1), num_in_stock=9)


@change
def stock_records_deleted(parent):
    record(parent).delete()
    yield
    StockRecord.objects.all().delete()


@change
def a_second_partner(parent):
    goods.also_sold(parent.children.first())
    yield
    Partner.objects.get(name="Another house").delete()


@change
def pictures(parent):
    first = goods.picture(parent)
    yield
    second = goods.picture(parent, "#c33", order=1)
    save(first, display_order=2)
    yield
    second.delete()
    yield
    parent.images.all().delete()
    yield
    goods.picture(parent.children.first(), "#3c3")


@change
def reviews(parent):
    review = factories.review(parent, score=1)
    yield
    save(review, status=review.REJECTED)
    yield
    save(review, status=review.APPROVED)
    yield
    save(review, score=5)
    yield
    review.delete()
    yield
    parent.reviews.get().user.delete()


@change
def stock_that_is_not_counted(parent):
    StockRecord.objects.all().update(num_in_stock=0)
    for one in StockRecord.objects.all():
        one.save()
    yield
    save(parent.product_class, track_stock=False)
