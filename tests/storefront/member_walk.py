"""A member's way, after the guest's: account, addresses, wishes, reviews, mails."""

from django.core import mail
from oscar.core.loading import get_model

from shop.outbox import tasks
from shop.outbox.models import Message
from tests.storefront.shopper_walk import ADDRESS, Walk


class MemberWalk(Walk):
    """Everything a shopper can open; :meth:`everything` returns pages by what was done."""

    def everything(self):
        self.looks_around()
        self.asks_for_what_is_sold_out()
        self.fills_the_basket()
        self.tries_the_doors()
        self.follows(self.buys_as_a_guest())
        self.joins()
        self.keeps_house()
        self.buys_as_a_member()
        self.makes_wishes()
        return {**self.pages, **self.letters()}

    def joins(self):
        fields = {"password1": "river-stone-cedar", "password2": "river-stone-cedar"}
        self.send("customer:register", email=self.email, redirect_url="", **fields)
        self.user = get_model("users", "User").objects.get(email=self.email)

    def keeps_house(self):
        for name in ("summary", "profile-view", "profile-update", "change-password", "order-list"):
            self.see(f"customer:{name}")
        self.send("customer:profile-update", email="x")
        self.send("customer:profile-update", email=self.email, first_name="Lân")
        fields = {"old_password": "no", "new_password1": "123", "new_password2": "124"}
        self.send("customer:change-password", **fields)
        self.see("customer:profile-delete")
        self.send("customer:profile-delete", password="no")
        self.see("customer:logout")
        self.keeps_addresses()
        for name in ("email-list", "notifications-inbox", "notifications-archive", "alerts-list"):
            self.see(f"customer:{name}")
        self.reviews()

    def keeps_addresses(self):
        self.see("customer:address-list")
        self.see("customer:address-create")
        self.send("customer:address-create", first_name="")
        self.send("customer:address-create", **ADDRESS)
        self.send("customer:address-create", **ADDRESS)
        self.see("customer:address-detail", self.user.addresses.get().pk)
        self.see("customer:address-delete", self.user.addresses.get().pk)

    def reviews(self):
        pot = self.world.pot
        self.see("catalogue:reviews-add", pot.slug, pot.pk)
        self.send("catalogue:reviews-add", pot.slug, pot.pk, title="", body="")
        fields = {"title": "Đẹp", "body": "Rất đẹp", "score": "5"}
        self.send("catalogue:reviews-add", pot.slug, pot.pk, **fields)
        self.send("catalogue:reviews-add", pot.slug, pot.pk, **fields)

    def buys_as_a_member(self):
        self.send("basket:add", self.world.pot.pk, quantity=1)
        self.see("checkout:shipping-address")
        address = self.user.addresses.get()
        fields = {"action": "ship_to", "address_id": address.pk}
        self.send("checkout:shipping-address", **fields)
        self.send("checkout:shipping-method", method_code="tiet-kiem")
        order = self.pays()
        self.see("customer:order-list")
        self.see("customer:order-list", query="?order_number=zzz")
        self.see("customer:order", order.number)
        self.send("customer:order", order.number, action="reorder")
        line = get_model("basket", "Line").objects.latest("pk")
        self.send("basket:line-save", line.pk)
        self.see("customer:summary")
        self.see("dashboard:index", status=403)
        self.see("customer:login")

    def makes_wishes(self):
        self.see("customer:wishlists-list")
        self.see("customer:wishlists-create")
        none = {"shared_emails-TOTAL_FORMS": "0", "shared_emails-INITIAL_FORMS": "0"}
        self.send("customer:wishlists-create", name="", **none)
        self.send("customer:wishlists-create", name="Tết", visibility="Shared", **none)
        wishlist = self.user.wishlists.get()
        self.send("customer:wishlists-add-product", wishlist.key, self.world.pot.pk)
        for name in ("detail", "update", "delete"):
            self.see(f"customer:wishlists-{name}", wishlist.key)
        self.see("customer:wishlists-remove-product", wishlist.key, self.world.pot.pk)
        self.see("wishlists:detail", wishlist.key)
        self.send("customer:alert-create", self.world.sold_out.pk)
        self.see("customer:alerts-list")

    def letters(self):
        """What was mailed on the way: subject, text and HTML."""
        mail.outbox.clear()
        for pk in Message.objects.values_list("pk", flat=True):
            tasks.deliver(pk)
        return {
            f"mail {number}": f"<p>{letter.subject}</p><pre>{letter.body}</pre>"
            + letter.alternatives[0][0]
            for number, letter in enumerate(mail.outbox)
        }
