"""A guest's way through the pages of the shop, in the language that is active."""

from django.test import Client
from django.urls import reverse
from oscar.core.loading import get_model

ADDRESS = {
    "first_name": "Lân",
    "last_name": "Nguyễn",
    "line1": "1 Hàng Gài",
    "line4": "Hà Nội",
    "country": "VN",
    "phone_number": "0912345678",
}
CHANGING = {"quote", "basket", "address_id"}
CARD = {"provider": "test-card", "card_expiry": "12/40", "card_code": "123"}


class Walk:
    """Pages by what was done to see them; ``pages`` holds their HTML."""

    def __init__(self, client, world, language):
        self.client, self.world, self.pages = client, world, {}
        self.email = f"lan.{language}@example.com"

    def see(self, name, *args, status=200, query="", **kwargs):
        """Open a page and keep what it says."""
        response = self.client.get(reverse(name, args=args) + query, follow=True, **kwargs)
        assert response.status_code == status, (name, response.status_code)
        return self.keep(f"{name} {query}", response)

    def send(self, name, /, *args, **fields):
        """Fill in a form, follow where it leads and keep what that page says."""
        response = self.client.post(reverse(name, args=args), fields, follow=True)
        said = " ".join(f"{key}={fields[key]}" for key in sorted({*fields} - CHANGING))
        return self.keep(f"{name} < {said}", response)

    def keep(self, key, response):
        key = key.replace(self.email, "me")
        while key in self.pages:
            key += "'"
        self.pages[key] = response.content.decode()
        return response

    def looks_around(self):
        pot, sold_out, shelf = self.world.pot, self.world.sold_out, self.world.shelf
        self.see("wagtail_serve", "")
        self.see("wagtail_serve", "gom/")
        self.see("catalogue:index")
        self.see("catalogue:category", shelf.full_slug)
        for product in (pot, self.world.parent, sold_out):
            self.see("catalogue:detail", product.slug, product.pk)
        self.see("catalogue:reviews-list", pot.slug, pot.pk)
        for query in ("?q=ấm", "?q=ỡỡ", "?q="):
            self.see("search:search", query=query)
        self.see("offer:list")
        self.see("offer:detail", self.world.offer.slug)
        self.keep("404", self.client.get(reverse("catalogue:index") + "0/"))
        stale = Client(enforce_csrf_checks=True)
        self.keep("403", stale.post(reverse("basket:add", args=[pot.pk])))

    def asks_for_what_is_sold_out(self):
        for email in ("x", self.email):
            self.send("customer:alert-create", self.world.sold_out.pk, email=email)
        alert = get_model("customer", "ProductAlert").objects.latest("pk")
        for name in ("alerts-confirm", "alerts-cancel-by-key"):
            self.see(f"customer:{name}", alert.key)
            self.send(f"customer:{name}", alert.key)

    def fills_the_basket(self):
        self.see("basket:summary")
        self.send("basket:add", self.world.pot.pk, quantity=2)
        self.send("basket:add", self.world.pot.pk, quantity=9)
        self.send("basket:add", self.world.sold_out.pk, quantity=1)
        line = get_model("basket", "Line").objects.latest("pk")
        for quantity in (9, 0, "", 1):
            self.send("basket:line", line.pk, quantity=quantity)
        for code in ("", "NONE1", "OVER1", "SOON1", "ONCE1", "GOOD1", "GOOD1"):
            self.send("basket:vouchers-add", code=code)
        good = get_model("voucher", "Voucher").objects.get(code="GOOD1")
        self.send("basket:vouchers-remove", good.pk)

    def tries_the_doors(self):
        self.see("customer:login")
        self.send("customer:login", **{"login-username": "x", "login-password": ""})
        self.send("customer:login", **{"login-username": "x@example.com", "login-password": "no"})
        self.see("customer:register")
        self.send("customer:register", email="x", password1="123", password2="124")
        self.send("customer:register", email="", password1="password", password2="password")
        self.see("password-reset")
        self.send("password-reset", email="x")
        self.see("password-reset-done")
        self.see("password-reset-complete")
        self.see("password-reset-confirm", "MQ", "x-y")

    def buys_as_a_guest(self):
        self.see("checkout:index")
        self.send("checkout:index", username="x", options="anonymous")
        self.send("checkout:index", username=self.email, options="existing", password="no")
        self.send("checkout:index", username=self.email, options="anonymous")
        self.send("checkout:shipping-address", **{**ADDRESS, "line1": "", "phone_number": "12"})
        self.send("checkout:shipping-address", **ADDRESS)
        self.send("checkout:shipping-method", method_code="none")
        self.send("checkout:shipping-method", method_code="toc-do")
        return self.pays()

    def pays(self):
        page = self.see("checkout:payment-details")
        hidden = {"quote": page.context["quote"], "basket": page.context["signed_basket"]}
        for number in ("", "1234", "4000000000000002", "4242424242424242"):
            page = self.send("checkout:preview", **hidden, **CARD, card_number=number)
        return get_model("order", "Order").objects.latest("pk")

    def follows(self, order):
        self.see("customer:anon-order-form", order.number, order.verification_hash())
        for email in ("x@example.com", self.email):
            keys = (order.number, order.verification_hash())
            self.send("customer:anon-order-form", *keys, email=email)
