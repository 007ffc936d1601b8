"""A guest buys a teapot on a phone, with JavaScript and without."""

from decimal import Decimal

import pytest
from oscar.core.loading import get_model

from tests import factories

Order = get_model("order", "Order")
OrderAndItemCharges = get_model("shipping", "OrderAndItemCharges")
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def teapot(home):
    factories.vietnam()
    OrderAndItemCharges.objects.create(name="Standard", price_per_order=Decimal("30000"))
    OrderAndItemCharges.objects.create(name="Express", price_per_order=Decimal("60000"))
    product = factories.product(title="Celadon teapot", price="420000", stock=3)
    category = factories.category("Teaware")
    product.categories.add(category)
    return product


@pytest.mark.parametrize("javascript", [True, False], ids=["with JavaScript", "without"])
def test_a_guest_finds_and_buys_a_teapot(visit, teapot, javascript):
    page = visit(javascript=javascript)

    page.goto("/shop/")
    page.get_by_role("link", name="Celadon teapot").first.click()
    page.get_by_role("button", name="Add to basket").first.click()
    page.locator("#mini-basket .tools__count").first.wait_for()
    page.goto("/basket/")
    page.get_by_role("link", name="Checkout").first.click()
    page.get_by_label("Email").fill("guest@example.com")
    page.get_by_role("button", name="Continue").click()
    page.get_by_label("First name").fill("Lan")
    page.get_by_label("Last name").fill("Nguyễn")
    page.get_by_label("Street and number").fill("1 Hàng Gai")
    page.get_by_label("City or district").fill("Hà Nội")
    page.get_by_role("button", name="Continue").click()
    page.get_by_role("radio", name="Express").check()
    page.get_by_role("button", name="Continue").click()
    page.get_by_role("radio", name="Test card").check()
    page.get_by_label("Card number").fill("4242 4242 4242 4242")
    page.get_by_label("Valid until").fill("12/40")
    page.get_by_label("Security code").fill("123")
    page.get_by_role("button", name="Place order").click()
    page.get_by_role("heading", name="Thank you, Lan").wait_for()

    order = Order.objects.get()
    assert (order.status, order.total_incl_tax) == ("PAID", Decimal("480000.00"))
    assert page.get_by_text(order.number).count() >= 1
    assert page.foreign == []


def test_no_page_of_the_way_is_wider_than_the_phone(visit, teapot):
    page = visit()

    widths = {}
    for path in ("/", "/shop/", "/shop/c/teaware/", teapot.get_absolute_url(), "/basket/"):
        page.goto(path)
        widths[path] = page.evaluate("document.documentElement.scrollWidth")

    assert set(widths.values()) == {390}
