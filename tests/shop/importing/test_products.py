"""``import_products``: what is in the shop afterwards."""

from decimal import Decimal

import pytest
from django.apps import apps
from oscar.core.loading import get_model

from shop.importing.writing import Writer
from shop.search.entries.rebuilding import faults
from shop.search.selecting import everything, in_category

Category = get_model("catalogue", "Category")
Product = get_model("catalogue", "Product")
ProductCategory = get_model("catalogue", "ProductCategory")
StockAlert = get_model("partner", "StockAlert")
StockRecord = get_model("partner", "StockRecord")

HEADER = "sku,title,title_vi,category,price,stock\n"
GOODS = f"{HEADER}B1,Bowl,Bát,Table > Bowls,4.50,7\nC1,Cup,,Table > Cups,2,0\n"
SHIRTS = """sku,parent_sku,title,category,price,stock,attributes.size
S,,Shirt,Clothes,,,
S-M,S,,,9,3,M
S-L,S,Shirt large,,10,0,L
"""


def counts():
    return {m._meta.label: m._base_manager.count() for m in apps.get_models() if m._meta.managed}


def summary(out):
    line = next(line for line in out.splitlines() if "created" in line)
    return line.partition(" (")[0]


def test_products_are_made_with_texts_price_stock_and_category(import_products):
    out = import_products(GOODS, "--partner", "Kiln")
    bowl = Product.objects.rewrite(False).get(title="Bowl")
    record = bowl.stockrecords.get()

    assert summary(out) == "created 2, updated 0, unchanged 0, rejected 0"
    assert (bowl.title_en, bowl.title_vi, bowl.slug) == ("Bowl", "Bát", "bowl")
    assert (record.partner.name, record.partner_sku) == ("Kiln", "B1")
    assert (record.price, record.price_currency, record.num_in_stock) == (Decimal("4.50"), "GBP", 7)
    assert [str(category) for category in bowl.categories.all()] == ["Table > Bowls"]
    assert bowl.product_class.track_stock is True


def test_imported_products_can_be_browsed(import_products):
    import_products(GOODS)

    cards = everything().sorted_by("price")

    assert [(card.title, card.price, card.is_available) for card in cards] == [
        ("Bowl", Decimal("4.50"), True),
        ("Cup", Decimal(2), False),
    ]
    assert in_category(Category.objects.get(name="Table")).count() == 2
    assert list(faults()) == []


def test_a_second_run_changes_nothing(import_products, django_assert_max_num_queries):
    import_products(GOODS)
    before = list(Product.objects.values_list("pk", "date_updated"))

    with django_assert_max_num_queries(30):
        out = import_products(GOODS)

    assert summary(out) == "created 0, updated 0, unchanged 2, rejected 0"
    assert list(Product.objects.values_list("pk", "date_updated")) == before


def test_a_change_updates_what_changed_and_nothing_else(import_products):
    import_products(GOODS)
    StockRecord.objects.update(num_allocated=2)
    before = dict(StockRecord.objects.values_list("partner_sku", "date_updated"))
    products = list(Product.objects.values_list("pk", "date_updated"))

    out = import_products(GOODS.replace("4.50,7", "4.75,7"))
    bowl = StockRecord.objects.get(partner_sku="B1")

    assert summary(out) == "created 0, updated 1, unchanged 1, rejected 0"
    assert (bowl.price, bowl.num_in_stock, bowl.num_allocated) == (Decimal("4.75"), 7, 2)
    assert bowl.date_updated > before["B1"]
    assert StockRecord.objects.get(partner_sku="C1").date_updated == before["C1"]
    assert list(Product.objects.values_list("pk", "date_updated")) == products


def test_texts_and_categories_follow_the_file(import_products):
    import_products(GOODS)

    out = import_products(f"{HEADER}B1,Deep bowl,Bát sâu,Bowls,4.50,7\nC1,Cup,,,2,0\n")
    bowl = Product.objects.rewrite(False).get(title="Deep bowl")

    assert summary(out) == "created 0, updated 1, unchanged 1, rejected 0"
    assert (bowl.title_en, bowl.title_vi, bowl.slug) == ("Deep bowl", "Bát sâu", "bowl")
    assert [str(category) for category in bowl.categories.all()] == ["Bowls"]
    assert ProductCategory.objects.count() == 2


def test_an_empty_cell_leaves_what_the_shop_has(import_products):
    import_products(GOODS)

    out = import_products(f"{HEADER}B1,Bowl,,,4.50,\n")

    assert summary(out) == "created 0, updated 0, unchanged 1, rejected 0"
    assert Product.objects.get(title_en="Bowl").title_vi == "Bát"


def test_an_empty_previous_price_ends_the_sale(import_products):
    header = "sku,title,price,previous_price\n"
    import_products(f"{header}B1,Bowl,4,5\n")

    import_products(f"{header}B1,Bowl,5,\n")

    assert StockRecord.objects.get().previous_price is None


def test_the_same_sku_of_two_partners_is_two_products(import_products):
    import_products(GOODS, "--partner", "Kiln")
    import_products(GOODS, "--partner", "Mill")

    assert Product.objects.count() == 4


def test_categories_are_found_again_whatever_their_case_or_language(import_products):
    table = Category.add_root(name="Table", name_en="Table", name_vi="Bàn ăn")

    import_products("sku,title,price,category\nA,A,1,TABLE > Bowls\nB,B,1,bàn ăn > bowls\n")

    assert [str(category) for category in Category.objects.all()] == ["Table", "Table > Bowls"]
    assert Category.objects.get(depth=2).get_parent() == table
    assert Category.fix_tree() is None


def test_siblings_with_like_names_get_different_addresses(import_products):
    import_products("sku,title,price,category\nA,A,1,Tea > C!\nB,B,1,Tea > C?\n")

    assert sorted(Category.objects.filter(depth=2).values_list("slug", flat=True)) == ["c", "c-2"]


def test_a_hidden_category_hides_what_is_made_below_it(import_products):
    Category.add_root(name="Attic", is_public=False)

    import_products("sku,title,price,category\nA,A,1,Attic > Box\n")

    assert Category.objects.get(name="Box").ancestors_are_public is False


def test_variants_hang_on_their_parent(import_products):
    out = import_products(SHIRTS)
    shirt = Product.objects.get(structure=Product.PARENT)
    medium, large = shirt.children.order_by("pk")

    assert summary(out) == "created 3, updated 0, unchanged 0, rejected 0"
    assert (medium.title, medium.get_title(), large.title) == ("", "Shirt", "Shirt large")
    assert (medium.attr.size, large.attr.size) == ("M", "L")
    assert medium.product_class is None
    assert [card.price for card in everything()] == [Decimal(9)]
    assert summary(import_products(None)) == "created 0, updated 0, unchanged 3, rejected 0"


def test_a_child_without_its_parent_is_rejected(import_products):
    import_products("sku,parent_sku,title,price\nS-M,S,Shirt,9\nS,,Shirt,\n")

    assert import_products.rejected() == ["2,parent is not among the rows above: S,S-M,S,Shirt,9"]


def test_a_product_on_sale_does_not_become_a_parent(import_products):
    import_products("sku,title,price\nS,Shirt,9\n")

    import_products("sku,parent_sku,title,price\nS,,Shirt,\nS-M,S,,9\n")

    assert import_products.rejected() == [
        '2,"the shop has it as standalone, the file as parent",S,,Shirt,',
        "3,parent is sold on its own in the shop: S,S-M,S,,9",
    ]


def test_a_changed_attribute_is_updated(import_products):
    import_products(SHIRTS)

    out = import_products(SHIRTS.replace(",M\n", ",Medium\n"))

    assert summary(out) == "created 0, updated 1, unchanged 2, rejected 0"
    assert Product.objects.get(stockrecords__partner_sku="S-M").attr.size == "Medium"


def test_a_taken_upc_is_rejected(import_products):
    import_products("sku,title,price,upc\nA,A,1,123\n")

    import_products("sku,title,price,upc\nB,B,1,123\nC,C,1,9\nD,D,1,9\n")

    assert import_products.rejected() == [
        "2,UPC belongs to another product: 123,B,B,1,123",
        "4,UPC is used twice in the file: 9,D,D,1,9",
    ]


def test_vietnamese_texts_stand_in_for_english_ones_until_there_are_some(import_products):
    import_products("sku,title,price\nA,Bát,1\n", "--language", "vi")
    import_products("sku,title,price\nA,Bowl,1\n")
    out = import_products("sku,title,price\nA,Bát,1\n", "--language", "vi")
    bowl = Product.objects.rewrite(False).get()

    assert (bowl.title, bowl.title_en, bowl.title_vi) == ("Bowl", "Bowl", "Bát")
    assert summary(out) == "created 0, updated 0, unchanged 1, rejected 0"


def test_made_up_stock_never_overwrites_the_count_of_the_shop(import_products):
    gifts = "stock_code,description,price_median,units\n1,RED MUG,2,30\n"
    import_products(gifts)
    StockRecord.objects.update(num_in_stock=12)

    out = import_products(gifts)

    assert summary(out) == "created 0, updated 0, unchanged 1, rejected 0"
    assert StockRecord.objects.get().num_in_stock == 12


def test_stock_alerts_open_and_close_as_with_a_save(import_products):
    import_products(GOODS)
    StockRecord.objects.filter(partner_sku="B1").update(low_stock_threshold=5)

    import_products(GOODS.replace("4.50,7", "4.50,1"))
    opened = StockAlert.objects.get().status
    import_products(GOODS)

    assert opened == StockAlert.OPEN
    assert StockAlert.objects.get().status == StockAlert.CLOSED


def test_a_dry_run_counts_the_same_and_writes_nothing(import_products):
    content = GOODS + "B1,Twice,,,1,1\nX,,,,1,1\nY,Jug,,Table > Jugs,1,1\n"
    before = counts()

    dry = import_products(content, "--dry-run", "--batch", "1")
    dry_rejected, untouched = import_products.rejected(), counts() == before
    wet = import_products(content)

    assert untouched
    assert summary(dry) == "Would have " + summary(wet)
    assert dry_rejected == import_products.rejected()


def test_an_error_in_the_middle_keeps_the_batches_before_it(import_products, monkeypatch):
    rows = "".join(f"P{number},Plate,,Table,3,1\n" for number in range(5))
    write, batches = Writer._apply, []

    def failing(writer, plan):
        batches.append(plan)
        if len(batches) == 2:
            raise RuntimeError("power cut")
        write(writer, plan)

    monkeypatch.setattr(Writer, "_apply", failing)
    with pytest.raises(RuntimeError):
        import_products(HEADER + rows, "--batch", "2")
    kept = Product.objects.count()
    monkeypatch.undo()
    out = import_products(HEADER + rows, "--batch", "2")

    assert kept == 2
    assert summary(out) == "created 3, updated 0, unchanged 2, rejected 0"


def test_a_row_that_the_database_refuses_is_rejected_alone(import_products, monkeypatch):
    rows = "".join(f"P{number},Plate {number},,,3,1\n" for number in range(4))
    values = Writer._new_product

    def too_long(writer, row, *others):
        slug = {"slug": "x" * 300} if row.sku == "P2" else {}
        return values(writer, row, *others) | slug

    monkeypatch.setattr(Writer, "_new_product", too_long)
    out = import_products(HEADER + rows)

    assert summary(out) == "created 3, updated 0, unchanged 0, rejected 1"
    assert import_products.rejected() == [
        "4,refused by the database: value too long for type character varying(255),P2,Plate 2,,,3,1"
    ]
