"""Changes of categories, and of what attributes say."""

from oscar.core.loading import get_model

from tests import factories
from tests.shop.search import goods
from tests.shop.search.changing import change, save

Attribute = get_model("catalogue", "ProductAttribute")
Category = get_model("catalogue", "Category")
Option = get_model("catalogue", "AttributeOption")
ProductCategory = get_model("catalogue", "ProductCategory")
Value = get_model("catalogue", "ProductAttributeValue")


@change
def category_renamed(parent):
    save(Category.objects.get(name="Home"), name_en="House")
    yield
    save(Category.objects.get(name="Baskets"), name_vi="Giỏ")


@change
def category_moved(parent):
    room = factories.category("Room")
    Category.objects.get(name="Baskets").move(room, pos="first-child")
    yield
    Category.objects.get(name="Baskets").move(room, pos="left")


@change
def category_moved_below_a_hidden_one(parent):
    attic = factories.category("Attic", is_public=False)
    Category.objects.get(name="Baskets").move(attic, pos="first-child")


@change
def category_hidden(parent):
    save(Category.objects.get(name="Home"), is_public=False)
    yield
    save(Category.objects.get(name="Home"), is_public=True)


@change
def category_deleted(parent):
    Category.objects.get(name="Baskets").delete()


@change
def category_deleted_with_what_is_below(parent):
    Category.objects.get(name="Home").delete()


@change
def all_categories_deleted(parent):
    Category.objects.all().delete()


@change
def categories_given(parent):
    parent.categories.add(factories.category("Sale"))
    yield
    parent.categories.remove(Category.objects.get(name="Baskets"))
    yield
    parent.categories.set([Category.objects.get(name="Baskets")])
    yield
    parent.categories.clear()


@change
def categories_given_from_the_other_side(parent):
    sale = factories.category("Sale")
    sale.product_set.add(parent)
    yield
    sale.product_set.remove(parent)
    yield
    Category.objects.get(name="Baskets").product_set.clear()


@change
def categories_given_as_rows(parent):
    link = ProductCategory.objects.create(product=parent, category=factories.category("Sale"))
    yield
    link.delete()


@change
def no_facet_any_more(parent):
    save(Attribute.objects.get(code="maker"), is_facet=False)
    yield
    save(Attribute.objects.get(code="maker"), is_facet=True)


@change
def attributes_deleted(parent):
    Attribute.objects.get(code="maker").delete()
    yield
    Attribute.objects.filter(code="colour").delete()


@change
def options_change(parent):
    save(Option.objects.get(option="Sand"), option_en="Dune")
    yield
    save(Option.objects.get(option="Indigo"), swatch="#112233")
    yield
    Option.objects.get(option="Indigo").delete()


@change
def option_groups_deleted(parent):
    Attribute.objects.get(code="colour").option_group.delete()


@change
def values_change(parent):
    save(Value.objects.get(attribute__code="maker"), value_text_en="Lan")
    yield
    Value.objects.get(attribute__code="maker").delete()
    yield
    goods.says(parent, "weight", 700, "integer")
    yield
    goods.says(parent, "washable", True, "boolean")


@change
def several_options(parent):
    uses = Value.objects.get(attribute__code="use").value_multi_option
    uses.remove(Option.objects.get(option="Toys"))
    yield
    uses.add(goods.option("Plants", "use"))
    yield
    uses.set([Option.objects.get(option="Toys")])
    yield
    uses.clear()


@change
def values_written_by_oscar(parent):
    parent.attr.maker = "Thu"
    parent.attr.save()
