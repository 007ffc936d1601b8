"""The account: signing in and out, passwords, orders, wish lists, notices. GET changes nothing."""

import re

import pytest
from django.contrib.auth import get_user_model
from django.core import mail
from django.urls import reverse
from django.utils import translation
from oscar.core.loading import get_model

from shop.outbox.models import Message
from shop.outbox.tasks import deliver
from tests import factories

pytestmark = pytest.mark.django_db
User = get_user_model()
Notification = get_model("communication", "Notification")
ProductAlert = get_model("customer", "ProductAlert")
WishList = get_model("wishlists", "WishList")
NEW = {"password1": "river-stone-cedar", "password2": "river-stone-cedar"}


@pytest.fixture
def member(client, home, customer):
    client.force_login(customer)
    return customer


def deliver_all():
    for pk in Message.objects.values_list("pk", flat=True):
        deliver(pk)
    return mail.outbox


def sign_in(client, next_url, password=factories.PASSWORD):
    return client.post(
        reverse("customer:login") + f"?next={next_url}",
        {
            "login-username": "lan@example.com",
            "login-password": password,
            "login-redirect_url": next_url,
        },
    )


PAGES = [
    "customer:summary",
    "customer:order-list",
    "customer:address-list",
    "customer:address-create",
    "customer:wishlists-list",
    "customer:wishlists-create",
    "customer:alerts-list",
    "customer:notifications-inbox",
    "customer:notifications-archive",
    "customer:email-list",
    "customer:profile-view",
    "customer:profile-update",
    "customer:profile-delete",
    "customer:change-password",
    "customer:logout",
]
OPEN_PAGES = ["customer:login", "customer:register", "password-reset", "password-reset-done"]


@pytest.mark.parametrize("language", ["en", "vi"])
def test_every_page_of_the_account_opens_in_the_shops_dress(client, member, language):
    with translation.override(language):
        for name in PAGES:
            response = client.get(reverse(name))

            text = response.content.decode()
            assert (name, response.status_code) == (name, 200)
            assert f'<html lang="{language}"' in text
            assert not re.search(r'class="([^"]* )?(btn|col-sm-\d|form-control|row)[ "]', text), (
                name
            )


def test_every_open_page_opens_for_a_stranger(client, home):
    for name in OPEN_PAGES:
        response = client.get(reverse(name))

        assert (name, response.status_code) == (name, 200)
        assert 'autocomplete="' in response.content.decode() or name == "password-reset-done"


@pytest.mark.parametrize("name", PAGES[:-1])
def test_a_stranger_is_asked_to_sign_in_and_comes_back(client, home, name):
    response = client.get(reverse(name))

    assert response["Location"] == f"{reverse('customer:login')}?next={reverse(name)}"


# --- In and out -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("next_url", "lands"),
    [
        ("/basket/", "/basket/"),
        ("", "/account/"),
        ("https://evil.example/", "/account/"),
        ("//evil.example/", "/account/"),
        ("javascript:alert(1)", "/account/"),
    ],
)
def test_signing_in_stays_on_this_host(client, home, customer, next_url, lands):
    assert sign_in(client, next_url)["Location"] == lands


def test_a_wrong_password_does_not_tell_whether_the_account_exists(client, home, customer):
    known = sign_in(client, "", password="wrong")
    unknown = client.post(
        reverse("customer:login"), {"login-username": "no@example.com", "login-password": "wrong"}
    )

    text = "The email address or the password is not right."
    assert text in known.content.decode()
    assert text in unknown.content.decode()
    assert "_auth_user_id" not in client.session


def test_signing_out_needs_a_post(client, member):
    client.get(reverse("customer:logout"))
    assert client.session["_auth_user_id"] == str(member.pk)

    response = client.post(reverse("customer:logout"))

    assert response["Location"] == "/"
    assert "_auth_user_id" not in client.session


def test_registering_signs_in_and_sends_a_welcome(client, home):
    response = client.post(
        reverse("customer:register"),
        {"email": "Mai@Example.com", "redirect_url": "/basket/", **NEW},
    )

    user = User.objects.get()
    assert response["Location"] == "/basket/"
    assert client.session["_auth_user_id"] == str(user.pk)
    assert [letter.to for letter in deliver_all()] == [["mai@example.com"]]


# --- Passwords --------------------------------------------------------------------------


def test_a_reset_looks_the_same_for_a_known_and_an_unknown_address(client, home, customer):
    answers = [
        client.post(reverse("password-reset"), {"email": email})
        for email in ("LAN@example.com", "nobody@example.com")
    ]

    assert {answer["Location"] for answer in answers} == {reverse("password-reset-done")}
    assert Message.objects.count() == 2
    assert [letter.to for letter in deliver_all()] == [["lan@example.com"]]


def test_a_reset_link_sets_the_password_once(client, home, customer):
    client.post(reverse("password-reset"), {"email": customer.email})
    link = re.search(r"http\S+(/account/password-reset/\S+)", deliver_all()[0].body)[1]
    fields = {"new_password1": NEW["password1"], "new_password2": NEW["password1"]}

    form = client.get(link, follow=True)
    client.post(form.redirect_chain[-1][0], fields)
    again = client.get(link, follow=True)

    customer.refresh_from_db()
    assert customer.check_password(NEW["password1"])
    assert again.context["validlink"] is False


def test_changing_the_password_keeps_the_session_and_tells_by_mail(client, member):
    fields = {"old_password": factories.PASSWORD, **{f"new_{k}": v for k, v in NEW.items()}}

    client.post(reverse("customer:change-password"), fields)

    member.refresh_from_db()
    assert member.check_password(NEW["password1"])
    assert client.get(reverse("customer:summary")).status_code == 200
    assert [letter.subject for letter in deliver_all()] == ["Your password at Sông was changed"]


def test_a_new_email_is_told_to_the_old_one(client, member):
    fields = {"email": "Lan.Nguyen@example.com", "first_name": "Lan", "last_name": "Nguyễn"}

    client.post(reverse("customer:profile-update"), fields)

    letter = deliver_all()[0]
    assert letter.to == ["lan@example.com"]
    assert "lan.nguyen@example.com" in letter.body


def test_an_account_is_deleted_with_its_password_only(client, member):
    url = reverse("customer:profile-delete")

    client.post(url, {"password": "wrong"})
    assert User.objects.count() == 1

    client.post(url, {"password": factories.PASSWORD})
    assert User.objects.count() == 0
    assert "_auth_user_id" not in client.session


# --- Orders -----------------------------------------------------------------------------


@pytest.fixture
def order(customer):
    from shop.checkout.placement import place

    basket = factories.basket_with(factories.product(stock=5), quantity=2, owner=customer)
    return place(factories.purchase(basket, user=customer))


@pytest.fixture
def guest_order(home):
    from shop.checkout.placement import place

    return place(factories.purchase(factories.basket_with(factories.product(stock=5))))


def test_a_member_sees_the_order_and_nobody_elses(client, order, member):
    other = factories.user(email="other@example.com")
    url = reverse("customer:order", kwargs={"order_number": order.number})

    assert "₫840,000" in client.get(url).content.decode()
    assert order.number in client.get(reverse("customer:order-list")).content.decode()

    client.force_login(other)
    assert client.get(url).status_code == 404


def test_an_order_is_bought_again_by_post(client, order, member):
    url = reverse("customer:order", kwargs={"order_number": order.number})

    client.post(url, {"action": "reorder"})

    basket = get_model("basket", "Basket").open.get(owner=member)
    assert [line.quantity for line in basket.lines.all()] == [2]


def test_a_line_of_an_order_is_bought_again_by_post_only(client, order, member):
    line = order.lines.get()
    url = reverse("customer:order-line", args=[order.number, line.pk])
    missing = reverse("customer:order-line", args=[order.number, line.pk + 1])

    assert client.get(url).status_code == 405
    assert client.post(missing, {"action": "reorder"}).status_code == 404
    assert client.post(url, {"action": "reorder"})["Location"] == reverse("basket:summary")


def test_a_guest_sees_the_order_with_the_link_and_the_email(client, guest_order):
    keys = {"order_number": guest_order.number, "hash": guest_order.verification_hash()}
    form, page = (
        reverse("customer:anon-order-form", kwargs=keys),
        reverse("customer:anon-order", kwargs=keys),
    )

    assert client.get(page)["Location"] == form
    wrong = client.post(form, {"email": "other@example.com"})
    right = client.post(form, {"email": "Guest@Example.com"})

    assert wrong.context["form"].errors
    assert right["Location"] == page
    assert "Celadon teapot" in client.get(page).content.decode()


def test_a_forged_link_shows_no_order(client, guest_order):
    keys = {"order_number": guest_order.number, "hash": f"{guest_order.number}:forged"}
    form = reverse("customer:anon-order-form", kwargs=keys)

    response = client.post(form, {"email": "guest@example.com"})

    assert response.context["form"].errors


# --- Wish lists -------------------------------------------------------------------------


def test_a_wish_is_kept_by_post_only(client, member):
    url = reverse("customer:wishlists-add-product", args=[factories.product().pk])

    assert client.get(url).status_code == 405
    assert WishList.objects.count() == 0
    client.post(url)

    assert [line.title for line in WishList.objects.get().lines.all()] == ["Celadon teapot"]


def test_a_wish_list_shows_changes_and_moves_its_things(client, member):
    product = factories.product()
    first, second = (WishList.objects.create(owner=member, name=name) for name in "AB")
    first.add(product)
    line = first.lines.get()
    page = reverse("customer:wishlists-detail", args=[first.key])
    move = reverse(
        "customer:wishlists-move-product-to-another", args=[first.key, line.pk, second.key]
    )

    assert "Celadon teapot" in client.get(page).content.decode()
    client.post(page, quantities(first, line, 3))
    line.refresh_from_db()
    assert line.quantity == 3
    assert client.get(move).status_code == 405
    client.post(move)
    assert second.lines.count() == 1


def quantities(wishlist, line, quantity):
    return {
        "lines-TOTAL_FORMS": 1,
        "lines-INITIAL_FORMS": 1,
        "lines-0-id": line.pk,
        "lines-0-wishlist": wishlist.pk,
        "lines-0-quantity": quantity,
    }


@pytest.mark.parametrize(
    ("visibility", "stranger", "member_status"),
    [("Public", 200, 200), ("Private", 403, 403), ("Shared", 302, 403)],
)
def test_a_wish_list_is_shown_to_whom_it_may(
    client, home, customer, visibility, stranger, member_status
):
    wishlist = WishList.objects.create(owner=customer, name="Tết", visibility=visibility)
    wishlist.add(factories.product())
    url = reverse("wishlists:detail", args=[wishlist.key])

    seen = client.get(url)
    client.force_login(factories.user(email="other@example.com"))

    assert seen.status_code == stranger
    assert client.get(url).status_code == member_status
    if stranger == 302:
        assert seen["Location"] == f"{reverse('customer:login')}?next={url}"


# --- Alerts and notices -----------------------------------------------------------------


def test_a_guests_alert_is_confirmed_and_cancelled_by_post(client, home):
    product = factories.product(stock=0)
    client.post(reverse("customer:alert-create", args=[product.pk]), {"email": "mai@example.com"})
    alert = ProductAlert.objects.get()
    confirm, cancel = alert.get_confirm_url(), alert.get_cancel_url()

    client.get(confirm)
    client.get(cancel)
    alert.refresh_from_db()
    assert alert.status == ProductAlert.UNCONFIRMED

    client.post(confirm)
    alert.refresh_from_db()
    assert alert.status == ProductAlert.ACTIVE

    response = client.post(cancel + "?next=https://evil.example/")
    alert.refresh_from_db()
    assert alert.status == ProductAlert.CANCELLED
    assert response["Location"] == product.get_absolute_url()


def test_opening_a_notice_changes_nothing_and_a_button_marks_it_read(client, member):
    notice = Notification.objects.create(
        recipient=member, subject="<b>Back</b>", body="See http://x.test/"
    )
    update = reverse("customer:notifications-update")

    text = client.get(reverse("customer:notifications-detail", args=[notice.pk])).content.decode()
    notice.refresh_from_db()
    assert notice.date_read is None
    assert "&lt;b&gt;Back&lt;/b&gt;" in text

    client.post(update, {"action": "read", "selected_notification": [notice.pk, "x"]})
    notice.refresh_from_db()
    assert notice.is_read


def test_nobody_touches_anothers_notice(client, member, staff):
    notice = Notification.objects.create(recipient=staff, subject="Back", body="")

    opened = client.get(reverse("customer:notifications-detail", args=[notice.pk]))
    client.post(
        reverse("customer:notifications-update"),
        {"action": "delete", "selected_notification": notice.pk},
    )

    assert opened.status_code == 404
    assert Notification.objects.count() == 1
