"""Goods in the dashboard: texts in each language, prices, pictures, what sellers may touch."""

import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from oscar.core.loading import get_model
from PIL import Image

from shop.dashboard.catalogue import uploads
from tests import factories

AttributeOption = get_model("catalogue", "AttributeOption")
Category = get_model("catalogue", "Category")
Product = get_model("catalogue", "Product")
ProductAttribute = get_model("catalogue", "ProductAttribute")
ProductAttributeValue = get_model("catalogue", "ProductAttributeValue")
StockRecord = get_model("partner", "StockRecord")
pytestmark = pytest.mark.django_db


def picture(size=(40, 50), kind="JPEG"):
    buffer = io.BytesIO()
    Image.new("RGB", size, "#789").save(buffer, kind)
    return buffer.getvalue()


def upload(content, name="a.jpg"):
    return SimpleUploadedFile(name, content, content_type="image/jpeg")


def management(*prefixes):
    return {f"{prefix}-{name}_FORMS": 0 for prefix in prefixes for name in ("TOTAL", "INITIAL")}


def product_data(category, **changes):
    """What the product form posts: one category, nothing else in its tables."""
    return {
        **management("productcategory_set", "images", "primary_recommendations", "stockrecords"),
        "productcategory_set-TOTAL_FORMS": 1,
        "productcategory_set-0-category": category.pk,
        "title_en": "Lotus tea",
        "title_vi": "Trà sen",
        "description_en": "Scented twice.",
        "description_vi": "Ướp hai lần.",
        "structure": "standalone",
        "is_public": "on",
        "action": "continue",
        **changes,
    }


@pytest.fixture
def create_url():
    product_class = factories.product().product_class
    product_class.attributes.create(code="glaze", name="Glaze", type="text")
    return reverse(
        "dashboard:catalogue-product-create", kwargs={"product_class_slug": product_class.slug}
    )


@pytest.mark.parametrize("prefix", ["", "/vi"])
def test_a_product_is_written_in_both_languages(prefix, client, staff, create_url):
    client.force_login(staff)
    texts = {"attr_glaze": "Celadon", "attr_glaze_vi": "Men ngọc"}

    client.post(prefix + create_url, product_data(factories.category(), **texts))

    product = Product.objects.latest("pk")
    value = ProductAttributeValue.objects.get(product=product)
    assert (product.title_en, product.title_vi) == ("Lotus tea", "Trà sen")
    assert (product.description_en, product.description_vi) == ("Scented twice.", "Ướp hai lần.")
    assert (value.value_text_en, value.value_text_vi) == ("Celadon", "Men ngọc")


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"GIF89a no picture at all", "invalid_image"),
        (picture(size=(400, 500))[:-2000], "invalid_image"),
        (picture(size=(8000, 5001), kind="PNG"), "too_large"),
        (picture() + b"\0" * uploads.MOST_BYTES, "too_heavy"),
    ],
)
def test_a_bad_picture_is_refused_at_its_field_and_nothing_is_lost(
    content, code, client, staff, create_url
):
    client.force_login(staff)
    category = factories.category()
    before = Product.objects.count()
    sent = {"images-TOTAL_FORMS": 1, "images-0-display_order": 0}

    page = client.post(
        create_url, product_data(category, **sent, **{"images-0-original": upload(content)})
    )

    errors = page.context["image_formset"].errors[0]
    message = str(uploads.PictureUploadField.default_error_messages[code])
    assert errors == {"original": [message]}
    assert page.context["form"]["title_vi"].value() == "Trà sen"
    assert Product.objects.count() == before


def test_a_good_picture_is_kept(client, staff, create_url):
    client.force_login(staff)
    sent = {"images-TOTAL_FORMS": 1, "images-0-display_order": 0}
    sent["images-0-original"] = upload(picture(size=(640, 800)))

    client.post(create_url, product_data(factories.category(), **sent))

    image = Product.objects.latest("pk").images.get()
    assert (image.width, image.height) == (640, 800)


def test_a_category_is_named_in_both_languages(client, staff):
    client.force_login(staff)
    texts = {"name_en": "Tea", "name_vi": "Trà", "treebeard_position": "first-child"}

    client.post(reverse("dashboard:catalogue-category-create"), {**texts, "is_public": "on"})

    category = Category.objects.get()
    assert (category.name_en, category.name_vi, category.slug) == ("Tea", "Trà", "tea")


def test_an_option_cannot_stand_twice_in_its_group(client, staff):
    client.force_login(staff)
    twice = {"options-0-option_en": "Small", "options-1-option_en": "Small"}

    page = client.post(
        reverse("dashboard:catalogue-attribute-option-group-create"),
        {"name": "Sizes", **management("options"), "options-TOTAL_FORMS": 2, **twice},
    )

    assert page.context["attribute_option_formset"].non_form_errors() == [
        "Please correct the duplicate data for option_en."
    ]
    assert AttributeOption.objects.count() == 0


@pytest.mark.parametrize("swatch", ["", "#9C2f24"])
def test_an_option_may_have_a_colour(swatch, client, staff):
    client.force_login(staff)
    option = {"options-0-option_en": "Lacquer", "options-0-swatch": swatch}

    client.post(
        reverse("dashboard:catalogue-attribute-option-group-create"),
        {"name": "Colours", **management("options"), "options-TOTAL_FORMS": 1, **option},
    )

    assert AttributeOption.objects.get().swatch == swatch


@pytest.mark.parametrize("swatch", ["red", "9c2f24", "#fff", "#9c2f2g", '"><b>'])
def test_what_is_no_colour_is_refused_at_its_field(swatch, client, staff):
    client.force_login(staff)
    option = {"options-0-option_en": "Lacquer", "options-0-swatch": swatch}

    page = client.post(
        reverse("dashboard:catalogue-attribute-option-group-create"),
        {"name": "Colours", **management("options"), "options-TOTAL_FORMS": 1, **option},
    )

    assert list(page.context["attribute_option_formset"].errors[0]) == ["swatch"]
    assert "<b>" not in page.content.decode()
    assert AttributeOption.objects.count() == 0


def attribute_data(**changes):
    first = {"name_en": "Glaze", "code": "glaze", "type": "text", "is_facet": "on", **changes}
    return {
        "name_en": "Pots",
        "name": "Pots",
        **management("attributes"),
        "attributes-TOTAL_FORMS": 1,
        **{f"attributes-0-{name}": value for name, value in first.items()},
    }


def test_an_attribute_may_narrow_lists(client, staff):
    client.force_login(staff)

    client.post(reverse("dashboard:catalogue-class-create"), attribute_data())

    attribute = ProductAttribute.objects.get()
    assert (attribute.code, attribute.is_facet) == ("glaze", True)


@pytest.mark.parametrize(
    ("changes", "field"),
    [({"type": "image"}, "is_facet"), ({"type": "date"}, "is_facet"), ({"code": "sort"}, "code")],
)
def test_an_attribute_that_cannot_narrow_lists_is_refused(changes, field, client, staff):
    client.force_login(staff)

    page = client.post(reverse("dashboard:catalogue-class-create"), attribute_data(**changes))

    assert list(page.context["attributes_formset"].errors[0]) == [field]
    assert ProductAttribute.objects.count() == 0


def test_a_seller_cannot_delete_what_another_partner_sells_too(client, customer):
    product = factories.product()
    factories.seller(customer)
    other = factories.seller(factories.user(email="other@example.com"), "Weavers")
    StockRecord.objects.create(product=product, partner=other, partner_sku="W1", price=1)
    client.force_login(customer)

    client.post(reverse("dashboard:catalogue-product-delete", kwargs={"pk": product.pk}))

    assert Product.objects.filter(pk=product.pk).exists()


@pytest.mark.parametrize("number", [1, 50])
def test_the_list_costs_the_same_for_one_and_fifty(
    number, client, staff, django_assert_num_queries
):
    for index in range(number):
        factories.product(title=f"Bowl {index}")
    client.force_login(staff)
    client.get(reverse("dashboard:catalogue-product-list"))

    with django_assert_num_queries(10):
        page = client.get(reverse("dashboard:catalogue-product-list"))

    assert len(page.context["products"].page) == min(number, 20)


@pytest.mark.parametrize("words", ["trà", "Lotus", "SKU-7"])
def test_goods_are_found_in_either_language_and_by_sku(words, client, staff):
    product = factories.product(title="Lotus tea", title_vi="Trà sen", partner_sku="SKU-7")
    factories.product(title="Cup")
    client.force_login(staff)

    page = client.get(reverse("dashboard:catalogue-product-list"), {"q": words})

    assert [row.record for row in page.context["products"].page] == [product]
