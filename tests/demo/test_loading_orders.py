"""The demo's people with their year of orders and reviews, loaded once for this module."""

from collections import Counter
from decimal import Decimal

import pytest
from django.contrib.auth import get_user_model
from django.db.models import Avg, Sum
from django.utils import timezone
from oscar.core.loading import get_model

from tests.demo.loading import Loader, loaded

pytestmark = pytest.mark.django_db

Order = get_model("order", "Order")
Product = get_model("catalogue", "Product")
ProductReview = get_model("reviews", "ProductReview")
StockRecord = get_model("partner", "StockRecord")
User = get_user_model()
VoucherApplication = get_model("voucher", "VoucherApplication")


@pytest.fixture(scope="module")
def load(tmp_path_factory):
    return Loader(tmp_path_factory.mktemp("drawings"))


@pytest.fixture(scope="module", autouse=True)
def said(django_db_setup, django_db_blocker, load):
    """What the run said."""
    with loaded(load, django_db_blocker, no_pictures=True) as words:
        yield words


def test_there_are_a_years_orders_and_their_reviews(said):
    assert "404 people, 2,000 orders, 1,000 reviews." in said


def test_each_total_is_its_lines_and_delivery_less_discounts():
    orders = Order.objects.prefetch_related("lines__prices", "discounts")
    for order in orders:
        lines = order.lines.all()
        before = sum(line.line_price_before_discounts_incl_tax for line in lines)
        discount = sum(one.amount for one in order.discounts.all())

        assert order.total_incl_tax == before - discount + order.shipping_incl_tax
        assert order.total_incl_tax == order.total_excl_tax
        assert discount == order.total_discount_incl_tax
        for line in lines:
            assert line.unit_price_incl_tax * line.quantity == (
                line.line_price_before_discounts_incl_tax
            )
            assert [price.quantity for price in line.prices.all()] == [line.quantity]


def test_delivery_costs_what_the_method_asks():
    for order in Order.objects.prefetch_related("lines"):
        goods = order.total_incl_tax - order.shipping_incl_tax
        price = {"standard": Decimal(30000), "express": Decimal(60000)}[order.shipping_code]

        assert order.shipping_incl_tax == (
            0 if order.shipping_code == "standard" and goods >= 800_000 else price
        )


def test_order_numbers_cannot_be_counted_through():
    numbers = list(Order.objects.order_by("date_placed").values_list("number", flat=True))

    assert numbers != sorted(numbers)
    assert {len(number) for number in numbers} == {10}
    assert not set("".join(numbers)) & set("01IOL")


def test_history_leads_from_pending_to_where_the_order_stands():
    now = timezone.now()
    for order in Order.objects.prefetch_related("status_changes"):
        changes = sorted(order.status_changes.all(), key=lambda change: change.date_created)
        statuses = ["PENDING", *(change.new_status for change in changes)]

        assert statuses[-1] == order.status
        assert [change.old_status for change in changes] == statuses[:-1]
        assert all(order.date_placed < change.date_created < now for change in changes)
        for change in changes:
            assert change.new_status in Order.pipeline[change.old_status]


def test_no_order_waits_for_a_card():
    waiting = Order.objects.filter(status="PENDING")

    assert set(waiting.values_list("sources__source_type__code", flat=True)) <= {"cash-on-delivery"}


def test_money_moved_as_far_as_the_order_did():
    for order in Order.objects.prefetch_related("sources__transactions", "sources__source_type"):
        [source] = order.sources.all()
        kinds = Counter(one.txn_type for one in source.transactions.all())
        card = source.source_type.code == "test-card"
        paid = card or order.status in ("DELIVERED", "REFUNDED")
        returned = paid and order.status in ("CANCELLED", "REFUNDED")

        assert source.amount_allocated == order.total_incl_tax
        assert source.amount_debited == (order.total_incl_tax if paid else 0)
        assert source.amount_refunded == (order.total_incl_tax if returned else 0)
        assert kinds == Counter(["Debit"] * paid + ["Refund"] * returned)


def test_what_has_not_left_the_house_is_promised():
    for record in StockRecord.objects.all():
        held = record.line_set.aggregate(total=Sum("num_allocated"))["total"] or 0

        assert (record.num_allocated or 0) == held


def test_a_customer_is_welcomed_once():
    welcomed = VoucherApplication.objects.filter(voucher__code="WELCOME10")
    voucher = get_model("voucher", "Voucher").objects.get(code="WELCOME10")

    users = list(welcomed.values_list("user", flat=True))

    assert len(users) == len(set(users)) == voucher.num_orders
    assert None not in users
    assert (
        voucher.total_discount
        == (
            Order.objects.filter(discounts__voucher_code="WELCOME10").aggregate(
                total=Sum("discounts__amount")
            )["total"]
        )
    )


def test_reviews_are_approved_and_make_the_rating():
    assert ProductReview.objects.approved().count() == 1000
    for product in Product.objects.exclude(rating=None):
        assert product.rating == product.reviews.aggregate(mean=Avg("score"))["mean"]
    for review in ProductReview.objects.prefetch_related("votes"):
        votes = [vote.delta for vote in review.votes.all()]
        assert (review.total_votes, review.delta_votes) == (len(votes), sum(votes))


def test_customers_have_one_default_address_and_no_password():
    customers = User.objects.filter(is_staff=False, addresses__isnull=False)

    assert customers.count() == 400
    assert (
        customers.filter(
            addresses__is_default_for_billing=True, addresses__is_default_for_shipping=True
        ).count()
        == 400
    )
    assert sum(user.has_usable_password() for user in customers) == 1


def test_logins_work_and_only_their_owner_may_read_them(load, client):
    *lines, last = load.logins.read_text().splitlines()
    password = last.removeprefix("Password: ")
    people = {line.split()[0]: User.objects.get(email=line.split()[0]) for line in lines}

    roles = [str(person.role) for person in people.values()]

    assert load.logins.stat().st_mode & 0o777 == 0o600
    assert roles == ["admin", "customer", "admin", "seller", "customer"]
    assert all(client.login(username=email, password=password) for email in people)
    assert [group.name for group in people["editor@shop.example"].groups.all()] == ["Editors"]
    assert people[lines[-1].split()[0]].orders.exists()
