"""Small builders on top of ``oscar.test.factories``; money is in VND unless said."""

from decimal import Decimal

from django.contrib.auth import get_user_model
from oscar.core.loading import get_model
from oscar.test.factories import create_product

PASSWORD = "correct-horse-battery"


def user(email="someone@example.com", **fields):
    """A user whose password is :data:`PASSWORD`."""
    person = get_user_model()(email=email, **fields)
    person.set_password(PASSWORD)
    person.save()
    return person


def product(title="Celadon teapot", price="420000", stock=10, **fields):
    """A standalone product with one stock record in the shop's currency."""
    return create_product(
        title=title, price=Decimal(price), num_in_stock=stock, partner_name="Sông House", **fields
    )


def category(name="Teaware", parent=None, **fields):
    """A public category, at the root or below ``parent``."""
    model = get_model("catalogue", "Category")
    return parent.add_child(name=name, **fields) if parent else model.add_root(name=name, **fields)


def vietnam():
    """The country most goods go to."""
    return get_model("address", "Country").objects.get_or_create(
        iso_3166_1_a2="VN",
        defaults={"printable_name": "Vietnam", "name": "Vietnam", "is_shipping_country": True},
    )[0]
