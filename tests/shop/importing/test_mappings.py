"""Column mappings: which fits, what it makes of a row."""

from pathlib import Path

import pytest

from shop.importing.errors import ImportStopped
from shop.importing.mapping import mapping_for, mappings
from shop.importing.records import Sheet

DATA = Path(__file__).resolve().parents[4] / "shared" / "data"
FASHION = [
    "id",
    "handle",
    "title",
    "product_type",
    "category_full_path",
    "tags",
    "description",
    "price_min_usd",
    "price_max_usd",
    "in_stock_any",
    "variant_count",
    "review_count",
    "review_rating",
    "created_at",
]
GIFTS = [
    "stock_code",
    "description",
    "price_median",
    "price_min",
    "price_max",
    "order_lines",
    "units",
]
INVOICES = [
    "invoice",
    "stock_code",
    "quantity",
    "invoice_date",
    "unit_price",
    "customer_id",
    "country",
    "kind",
]


@pytest.mark.parametrize(
    ("kind", "header", "name"),
    [
        ("products", ["sku", "title", "price", "anything"], "storefront"),
        ("products", FASHION, "fashion_products"),
        ("products", GIFTS, "online_retail_products"),
        ("orders", INVOICES, "online_retail_orders"),
        ("orders", ["order", "sku", "quantity", "date", "price"], "storefront_orders"),
    ],
)
def test_the_header_chooses_the_mapping(kind, header, name):
    assert mapping_for(kind, header).name == name


def test_a_missing_column_is_named_for_the_nearest_mapping():
    with pytest.raises(ImportStopped, match="lacks price, which the mapping storefront needs"):
        mapping_for("products", ["sku", "title"])


def test_an_unknown_mapping_is_answered_with_the_known_ones():
    known = "fashion_products, online_retail_products, storefront"

    with pytest.raises(ImportStopped, match=known):
        mapping_for("products", ["sku"], "nonsense")


def test_a_column_named_twice_stops_the_import():
    with pytest.raises(ImportStopped, match="names title more than once"):
        mapping_for("products", ["sku", "title", "price", "title"])


def test_a_gift_gets_a_quiet_title_a_category_and_a_first_stock():
    read = mapping_for("products", GIFTS).reader(GIFTS)

    cells = read(["1", "SET/6 LONDON MUGS FOR CHRISTMAS TV", "0.85", "", "", "", "8671"])

    assert cells["title"] == "Set/6 London mugs for Christmas TV"
    assert cells["category"] == "Christmas"
    assert cells["stock"] == "500"


@pytest.mark.parametrize(
    ("title", "category"),
    [
        ("INFLATABLE POLITICAL GLOBE", "Toys and games"),
        ("CAKE STAND LACE", "Kitchen > Baking"),
        ("FAIRY CAKES NOTEBOOK A6 SIZE", "Stationery > Writing and crafts"),
        ("AMBER DROP EARRINGS", "Jewellery > Earrings"),
        ("XYZZY", "Other"),
    ],
)
def test_gifts_are_sorted_by_their_words(title, category):
    read = mapping_for("products", GIFTS).reader(GIFTS)

    assert read(["1", title, "1", "", "", "", ""])["category"] == category


def test_a_garment_gets_stock_by_yes_or_no_and_tags_for_people():
    read = mapping_for("products", FASHION).reader(FASHION)
    tags = "beach | issues | Ship from USA | boho"

    yes = read(["7", "", "Top", "Top", "A > B", tags, "", "9", "", "True", "", "", "4.9", ""])
    no = read(["8", "", "Top", "Top", "", "", "", "9", "", "False", "", "", "", ""])

    assert (yes["stock"], yes["attributes.tags"], yes["rating"]) == ("20", "beach, boho", "4.9")
    assert (no["stock"], no["category"]) == ("0", "Apparel & Accessories")


def test_columns_of_attributes_are_taken_by_their_name():
    mapping = mapping_for("products", ["sku", "title", "price", "attributes.glaze", "note"])
    header = ["sku", "title", "price", "attributes.glaze", "note"]

    assert mapping.attribute_names(header) == {"glaze": "Glaze"}
    assert mapping.ignored(header) == ["note"]


def test_each_mapping_is_documented():
    text = (Path(__file__).resolve().parents[3] / "docs/merchants/importing.md").read_text()

    undocumented = [
        name
        for kind in ("products", "orders")
        for name in mappings(kind)
        if f"`{name}`" not in text
    ]

    assert undocumented == []


@pytest.mark.skipif(not DATA.is_dir(), reason="no sample files beside the checkout")
@pytest.mark.parametrize(
    ("kind", "name", "rows"),
    [("products", "online_retail_products", 4520), ("products", "fashion_products", 2766)],
)
def test_a_real_file_is_read_without_a_problem(kind, name, rows):
    sheet = Sheet(DATA / f"{name}.csv.gz")

    problems = [record.problem for record in sheet]

    assert mapping_for(kind, sheet.header).name == name
    assert problems == [""] * rows
