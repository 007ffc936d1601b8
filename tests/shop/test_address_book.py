"""The address book: addresses as people write them, one default of each kind."""

import pytest
from django.urls import reverse
from oscar.core.loading import get_model

from shop.customer.address_form import AddressForm
from shop.customer.addresses import make_default
from tests import factories

pytestmark = pytest.mark.django_db
Country = get_model("address", "Country")
UserAddress = get_model("address", "UserAddress")


def fields(**changes):
    return {
        "first_name": "Lan",
        "last_name": "Nguyễn",
        "line1": "1 Hàng Gai",
        "line4": "Hà Nội",
        "country": "VN",
        "phone_number": "0912 345 678",
        **changes,
    }


@pytest.fixture
def member(client, home, customer):
    factories.vietnam()
    client.force_login(customer)
    return customer


def keep(client, **changes):
    return client.post(reverse("customer:address-create"), fields(**changes))


def defaults(user):
    """Streets of the delivery and of the billing defaults."""
    return [
        sorted(user.addresses.filter(**{field: True}).values_list("line1", flat=True))
        for field in ("is_default_for_shipping", "is_default_for_billing")
    ]


def test_the_first_address_becomes_both_defaults(client, member):
    assert keep(client)["Location"] == reverse("customer:address-list")
    keep(client, line1="2 Hàng Bạc")

    assert defaults(member) == [["1 Hàng Gai"], ["1 Hàng Gai"]]


def test_one_default_of_each_kind_is_left(client, member):
    keep(client)
    keep(client, line1="2 Hàng Bạc")
    second = member.addresses.get(line1="2 Hàng Bạc")
    UserAddress.objects.filter(user=member).update(is_default_for_shipping=True)

    make_default(second, "is_default_for_shipping")

    assert defaults(member) == [["2 Hàng Bạc"], ["1 Hàng Gai"]]


def test_a_default_is_set_by_post_only(client, member):
    keep(client)
    keep(client, line1="2 Hàng Bạc")
    second = member.addresses.get(line1="2 Hàng Bạc")
    url = reverse("customer:address-change-status", args=[second.pk, "default_for_billing"])

    assert client.get(url).status_code == 405
    assert defaults(member)[1] == ["1 Hàng Gai"]
    client.post(url)

    assert defaults(member) == [["1 Hàng Gai"], ["2 Hàng Bạc"]]


def test_anothers_address_cannot_be_seen_changed_or_deleted(client, member):
    keep(client)
    address = member.addresses.get()
    client.force_login(factories.user(email="other@example.com"))
    urls = [
        reverse("customer:address-detail", args=[address.pk]),
        reverse("customer:address-delete", args=[address.pk]),
        reverse("customer:address-change-status", args=[address.pk, "default_for_shipping"]),
    ]

    assert [client.post(url, fields(line1="X")).status_code for url in urls] == [404, 404, 404]
    assert member.addresses.get().line1 == "1 Hàng Gai"


def test_the_same_address_is_kept_once(client, member):
    keep(client)

    response = keep(client)

    assert response.context["form"].non_field_errors()
    assert member.addresses.count() == 1


@pytest.mark.parametrize(
    "written", ["0912 345 678", "0912345678", "+84 912 345 678", "+84912345678", "+49 30 901820"]
)
def test_a_phone_number_is_understood_the_local_way_or_with_a_plus(customer, written):
    factories.vietnam()

    form = AddressForm(customer, fields(phone_number=written))

    assert form.errors == {}
    assert form.cleaned_data["phone_number"].is_valid()


@pytest.mark.parametrize("written", ["123", "0912", "abc", "+84 1", "+999 123456789"])
def test_a_bad_phone_number_is_told_at_its_field(customer, written):
    factories.vietnam()

    form = AddressForm(customer, fields(phone_number=written))

    assert list(form.errors) == ["phone_number"]


@pytest.mark.parametrize("postcode", ["", "11022", "110221"])
def test_vietnam_needs_no_postcode_and_knows_five_and_six_digits(customer, postcode):
    factories.vietnam()

    assert AddressForm(customer, fields(postcode=postcode)).errors == {}


def test_a_bad_postcode_is_told_at_its_field(customer):
    factories.vietnam()

    assert list(AddressForm(customer, fields(postcode="ABC")).errors) == ["postcode"]


def test_only_countries_we_deliver_to_are_offered(customer):
    factories.vietnam()
    Country.objects.create(iso_3166_1_a2="FR", printable_name="France", name="France")

    form = AddressForm(customer, fields(country="FR"))

    assert [country.code for country in form.fields["country"].queryset] == ["VN"]
    assert list(form.errors) == ["country"]


@pytest.mark.parametrize("missing", ["first_name", "last_name", "line1", "line4"])
def test_what_a_courier_needs_is_required(customer, missing):
    factories.vietnam()

    assert list(AddressForm(customer, fields(**{missing: " "})).errors) == [missing]
