"""Who a visitor can be: customer, seller (a partner's user) or administrator."""

from django.db import models
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _
from oscar.apps.customer import abstract_models


class Role(models.TextChoices):
    """Derived, never stored: it follows from staff status and partners."""

    CUSTOMER = "customer", _("Customer")
    SELLER = "seller", _("Seller")
    ADMINISTRATOR = "admin", _("Administrator")


class UserManager(abstract_models.UserManager):
    """Finds a user by email whatever the case it is written in."""

    @classmethod
    def normalize_email(cls, email):
        return super().normalize_email(email).lower()

    def get_by_natural_key(self, username):
        return self.get(email__iexact=username)


class User(abstract_models.AbstractUser):
    """A person who signs in by email; the email is unique whatever its case."""

    objects = UserManager()

    class Meta(abstract_models.AbstractUser.Meta):
        constraints = [
            models.UniqueConstraint(
                Lower("email"),
                name="users_user_email_unique_whatever_case",
                violation_error_message=_("A user with that email address already exists."),
            )
        ]

    def __str__(self):
        return self.email

    def save(self, *args, **kwargs):
        self.email = type(self).objects.normalize_email(self.email)
        super().save(*args, **kwargs)

    @property
    def role(self):
        """The widest :class:`Role` this user has."""
        if self.is_staff or self.is_superuser:
            return Role.ADMINISTRATOR
        return Role.SELLER if self.partners.exists() else Role.CUSTOMER
