"""The account's forms: Oscar's, with what browsers need to fill them in."""

from django import forms
from django.db import IntegrityError, transaction
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from oscar.apps.customer import forms as oscar_forms

from shop.outbox.publishing import publish

TAKEN = _("A user with that email address already exists. Sign in, or reset the password.")


class EmailTaken(Exception):
    """Somebody else registered with this email a moment ago; nothing was saved."""


class PasswordResetForm(oscar_forms.PasswordResetForm):
    """Writes one message to the outbox whether or not the address is known.

    So neither the answer nor its time tells which it is; the worker looks for the account.
    """

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["email"].label = _("Email address")
        _fill_in(self, {"email": "email"})

    def save(self, **kwargs):
        publish(
            "customer.password_reset_asked",
            email=self.cleaned_data["email"],
            language=get_language(),
        )


class EmailAuthenticationForm(oscar_forms.EmailAuthenticationForm):
    error_messages = {
        "invalid_login": _("The email address or the password is not right."),
        "inactive": _("This account is closed."),
    }

    def __init__(self, host, *args, **kwargs):
        super().__init__(host, *args, **kwargs)
        self.fields["username"].widget = forms.EmailInput()
        _fill_in(self, {"username": "username", "password": "current-password"})


class EmailUserCreationForm(oscar_forms.EmailUserCreationForm):
    """Oscar's; two registrations at once end in :class:`EmailTaken`, not in an error page."""

    class Meta(oscar_forms.EmailUserCreationForm.Meta):
        fields = ("email",)

    def __init__(self, *args, host=None, **kwargs):
        super().__init__(*args, host=host, **kwargs)
        new = "new-password"
        _fill_in(self, {"email": "email", "password1": new, "password2": new})
        self.fields["password1"].help_text = _("8 characters or more, not only digits.")

    def clean_email(self):
        email = self._meta.model.objects.normalize_email(self.cleaned_data["email"].strip())
        if self._is_taken(email):
            raise forms.ValidationError(TAKEN)
        return email

    def _is_taken(self, email) -> bool:
        return self._meta.model.objects.filter(email__iexact=email).exists()

    def save(self, commit=True):
        try:
            with transaction.atomic():
                return super().save(commit)
        except IntegrityError as error:
            raise EmailTaken from error


class ConfirmPasswordForm(oscar_forms.ConfirmPasswordForm):
    def __init__(self, user, *args, **kwargs):
        super().__init__(user, *args, **kwargs)
        _fill_in(self, {"password": "current-password"})


class ProfileForm(oscar_forms.UserForm):
    def __init__(self, user, *args, **kwargs):
        super().__init__(user, *args, **kwargs)
        _fill_in(self, {"first_name": "given-name", "last_name": "family-name", "email": "email"})

    class Meta(oscar_forms.UserForm.Meta):
        fields = ("first_name", "last_name", "email")


class OrderSearchForm(oscar_forms.OrderSearchForm):
    """Orders by number or date; dates by the browser's own date picker."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name in ("date_from", "date_to"):
            self.fields[name].widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
        _fill_in(self, dict.fromkeys(self.fields, "off"))


class ProductAlertForm(oscar_forms.ProductAlertForm):
    def __init__(self, user, product, *args, **kwargs):
        super().__init__(user, product, *args, **kwargs)
        field = self.fields["email"]
        if not field.widget.is_hidden:
            field.label = _("Email address")
            field.widget = forms.EmailInput(attrs={"autocomplete": "email"})


def _fill_in(form, autocomplete: dict) -> None:
    """Tell the browser what each field is for; the first one takes the cursor no more."""
    for name, value in autocomplete.items():
        form.fields[name].widget.attrs["autocomplete"] = value
        form.fields[name].widget.attrs.pop("autofocus", None)
