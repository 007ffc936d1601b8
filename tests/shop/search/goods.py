"""Goods with everything that entries are made of."""

import io
import json
from decimal import Decimal

from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from oscar.core.loading import get_model
from oscar.test.factories import create_product
from PIL import Image

from shop.search.entries.rebuilding import rebuild
from shop.search.models import Entry
from tests import factories

AttributeOption = get_model("catalogue", "AttributeOption")
AttributeOptionGroup = get_model("catalogue", "AttributeOptionGroup")
AttributeValue = get_model("catalogue", "ProductAttributeValue")
Partner = get_model("partner", "Partner")
ProductAttribute = get_model("catalogue", "ProductAttribute")
ProductClass = get_model("catalogue", "ProductClass")
ProductImage = get_model("catalogue", "ProductImage")


def attribute(product, code, kind="text", is_facet=True, **fields):
    """The attribute ``code`` of the product's class; options stand in a group of that name."""
    if kind in ("option", "multi_option"):
        fields["option_group"] = AttributeOptionGroup.objects.get_or_create(name=code)[0]
    return ProductAttribute.objects.get_or_create(
        product_class=product.get_product_class(),
        code=code,
        defaults={"name": code.title(), "type": kind, "is_facet": is_facet, **fields},
    )[0]


def option(name, group="colour", **fields):
    """An option of a group of options, with its ``swatch`` perhaps."""
    group = AttributeOptionGroup.objects.get_or_create(name=group)[0]
    return AttributeOption.objects.get_or_create(group=group, option=name, defaults=fields)[0]


def says(product, code, value, kind="text"):
    """Give ``product`` an attribute value."""
    fields = {} if kind == "multi_option" else {f"value_{kind}": value}
    made = AttributeValue.objects.create(
        product=product, attribute=attribute(product, code, kind), **fields
    )
    if kind == "multi_option":
        made.value_multi_option.set(value)
    return made


def variant(parent, name, price="100000", stock=5, swatch=""):
    """A child of ``parent`` in the colour ``name``."""
    child = create_product(
        title=f"{parent.title}, {name}",
        structure="child",
        parent=parent,
        price=Decimal(price),
        num_in_stock=stock,
        partner_name="Sông House",
    )
    says(child, "colour", option(name, swatch=swatch), "option")
    return child


def picture(product, colour="#789", order=0):
    """A small picture of ``product``."""
    buffer = io.BytesIO()
    Image.new("RGB", (40, 50), colour).save(buffer, "JPEG")
    name = f"{product.pk}-{colour.strip('#')}.jpg"
    file = SimpleUploadedFile(name, buffer.getvalue(), content_type="image/jpeg")
    return ProductImage.objects.create(product=product, original=file, display_order=order)


def also_sold(product, price="90000", stock=5, partner="Another house"):
    """A second partner's stock record of ``product``."""
    return product.stockrecords.create(
        partner=Partner.objects.get_or_create(name=partner)[0],
        partner_sku=f"{partner}-{product.pk}",
        price=Decimal(price),
        num_in_stock=stock,
    )


def entry(product, language="en"):
    return Entry.objects.get(product=product, language=language)


def bulk(number, title="Bowl", **fields):
    """``number`` products in few statements, with their entries: as an import makes them."""
    model = get_model("catalogue", "Product")
    made = ProductClass.objects.get_or_create(name="Bulk")[0]
    products = model.objects.bulk_create(
        model(title=f"{title} {n}", title_en=f"{title} {n}", slug=f"b-{n}", product_class=made)
        for n in range(number)
    )
    partner = Partner.objects.get_or_create(name="Sông House")[0]
    records = get_model("partner", "StockRecord")
    records.objects.bulk_create(
        records(
            product=one,
            partner=partner,
            partner_sku=f"bulk-{one.pk}",
            price=fields.get("price", Decimal(1000 + n)),
            num_in_stock=fields.get("stock", 5),
        )
        for n, one in enumerate(products)
    )
    links = get_model("catalogue", "ProductCategory")
    shelf = fields.get("category")
    links.objects.bulk_create(links(product=one, category=shelf) for one in products if shelf)
    rebuild()
    return products


def state(product=None):
    """All entries (of ``product``) as PostgreSQL has them, without the row's own key."""
    where = "WHERE product_id = %s" if product else ""
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT to_jsonb(e) - 'id' FROM search_entry e {where} "  # noqa: S608
            "ORDER BY product_id, language",
            [product.pk] if product else None,
        )
        return [json.loads(row) for (row,) in cursor.fetchall()]


def world():
    """A basket in two colours on a shelf below another, reviewed and described."""
    home = factories.category("Home")
    parent = create_product(title="Seagrass basket", title_vi="Giỏ cói", structure="parent")
    parent.categories.add(factories.category("Baskets", parent=home))
    variant(parent, "Sand", "245000", 3, swatch="#d8c3a5")
    variant(parent, "Indigo", "260000", 2, swatch="#23395b")
    says(parent, "maker", "Mai")
    says(parent, "use", [option("Laundry", "use"), option("Toys", "use")], "multi_option")
    factories.review(parent, score=4)
    return parent
