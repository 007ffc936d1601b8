"""Wish lists, with plain words for who may see them."""

from django import forms
from django.utils.translation import gettext_lazy as _
from oscar.apps.wishlists import forms as oscar_forms
from oscar.core.loading import get_model

WishList = get_model("wishlists", "WishList")


class WishListForm(oscar_forms.WishListForm):
    class Meta(oscar_forms.WishListForm.Meta):
        labels = {"visibility": _("Who may see it")}
        widgets = {"name": forms.TextInput(attrs={"autocomplete": "off"})}

    def __init__(self, user, *args, **kwargs):
        super().__init__(user, *args, **kwargs)
        self.fields["visibility"].choices = [
            (WishList.PRIVATE, _("Only I")),
            (WishList.SHARED, _("People I name")),
            (WishList.PUBLIC, _("Everybody with the link")),
        ]


class WishListSharedEmailForm(oscar_forms.WishListSharedEmailForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["email"].widget.attrs["autocomplete"] = "off"
