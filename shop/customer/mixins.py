"""What several account views share."""

from django.utils.translation import get_language
from oscar.apps.customer import mixins
from oscar.core.loading import get_model

from shop.outbox.publishing import publish

Order = get_model("order", "Order")


class PageTitleMixin(mixins.PageTitleMixin):
    """Oscar's, for templates that ask which page of the account this is."""


class RegisterUserMixin(mixins.RegisterUserMixin):
    """Oscar's; the welcome goes out by the outbox: a mail server that is away stops nobody."""

    def send_registration_email(self, user):
        publish("customer.registered", user_id=user.pk, language=get_language())


class AnonymousOrderMixin(mixins.AnonymousOrderMixin):
    """A guest's order, for whoever has the signed link and knows the email."""

    def get_object(self, queryset=None):
        order = Order.objects.filter(user=None, number=self.order_number).first()
        if order is None or not self.email or not order.check_verification_hash(self.hash):
            return None
        return order if order.email.casefold() == self.email.casefold() else None
