"""What holds for a whole file, from its mapping, its header and what the command was told."""

from babel.numbers import get_currency_precision, list_currencies
from django.conf import settings
from oscar.core.loading import get_model

from shop.importing.categories import CategoryTree
from shop.importing.errors import ImportStopped
from shop.importing.planning import Terms
from shop.importing.rows import Expected

Partner = get_model("partner", "Partner")
ProductAttribute = get_model("catalogue", "ProductAttribute")
ProductClass = get_model("catalogue", "ProductClass")
DECIMALS_KEPT = 2  # of Oscar's price columns


def expected_of(mapping, wish) -> Expected:
    """How rows are read. Figures taken as they stand may have the decimals that columns keep."""
    _check(wish)
    shop = settings.OSCAR_DEFAULT_CURRENCY
    currency = wish.currency.upper()
    takes_figures = currency == shop
    decimals = DECIMALS_KEPT if takes_figures else get_currency_precision(shop)
    return Expected(
        currency=shop,
        file_currency=currency or mapping.currency or shop,
        known_currencies=frozenset(list_currencies()),
        decimals=min(decimals, DECIMALS_KEPT),
        takes_figures=takes_figures,
        language=wish.language,
        languages=tuple(settings.MODELTRANSLATION_LANGUAGES),
        has_variants="parent_sku" in mapping.columns,
    )


def terms_of(mapping, header, wish, parents) -> Terms:
    """How rows are written; partner, product class and attributes are made if missing."""
    product_class = _product_class(mapping.product_class, wish.is_dry)
    partner = wish.partner or mapping.partner or settings.OSCAR_SHOP_NAME
    return Terms(
        partner=partner_named(partner, wish.is_dry),
        product_class=product_class,
        tree=CategoryTree(wish.language, mapping.category_names_vi, wish.is_dry),
        currency=settings.OSCAR_DEFAULT_CURRENCY,
        language=wish.language,
        attributes=_attributes(product_class, mapping.attribute_names(header), wish.is_dry),
        parents=parents,
        default_stock=mapping.stock.default,
        stock_first_time_only=mapping.stock.first_time_only,
        has_previous_price="previous_price" in mapping.positions(header),
    )


def currency_note(expected) -> str:
    """One line when the file's money is not the shop's: what happens and what to set."""
    theirs, ours = expected.file_currency, expected.currency
    if expected.takes_figures or theirs == ours:
        return ""
    return (
        f"Prices are in {theirs} while the shop sells in {ours}: rows in {theirs} are rejected. "
        f"Set SHOP_CURRENCY={theirs}, or pass --currency {ours} to take the figures as they stand."
    )


def _check(wish):
    if wish.currency and wish.currency.upper() not in list_currencies():
        example = settings.OSCAR_DEFAULT_CURRENCY
        raise ImportStopped(
            f"--currency {wish.currency} is no currency; use a code like {example}."
        )
    if wish.language not in settings.MODELTRANSLATION_LANGUAGES:
        languages = ", ".join(settings.MODELTRANSLATION_LANGUAGES)
        raise ImportStopped(f"--language {wish.language} is none of the shop's: {languages}.")


def partner_named(name, is_dry):
    """The first partner of that name, made if missing; a dry run does not save it."""
    partner = Partner.objects.filter(name=name).order_by("pk").first() or Partner(name=name)
    if partner.pk is None and not is_dry:
        partner.save()
    return partner


def _product_class(name, is_dry):
    product_class = ProductClass.objects.filter(name=name).first() or ProductClass(name=name)
    if product_class.pk is None and not is_dry:
        product_class.save()
    return product_class


def _attributes(product_class, names, is_dry):
    """Ids of the class's text attributes by code; negative where a dry run would make them."""
    known = ProductAttribute.objects.filter(product_class=product_class.pk, code__in=names)
    found = {attribute.code: attribute for attribute in known}
    for attribute in known:
        if attribute.type != ProductAttribute.TEXT:
            raise ImportStopped(
                f"The attribute {attribute.code} of {product_class} is no text; an import cannot "
                "fill it. Leave the column out or rename it."
            )
    for code, name in names.items():
        if code not in found and not is_dry:
            found[code] = ProductAttribute.objects.create(
                product_class=product_class, code=code, name=name, type=ProductAttribute.TEXT
            )
    return {c: found[c].pk if c in found else -i for i, c in enumerate(names, start=1)}
