"""Small builders on top of ``oscar.test.factories``; money is in VND unless said."""

from decimal import Decimal

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission
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


def basket_with(product, quantity=1, owner=None):
    """An open basket that holds one line."""
    from shop.partner.strategy import Selector

    basket = get_model("basket", "Basket").objects.create(owner=owner)
    basket.strategy = Selector().strategy()
    basket.add_product(product, quantity)
    return basket


def purchase(basket, user=None, provider=None, **changes):
    """What ``shop.checkout.placement.place`` takes: free delivery to Hà Nội, a true quote."""
    from django.contrib.auth.models import AnonymousUser
    from oscar.apps.offer.applicator import Applicator
    from oscar.core.loading import get_class

    from shop.checkout.placement import Purchase
    from shop.checkout.quotes import quote_of
    from shop.payment.providers import CashOnDelivery

    user = user or AnonymousUser()
    basket.reset_offer_applications()
    Applicator().apply(basket, user)
    method = get_class("shipping.repository", "Repository")().get_shipping_methods(basket)[0]
    charge = method.calculate(basket)
    total = get_class("checkout.calculators", "OrderTotalCalculator")().calculate(basket, charge)
    fields = {
        "basket_id": basket.pk,
        "user": user,
        "strategy": basket.strategy,
        "shipping_address": get_model("order", "ShippingAddress")(
            first_name="Lan",
            last_name="Nguyễn",
            line1="1 Hàng Gai",
            line4="Hà Nội",
            country=vietnam(),
        ),
        "shipping_code": method.code,
        "provider": provider or CashOnDelivery(),
        "quote": quote_of(basket, method, charge, total),
        "order_fields": {} if user.is_authenticated else {"guest_email": "guest@example.com"},
    }
    return Purchase(**{**fields, **changes})


def voucher(code="WELCOME10", usage="Multi-use", percent=10, **offer_fields):
    """A voucher that takes ``percent`` off everything."""
    from datetime import timedelta

    from django.utils import timezone

    everything, _ = get_model("offer", "Range").objects.get_or_create(
        name="Everything", defaults={"includes_all_products": True}
    )
    offer = get_model("offer", "ConditionalOffer").objects.create(
        name=f"Offer for {code}",
        offer_type="Voucher",
        condition=get_model("offer", "Condition").objects.create(
            range=everything, type="Count", value=1
        ),
        benefit=get_model("offer", "Benefit").objects.create(
            range=everything, type="Percentage", value=percent
        ),
        **offer_fields,
    )
    now = timezone.now()
    made = get_model("voucher", "Voucher").objects.create(
        name=code,
        code=code,
        usage=usage,
        start_datetime=now - timedelta(days=1),
        end_datetime=now + timedelta(days=1),
    )
    made.offers.add(offer)
    return made


def seller(user, name="Sông House"):
    """``user`` as a seller: linked to the partner ``name``, with the dashboard's door open."""
    partner = get_model("partner", "Partner").objects.get_or_create(name=name)[0]
    partner.users.add(user)
    user.user_permissions.add(
        Permission.objects.get(codename="dashboard_access", content_type__app_label="partner")
    )
    return partner


def product_with_variants(
    title="Seagrass basket", colours=(("Sand", "245000", 3), ("Indigo", "260000", 0))
):
    """A parent whose public children differ in colour; each colour is (name, price, stock)."""
    parent = create_product(title=title, structure="parent")
    colour, _ = get_model("catalogue", "ProductAttribute").objects.get_or_create(
        product_class=parent.product_class,
        code="colour",
        defaults={"name": "Colour", "type": "text"},
    )
    for name, price, stock in colours:
        child = create_product(
            title=f"{title}, {name}",
            structure="child",
            parent=parent,
            price=Decimal(price),
            num_in_stock=stock,
            partner_name="Sông House",
        )
        get_model("catalogue", "ProductAttributeValue").objects.create(
            product=child, attribute=colour, value_text=name
        )
    return parent


def review(product, score=5, title="Lovely", body="It pours without a drip.", **fields):
    """An approved review by someone new."""
    model = get_model("reviews", "ProductReview")
    number = model.objects.count()
    person = fields.pop("user", None) or user(email=f"buyer{number}@example.com", first_name="Mai")
    return model.objects.create(
        product=product, user=person, score=score, title=title, body=body, status=1, **fields
    )


def site_offer(products, percent=10):
    """An offer open to everybody that takes ``percent`` off ``products``."""
    chosen = get_model("offer", "Range").objects.create(name="Chosen")
    for product in products:
        chosen.add_product(product)
    return get_model("offer", "ConditionalOffer").objects.create(
        name="Tea weeks",
        offer_type="Site",
        condition=get_model("offer", "Condition").objects.create(
            range=chosen, type="Count", value=1
        ),
        benefit=get_model("offer", "Benefit").objects.create(
            range=chosen, type="Percentage", value=percent
        ),
    )
