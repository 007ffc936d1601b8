"""The demo's goods, pages and the words about them."""

import shutil
from collections import Counter

import pytest

from demo.catalogue import DATA, load, looks, read, skus
from demo.goods import COLOURS, KINDS, PATTERNS, TASTES, VIEWS, Text
from demo.pages import SCENES, SECTIONS, load_home, load_pages
from demo.reading import CatalogueError

TOP_CATEGORIES = [
    "tea",
    "teaware",
    "tableware",
    "baskets-and-bamboo",
    "wood-lacquer-and-paper",
    "textiles",
    "light-and-scent",
    "coffee-and-pantry",
]


def words_of_goods():
    for category in load().categories:
        yield from (category.name, category.description)
    for partner in load().partners:
        yield from (partner.name, partner.about)
    for product in load().products:
        yield from (product.title, product.summary, product.description)
        yield from (text for name, text in product.attributes.items() if name != "size")
        yield from (variant.label for variant in product.variants if variant.colour)


def words_of_pages():
    home = load_home()
    yield from (home.tagline, *home.sections.values())
    for teaser in (home.hero, home.story, home.newsletter):
        yield from (teaser.title, teaser.text, teaser.action)
    for column in home.footer:
        yield from (column.title, column.text)
    for page in load_pages():
        yield from (page.title, page.intro)
        for block in page.body:
            yield from (text for text in (block.text, block.by) if text)


def test_eight_shelves_hold_at_least_eight_goods_each():
    tops = [category.path for category in load().categories if not category.parent_path]
    goods = Counter(product.top_category for product in load().products)

    assert tops == TOP_CATEGORIES
    assert min(goods[path] for path in tops) >= 8
    assert len(load().products) == 86
    assert len(load().categories) == 24


def test_every_shelf_has_goods():
    held = {product.category for product in load().products}
    parents = {category.parent_path for category in load().categories}

    bare = [category.path for category in load().categories if category.path not in held | parents]
    assert bare == []


def test_skus_and_slugs_are_unique():
    all_skus = [sku for product in load().products for sku in skus(product)]
    slugs = [product.slug for product in load().products]

    assert len(set(all_skus)) == len(all_skus)
    assert len(set(slugs)) == len(slugs)


def test_some_goods_are_on_sale_sold_out_new_and_featured():
    products = load().products

    assert len([product for product in products if product.was]) == 17
    assert len([product for product in products if product.stock == 0]) == 5
    assert len([product for product in products if 0 < product.stock < 5]) == 6
    assert len([product for product in products if product.made_days_ago <= 30]) == 7
    assert len([product for product in products if product.is_featured]) == 13
    assert len([product for product in products if product.variants]) == 33


def test_prices_are_round_and_within_reach():
    prices = [product.price for product in load().products]

    assert min(prices) == 85_000
    assert max(prices) == 4_200_000
    assert {price % 1000 for price in prices} == {0}


def test_one_product_has_two_axes_and_a_pair_that_cannot_be_had():
    plate = load().product("TB-PLATE")
    pairs = {(variant.colour, variant.size.en) for variant in plate.variants}

    assert {colour for colour, _ in pairs} == {"bone", "indigo", "moss"}
    assert ("moss", "20 cm") in pairs
    assert ("moss", "26 cm") not in pairs
    assert plate.variants[0].label == Text("Bone white, 20 cm", "Trắng ngà, 20 cm")


def test_a_size_has_its_own_price_and_no_sale_of_another_size():
    jasmine = load().product("TE-JASMINE")

    assert [(size.price, size.was) for size in jasmine.variants] == [
        (110_000, None),
        (249_000, 275_000),
    ]


def test_a_product_is_found_by_the_sku_of_its_variant():
    assert load().product("TW-CUP-IN").sku == "TW-CUP"
    with pytest.raises(KeyError):
        load().product("TW-NOTHING")


def test_the_first_colour_is_the_one_in_the_pictures():
    wrong = [
        product.sku
        for product in load().products
        if product.colours and product.colours[0] != product.picture.colour
    ]

    assert wrong == []


def test_every_picture_name_is_known_and_no_two_goods_look_the_same():
    found = list(looks(load()))
    fronts = Counter(product.picture for product in load().products)

    assert len({file_name for file_name, _, _ in found}) == len(found)
    assert {look.kind for _, look, _ in found} <= KINDS
    assert {look.colour for _, look, _ in found} <= COLOURS
    assert {look.pattern for _, look, _ in found} <= PATTERNS
    assert {view for _, _, view in found} == set(VIEWS)
    assert max(fronts.values()) == 1


def test_pictures_are_named_after_product_colour_and_view():
    names = [file_name for file_name, _, _ in looks(load())]

    assert "celadon-crackle-teapot-front.webp" in names
    assert "celadon-crackle-teapot-in-use.webp" in names
    assert "celadon-crackle-teapot-bone-front.webp" in names
    assert "category-teapots.webp" in names


def test_every_taste_has_goods():
    assert {product.tastes[0] for product in load().products} == set(TASTES)


def test_everything_is_said_in_both_languages_and_not_in_the_same_words():
    words = [*words_of_goods(), *words_of_pages()]

    assert [text for text in words if not text.en or not text.vi] == []
    assert [text for text in words if text.en == text.vi] == []


def test_descriptions_are_two_to_four_paragraphs():
    for product in load().products:
        for words in (product.description.en, product.description.vi):
            assert 2 <= len(words.split("\n\n")) <= 4, product.sku


def test_ten_pages_and_a_home_page():
    pages = load_pages()

    assert len(pages) == 10
    assert {page.scene for page in pages} <= SCENES
    assert {page.kind for page in pages} == {"page", "guide", "story"}
    assert set(load_home().sections) == SECTIONS
    assert len(load_home().footer) == 3


@pytest.mark.parametrize(
    ("before", "after", "message"),
    [
        ("price = 520000", "price = 0", "TW-CELADON-POT: price 0 must be above 0"),
        ("was = 740000", "was = 600000", "TW-CARP-POT: price 620000 must be above 0 and below"),
        ('"TW-CARP-POT"', '"TW-NIGHT-POT"', "TW-NIGHT-POT: this SKU is already in teaware.toml"),
        ('"teaware/teapots"', '"teaware/kettles"', "TW-CELADON-POT: unknown category"),
        ('kind = "teapot"', 'kind = "kettle"', "TW-CELADON-POT: unknown kind 'kettle'"),
        ('colour = "celadon"', 'colour = "pink"', "TW-CELADON-POT: unknown colour 'pink'"),
        ("weight = 480\n", "", "TW-CELADON-POT: lacks 'weight'"),
        ('vi = "Ấm trà men rạn"', 'vi = ""', "TW-CELADON-POT: needs words of its own"),
        ('"ben-nau-kiln"', '"another-kiln"', "TW-CELADON-POT: unknown partner 'another-kiln'"),
        ("[[products]]", "[products", ""),
    ],
)
def test_a_mistake_is_told_with_its_file_and_sku(tmp_path, before, after, message):
    shutil.copytree(DATA, tmp_path, dirs_exist_ok=True)
    file = tmp_path / "products" / "teaware.toml"
    file.write_text(file.read_text("utf-8").replace(before, after, 1), "utf-8")

    with pytest.raises(CatalogueError) as refused:
        read(tmp_path)

    assert str(refused.value).startswith(f"teaware.toml: {message}")
