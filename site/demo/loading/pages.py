"""Content pages in each language, and the pictures and story of the home pages."""

from django.utils.html import format_html
from oscar.core.utils import slugify

from content.models import ContentPage, HomePage
from demo.loading import scenes, sites
from demo.pages import Block, load_home, load_pages
from demo.pages import Page as Words


def load() -> int:
    """Make the missing pages below the home pages; pages that an editor changed are left alone."""
    return sum(_pages(language) for language in sites.LANGUAGES)


def _pages(language: str) -> int:
    home, images = sites.home(language), scenes.images()
    there = set(ContentPage.objects.child_of(home).values_list("translation_key", flat=True))
    missing = [words for words in load_pages() if sites.key(words.slug) not in there]
    for words in missing:
        home.add_child(instance=_page(words, language, images))
    _furnish(home, images)
    return len(missing)


def _page(words: Words, language: str, images) -> ContentPage:
    return ContentPage(
        title=words.title.of(language),
        slug=words.slug if language == "en" else slugify(words.title.of(language)),
        search_description=words.intro.of(language),
        introduction=words.intro.of(language),
        picture=images.get(words.scene),
        body=[block for part in words.body if (block := _block(part, language, images))],
        show_in_menus=words.is_in_menu,
        locale=sites.locale(language),
        translation_key=sites.key(words.slug),
    )


def _block(part: Block, language: str, images):
    """A block as its name and value; none for a picture that is not there."""
    text = part.text.of(language)
    if part.type == "text":
        return "text", format_html("<p>{}</p>", text)
    if part.type == "quote":
        return "quote", {"text": text, "source": part.by.of(language) if part.by else ""}
    if part.type == "picture":
        image = images.get(part.scene)
        alt = scenes.SHOWS[part.scene].of(language)
        return image and ("picture", {"image": image, "alt": alt, "caption": text})
    return "heading", text


def _furnish(home: HomePage, images) -> None:
    """Give a home page that has none its picture and story."""
    words, lacks = load_home(), []
    if not home.story:
        key = sites.key(words.story.page)
        home.story = ContentPage.objects.filter(translation_key=key, locale=home.locale).first()
        lacks.append(home.story)
    if not home.hero_picture:
        home.hero_picture = images.get(words.hero.scene)
        lacks.append(home.hero_picture)
    if any(lacks):
        home.save()
