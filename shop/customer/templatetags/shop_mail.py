"""What mails need: they are drawn without a request."""

from django import template
from django.conf import settings

register = template.Library()


@register.simple_tag
def shop_url(path=""):
    """``path`` on the shop's own address, whatever host asked for the mail."""
    return settings.WAGTAILADMIN_BASE_URL.rstrip("/") + path


@register.simple_tag
def shop_name():
    return settings.SHOP_NAME
