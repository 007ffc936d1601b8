"""What the shop holds while its pages are read, whatever the language.

Every word of it has an accent (or a digit): a word without one is the shop's own.
"""

from datetime import timedelta
from decimal import Decimal
from types import SimpleNamespace

from django.utils import timezone
from oscar.core.loading import get_model

from content.models import ContentPage
from tests import factories


def goods(home):
    """Things to read and to find, and ways to send and pay them."""
    factories.vietnam()
    home.hero_title = "Chậm rãi"
    home.save()
    page = ContentPage(title="Gốm sứ", slug="gom", show_in_menus=True, locale=home.locale)
    home.add_child(instance=page)
    shelf = factories.category("Trà cụ")
    pot = factories.product("Ấm tử sá", stock=3)
    parent = factories.product_with_variants("Giỏ cói", (("Đỏ", "245000", 3), ("Xám tối", "1", 0)))
    get_model("catalogue", "ProductAttribute").objects.update(name="Màu sắc")
    sold_out = factories.product("Bát sứ", stock=0)
    for product in (pot, parent, sold_out):
        product.categories.add(shelf)
    buyer = factories.user(email="buyer@example.com", first_name="Đạt")
    factories.review(pot, user=buyer, title="Rất đẹp", body="Rót rất gọn gàng.")
    offer = factories.site_offer([sold_out])
    for name, price in (("Tốc độ", 60000), ("Tiết kiệm", 0)):
        get_model("shipping", "OrderAndItemCharges").objects.create(
            name=name, price_per_order=Decimal(price)
        )
    vouchers()
    return SimpleNamespace(
        page=page, pot=pot, parent=parent, sold_out=sold_out, shelf=shelf, offer=offer
    )


def restock():
    """As much of everything as before the last walk."""
    get_model("partner", "StockRecord").objects.update(num_allocated=0)


def vouchers():
    """One that is good, one that is over, one still to come, one for members only."""
    now = timezone.now()
    factories.voucher("GOOD1")
    for code, shift in (("OVER1", -9), ("SOON1", 9)):
        made = factories.voucher(code)
        made.start_datetime += timedelta(days=shift)
        made.end_datetime = now + timedelta(days=shift)
        made.save()
    factories.voucher("ONCE1", usage="Once per customer")
    for name in ("Range", "ConditionalOffer"):
        for one in get_model("offer", name).objects.all():
            one.name = f"Giảm giá {one.pk}"
            one.save()
