"""The goods that are measured are goods the shop would take."""

import pytest
from oscar.core.loading import get_model

from benchmarks.catalogue import write
from benchmarks.goods import Goods
from benchmarks.words import Words
from shop.search.entries.rebuilding import rebuild
from shop.search.models import Entry

Category = get_model("catalogue", "Category")
Product = get_model("catalogue", "Product")
StockRecord = get_model("partner", "StockRecord")


@pytest.fixture
def goods(db, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    return write(11)


def test_all_that_is_written_is_valid(goods):
    for thing in (*Product.objects.all(), *StockRecord.objects.all()):
        thing.full_clean()

    assert Product.objects.filter(structure="standalone").count() == 8
    assert Product.objects.filter(structure="parent").count() == 3
    assert Product.objects.filter(structure="child").count() == 6 + 3 + 3


def test_the_tree_of_categories_is_sound(goods):
    assert Category.find_problems() == ([], [], [], [], [])
    assert Category.objects.count() == 8 + 8 * 5 + 8 * 5 * 4


def test_the_first_product_is_the_large_one(goods):
    first = Product.objects.get(pk=1)

    assert first.children.count() == 6
    assert first.reviews.count() == 10


def test_every_product_comes_into_the_lists(goods):
    rebuild()

    first = Entry.objects.get(product=1, language="en")
    assert Entry.objects.count() == 22
    assert first.has_variants
    assert first.is_available
    assert len(first.category_ids) == 3
    assert first.picture["width"] == 640


def test_new_products_come_after_those_that_were_written(goods):
    last = Product.objects.order_by("pk").last()

    made = Product.objects.create(title="Later", product_class_id=1)

    assert made.pk == last.pk + 1


def test_the_same_goods_are_written_everywhere():
    one, other = Goods(7), Goods(7)

    assert (one.base(), one.portion(range(7))) == (other.base(), other.portion(range(7)))


def test_words_are_as_frequent_as_their_names_say():
    words = Words()
    texts = [set(words.some(45)) for _ in range(2_000)]

    def share(rank):
        return sum(words.by_rank[rank] in text for text in texts) / len(texts)

    assert 0.65 < share(0) < 0.95
    assert 0.05 < share(70) < 0.09
    assert 0.002 < share(1_000) < 0.009
