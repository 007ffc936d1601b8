"""What every page of the shop may show in its frame."""

from django.conf import settings
from django.utils.functional import SimpleLazyObject
from django.utils.translation import get_language

from content.menus import menu_for
from shop.basket.counting import count_items


def shop(request):
    """Header, footer and basket badge; each piece is fetched only where a template prints it."""
    return {
        "shop_name": settings.SHOP_NAME,
        "languages": settings.LANGUAGES,
        "menu": SimpleLazyObject(lambda: menu_for(get_language())),
        "basket_item_count": SimpleLazyObject(lambda: count_items(request)),
    }
