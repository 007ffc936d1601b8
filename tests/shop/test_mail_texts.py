"""What the shop writes: text and HTML, in the reader's language, with links to the shop itself."""

import pytest
from django.core import mail
from django.utils import translation
from oscar.core.loading import get_model

from shop.checkout.placement import place
from shop.customer import outbox_handlers
from shop.customer.tasks import send_product_alerts
from shop.order.mail import send_order_placed
from shop.outbox.models import Message
from shop.outbox.tasks import deliver
from tests import factories

pytestmark = pytest.mark.django_db
BASE = "http://localhost:8000"
ProductAlert = get_model("customer", "ProductAlert")


def only_letter():
    (letter,) = mail.outbox
    ((html, kind),) = letter.alternatives
    assert kind == "text/html"
    assert "<" not in letter.body
    return letter, html


def test_the_order_mail_has_lines_totals_address_and_a_link_for_a_guest(home):
    basket = factories.basket_with(factories.product("Tea & <b>cake</b>"), quantity=2)
    order = place(factories.purchase(basket))

    send_order_placed(order, "en")
    letter, html = mail.outbox[0], mail.outbox[0].alternatives[0][0]

    link = f"{BASE}/account/order-status/{order.number}/{order.verification_hash()}/"
    for text in (letter.body, html):
        assert "₫840,000" in text
        assert "1 Hàng Gai" in text
        assert link in text
        assert order.number in text
    assert "2 × Tea & <b>cake</b>" in letter.body
    assert "2 × Tea &amp; &lt;b&gt;cake&lt;/b&gt;" in html
    assert letter.to == ["guest@example.com"]


def test_the_order_mail_links_a_member_to_the_account_and_says_how_to_pay(home, customer):
    basket = factories.basket_with(factories.product(), owner=customer)
    order = place(factories.purchase(basket, user=customer))

    send_order_placed(order, "vi")
    letter, html = only_letter()

    assert f"{BASE}/vi/account/orders/{order.number}/" in letter.body
    assert '<html lang="vi">' in html
    with translation.override("vi"):
        from shop.order.mail import payment_note

        assert payment_note(order) in letter.body


@pytest.mark.parametrize(("language", "prefix"), [("en", ""), ("vi", "/vi")])
@pytest.mark.parametrize(
    ("handler", "payload"),
    [
        ("welcome", {}),
        ("send_reset_link", {}),
        ("tell_password_changed", {}),
        ("tell_email_changed", {"old_email": "old@example.com"}),
    ],
)
def test_account_mails_speak_the_readers_language(customer, handler, payload, language, prefix):
    payload = {"user_id": customer.pk, "email": customer.email, "language": language, **payload}

    getattr(outbox_handlers, handler)(payload)
    letter, html = only_letter()

    assert f"{BASE}{prefix}/account/" in letter.body
    assert f'<html lang="{language}">' in html
    assert letter.subject.count("\n") == 0
    assert letter.to == [payload.get("old_email", customer.email)]


def test_nothing_is_sent_to_who_is_gone_or_closed(customer):
    customer.is_active = False
    customer.save()

    outbox_handlers.send_reset_link({"email": customer.email, "language": "en"})
    outbox_handlers.send_reset_link({"email": "nobody@example.com", "language": "en"})
    outbox_handlers.welcome({"user_id": 0, "language": "en"})

    assert mail.outbox == []


def test_what_is_back_in_stock_is_told_once_by_mail_and_notice(home, customer):
    product = factories.product(stock=0)
    ProductAlert.objects.create(user=customer, product=product)
    send_product_alerts()
    assert mail.outbox == []

    product.stockrecords.update(num_in_stock=3)
    send_product_alerts()
    send_product_alerts()
    for message in Message.objects.all():
        deliver(message.pk)

    letter, _html = only_letter()
    assert letter.subject == "Celadon teapot is back"
    assert f"{BASE}{product.get_absolute_url()}" in letter.body
    assert [n.subject for n in customer.notifications.all()] == ["Celadon teapot is back"]


def test_an_alert_is_confirmed_by_a_link_of_the_shop(home):
    alert = ProductAlert.objects.create(email="mai@example.com", product=factories.product())

    outbox_handlers.ask_to_confirm_alert({"alert_id": alert.pk, "language": "en"})
    letter, html = only_letter()

    for text in (letter.body, html):
        assert BASE + alert.get_confirm_url() in text
        assert BASE + alert.get_cancel_url() in text


def test_every_mail_to_a_member_is_kept_in_the_account(customer):
    outbox_handlers.welcome({"user_id": customer.pk, "language": "en"})

    assert [email.subject for email in customer.emails.all()] == ["Welcome to Sông"]
