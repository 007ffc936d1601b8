"""What a page of the shop may load, and from where."""

import pytest

from storefront.content_policy import POLICY


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/", "/basket/", "/vi/basket/", "/search/?q=tea", "/no-page/"])
def test_pages_for_shoppers_load_only_what_is_the_shops_own(address, client, home):
    response = client.get(address)

    assert response["Content-Security-Policy"] == POLICY
    assert "style=" not in response.content.decode()
    assert "<style" not in response.content.decode()
    assert "onclick=" not in response.content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/cms/", "/dashboard/", "/vi/dashboard/", "/admin/"])
def test_back_offices_keep_their_scripts_inside_the_page(address, client, staff, home):
    client.force_login(staff)

    response = client.get(address)

    assert response.status_code == 200
    assert "Content-Security-Policy" not in response
