"""One of everything the dashboard has an address for, and the parameters of each address."""

from decimal import Decimal
from operator import attrgetter
from types import SimpleNamespace

from django.contrib.auth.models import Group
from django.contrib.flatpages.models import FlatPage
from oscar.core.loading import get_model

from shop.checkout.placement import place
from shop.outbox.models import Message
from shop.search.models import Pin, Redirect, SynonymGroup
from shop.users.groups import SHOP_MANAGERS, complete_groups
from tests import factories


def build_world():
    """People by role (:func:`people`) and things, the order being of the partner "Sông House"."""
    product = factories.product()
    order = place(factories.purchase(factories.basket_with(product)))
    model = get_model
    weight = model("shipping", "WeightBased").objects.create(name="By weight")
    voucher = factories.voucher()
    someone = factories.user(email="someone@example.com")
    product.stockrecords.get().partner.users.add(someone)
    return SimpleNamespace(
        product=product,
        order=order,
        line=order.lines.get(),
        note=order.notes.create(message="Wrap it twice", note_type="Info"),
        partner=product.stockrecords.get().partner,
        category=factories.category(),
        options=model("catalogue", "AttributeOptionGroup").objects.create(name="Sizes"),
        option=model("catalogue", "Option").objects.create(name="Engraving"),
        someone=someone,
        page=FlatPage.objects.create(url="/about/", title="About"),
        alert=model("customer", "ProductAlert").objects.create(product=product, email="a@b.vn"),
        review=factories.review(product),
        voucher=voucher,
        offer=voucher.offers.get(),
        range=voucher.offers.get().condition.range,
        vouchers=model("voucher", "VoucherSet").objects.create(
            name="Tết",
            code_length=8,
            count=0,
            start_datetime=voucher.start_datetime,
            end_datetime=voucher.end_datetime,
        ),
        mail=model("communication", "CommunicationEventType").objects.create(
            code="WELCOME", name="Welcome"
        ),
        weight=weight,
        band=weight.bands.create(upper_limit=Decimal(1), charge=Decimal(30000)),
        charges=model("shipping", "OrderAndItemCharges").objects.create(name="Standard"),
        message=Message.objects.first(),
        synonym=SynonymGroup.objects.create(terms="cup, mug"),
        redirect=Redirect.objects.create(query="returns", url="/returns/"),
        pin=Pin.objects.create(query="teapot", product=product),
    )


# For the addresses that begin so: which thing of the world each of their parameters names.
PARAMETERS = {
    "catalogue/": {
        "pk": "product.pk",
        "parent_pk": "product.pk",
        "product_class_slug": "product.product_class.slug",
    },
    "catalogue/categories/": {"pk": "category.pk", "parent": "category.pk"},
    "catalogue/product-type/": {"pk": "product.product_class.pk"},
    "catalogue/attribute-option-group/": {"pk": "options.pk"},
    "catalogue/option/": {"pk": "option.pk"},
    "orders/": {"number": "order.number", "note_id": "note.pk", "line_id": "line.pk"},
    "users/": {"pk": "someone.pk"},
    "users/^alerts/": {"pk": "alert.pk"},
    "pages/": {"pk": "page.pk"},
    "partners/": {"pk": "partner.pk", "partner_pk": "partner.pk", "user_pk": "someone.pk"},
    "offers/": {"pk": "offer.pk"},
    "ranges/": {"pk": "range.pk"},
    "reviews/": {"pk": "review.pk"},
    "vouchers/": {"pk": "voucher.pk"},
    "vouchers/sets/": {"pk": "vouchers.pk"},
    "comms/": {"slug": "mail.code"},
    "shipping/": {"pk": "charges.pk"},
    "shipping/weight-based/": {"pk": "weight.pk"},
    "shipping/weight-based/<int:method_pk>/": {"method_pk": "weight.pk", "pk": "band.pk"},
    "outbox/": {"pk": "message.pk"},
    "search/synonyms/": {"pk": "synonym.pk"},
    "search/redirects/": {"pk": "redirect.pk"},
    "search/pins/": {"pk": "pin.pk"},
}


def parameters(world, route):
    """Keyword arguments of ``route``, from the longest prefix that fits it."""
    fitting = [prefix for prefix in PARAMETERS if route.startswith(prefix)]
    named = PARAMETERS[max(fitting, key=len)] if fitting else {}
    return {name: attrgetter(path)(world) for name, path in named.items()}


def person(role):
    """Someone who might try: a shopper, a seller of other goods, a shop manager, a superuser."""
    if role == "anonymous":
        return None
    if role == "administrator":
        return factories.user(email="admin@example.com", is_staff=True, is_superuser=True)
    user = factories.user(email=f"{role}@example.com")
    if role == "stranger":
        factories.seller(user, "Weavers of Vạn Phúc")
    if role == "manager":
        complete_groups()
        user.groups.add(Group.objects.get(name=SHOP_MANAGERS))
    return user
