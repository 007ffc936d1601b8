"""The site, its languages, and a home page in each, translations of each other."""

from urllib.parse import urlsplit
from uuid import NAMESPACE_URL, UUID, uuid5

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.contrib.sites.models import Site as DjangoSite
from wagtail.models import Collection, Locale, Page, Site

from content.models import HomePage
from demo.pages import load_home

LANGUAGES = ("en", "vi")
HOME_KEY = "home"


def load() -> int:
    """Make what is missing and point the site at the home page in place of Wagtail's welcome."""
    made = sum(Locale.objects.get_or_create(language_code=language)[1] for language in LANGUAGES)
    _make_way()
    made += sum(_home(language) for language in LANGUAGES)
    made += _wagtail_site() + _django_site()
    _welcome().delete()
    return made


def locale(language: str) -> Locale:
    return Locale.objects.get(language_code=language)


def home(language: str) -> HomePage:
    """The demo's home page in one language."""
    return HomePage.objects.get(translation_key=key(HOME_KEY), locale=locale(language))


def key(name: str) -> UUID:
    """What a page and its translations have in common, the same in every demo shop."""
    return uuid5(NAMESPACE_URL, f"demo-page:{name}")


def _home(language: str) -> bool:
    if HomePage.objects.filter(translation_key=key(HOME_KEY), locale__language_code=language):
        return False
    words = load_home()
    page = HomePage(
        title=settings.SHOP_NAME,
        slug="home" if language == "en" else f"home-{language}",
        seo_title=f"{settings.SHOP_NAME} · {words.tagline.of(language)}",
        search_description=words.hero.text.of(language),
        hero_title=words.hero.title.of(language),
        hero_text=words.hero.text.of(language),
        locale=locale(language),
        translation_key=key(HOME_KEY),
    )
    _root().add_child(instance=page)
    return True


def _root() -> Page:
    """The root of pages, and beside it that of pictures: made by migrations, or else here."""
    if not Collection.objects.exists():
        Collection.add_root(name="Root")
    root = Page.objects.filter(depth=1).first()
    return root or Page.add_root(instance=Page(title="Root", slug="root", locale=locale("en")))


def _wagtail_site() -> bool:
    site = Site.objects.filter(is_default_site=True).first() or Site(is_default_site=True)
    if site.pk and isinstance(site.root_page.specific, HomePage):
        return False
    address = urlsplit(settings.WAGTAILADMIN_BASE_URL)
    site.hostname, site.port = address.hostname, address.port or 80
    site.site_name, site.root_page = settings.SHOP_NAME, home("en")
    site.save()
    return True


def _django_site() -> bool:
    """Oscar's mails take the name and address from here."""
    there = DjangoSite.objects.filter(pk=settings.SITE_ID).exclude(domain="example.com")
    if there.exists():
        return False
    address = urlsplit(settings.WAGTAILADMIN_BASE_URL)
    fields = {"domain": address.netloc, "name": settings.SHOP_NAME}
    DjangoSite.objects.update_or_create(pk=settings.SITE_ID, defaults=fields)
    return True


def _make_way() -> None:
    """Wagtail's welcome has the slug we want, and the site until it points elsewhere."""
    _welcome().update(slug="welcome", url_path="/welcome/")


def _welcome():
    plain = ContentType.objects.get_for_model(Page)
    return Page.objects.filter(depth=2, numchild=0, content_type=plain)
