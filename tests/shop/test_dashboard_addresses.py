"""Every address of the dashboard, for everyone who might try it. A route without a row fails."""

import re

import pytest
from django.apps import apps
from django.urls import URLResolver, reverse

from tests import factories
from tests.shop.dashboard_world import build_world, parameters, person

pytestmark = pytest.mark.django_db

ROLES = ("anonymous", "customer", "stranger", "manager", "administrator")
# Codes for each role, and the routes that answer so.
EXPECTED_BY_CODES = {
    "302 403 200 200 200": [
        "",
        r"catalogue/^products/create/(?P<product_class_slug>[\w-]+)/$",
        "catalogue/",
        "catalogue/product-lookup/",
        "orders/",
        "orders/statistics/",
    ],
    "302 403 302 302 302": [
        "catalogue/products/bulk-action/",
        "catalogue/products/create/",
    ],
    "302 403 404 200 200": [
        "catalogue/products/<int:pk>/",
        "catalogue/products/<int:pk>/delete/",
        "orders/<str:number>/",
        "orders/<str:number>/notes/<int:note_id>/",
        "orders/<str:number>/lines/<int:line_id>/",
        "orders/<str:number>/shipping-address/",
    ],
    "302 403 403 302 302": [
        "catalogue/products/<int:parent_pk>/create-variant/",
        "offers/new/condition/",
        "offers/new/incentive/",
        "offers/new/restrictions/",
        "offers/<int:pk>/delete/",
    ],
    "302 403 403 200 200": [
        "catalogue/stock-alerts/",
        "catalogue/categories/",
        "catalogue/categories/<int:pk>/",
        "catalogue/categories/create/",
        "catalogue/categories/create/<int:parent>/",
        "catalogue/categories/<int:pk>/update/",
        "catalogue/categories/<int:pk>/delete/",
        "catalogue/product-type/create/",
        "catalogue/product-types/",
        "catalogue/product-type/<int:pk>/update/",
        "catalogue/product-type/<int:pk>/delete/",
        "catalogue/attribute-option-group/create/",
        "catalogue/attribute-option-group/",
        "catalogue/attribute-option-group/<str:pk>/update/",
        "catalogue/attribute-option-group/<str:pk>/delete/",
        "catalogue/option/",
        "catalogue/option/create/",
        "catalogue/option/<str:pk>/update/",
        "catalogue/option/<str:pk>/delete/",
        "reports/",
        "users/",
        r"users/^(?P<pk>-?\d+)/$",
        "users/alerts/",
        "pages/",
        "pages/create/",
        "pages/update/<str:pk>/",
        "pages/delete/<str:pk>/",
        "partners/",
        "partners/create/",
        "partners/<int:pk>/",
        "partners/<int:pk>/delete/",
        "offers/",
        "offers/new/metadata/",
        "offers/<int:pk>/metadata/",
        "offers/<int:pk>/condition/",
        "offers/<int:pk>/incentive/",
        "offers/<int:pk>/restrictions/",
        "offers/<int:pk>/",
        "ranges/",
        "ranges/create/",
        "ranges/<int:pk>/",
        "ranges/<int:pk>/delete/",
        "ranges/<int:pk>/products/",
        "reviews/",
        "reviews/<int:pk>/",
        "reviews/<int:pk>/delete/",
        "vouchers/",
        "vouchers/create/",
        "vouchers/update/<int:pk>/",
        "vouchers/delete/<int:pk>/",
        "vouchers/stats/<int:pk>/",
        "vouchers/sets/",
        "vouchers/sets/create/",
        "vouchers/sets/update/<int:pk>/",
        "vouchers/sets/detail/<int:pk>/",
        "vouchers/sets/download/<int:pk>/",
        "vouchers/sets/delete/<int:pk>/",
        "comms/",
        r"comms/^(?P<slug>[\w-]+)/$",
        "shipping/weight-based/",
        "shipping/weight-based/create/",
        "shipping/weight-based/<int:pk>/",
        "shipping/weight-based/<int:pk>/edit/",
        "shipping/weight-based/<int:pk>/delete/",
        "shipping/weight-based/<int:method_pk>/bands/<int:pk>/",
        "shipping/weight-based/<int:method_pk>/bands/<int:pk>/delete/",
        "shipping/",
        "shipping/create/",
        "shipping/<int:pk>/",
        "shipping/<int:pk>/delete/",
        "outbox/",
        "search/",
        "search/export/",
        "search/synonyms/",
        "search/synonyms/create/",
        "search/synonyms/<int:pk>/",
        "search/synonyms/<int:pk>/delete/",
        "search/redirects/",
        "search/redirects/create/",
        "search/redirects/<int:pk>/",
        "search/redirects/<int:pk>/delete/",
        "search/pins/",
        "search/pins/create/",
        "search/pins/<int:pk>/",
        "search/pins/<int:pk>/delete/",
    ],
    "302 403 405 405 405": [
        "orders/<str:number>/status/",
    ],
    "302 403 403 403 405": [
        r"users/^(?P<pk>-?\d+)/password-reset/$",
        "partners/<int:partner_pk>/users/<int:user_pk>/link/",
        "partners/<int:partner_pk>/users/<int:user_pk>/unlink/",
    ],
    "302 403 403 403 200": [
        r"users/^alerts/(?P<pk>-?\d+)/delete/$",
        r"users/^alerts/(?P<pk>-?\d+)/update/$",
        "partners/<int:partner_pk>/users/add/",
        "partners/<int:partner_pk>/users/select/",
        "partners/<int:partner_pk>/users/<int:user_pk>/update/",
    ],
    "302 403 403 405 405": [
        "ranges/<int:pk>/reorder/",
        "outbox/<int:pk>/tries/",
    ],
    "200 200 200 200 200": [
        "login/",
    ],
    "405 405 405 405 405": [
        "logout/",
    ],
}
EXPECTED = {
    route: dict(zip(ROLES, map(int, codes.split()), strict=True))
    for codes, known in EXPECTED_BY_CODES.items()
    for route in known
}


def routes(patterns, prefix=""):
    """``(route, name, parameter names)`` of everything below the dashboard."""
    for pattern in patterns:
        route = prefix + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from routes(pattern.url_patterns, route)
        else:
            yield route, pattern.name, re.findall(r"<(?:\w+:)?(\w+)>", route)


@pytest.mark.parametrize("role", ROLES)
def test_each_address_answers_as_it_should(role, client):
    world, user = build_world(), person(role)
    if user:
        client.force_login(user)

    answers = {}
    for route, name, names in routes(apps.get_app_config("dashboard").urls[0]):
        values = parameters(world, route)
        address = reverse(f"dashboard:{name}", kwargs={key: values[key] for key in names})
        answers[route] = client.get(address).status_code

    assert answers == {route: expected[role] for route, expected in EXPECTED.items()}


def test_the_owner_of_the_goods_finds_the_order_and_the_product(client):
    world, user = build_world(), person("customer")
    factories.seller(user, world.partner.name)
    client.force_login(user)

    addresses = [
        reverse("dashboard:order-detail", kwargs={"number": world.order.number}),
        reverse("dashboard:catalogue-product", kwargs={"pk": world.product.pk}),
    ]

    assert [client.get(address).status_code for address in addresses] == [200, 200]


@pytest.mark.parametrize("path", ["/dashboard/", "/vi/dashboard/"])
def test_no_page_asks_another_host_for_anything(path, client):
    client.force_login(person("administrator"))

    page = client.get(path).content.decode()

    assert re.findall(r"""(?:src|href)=["'](?:https?:)?//[^"']+""", page) == []
