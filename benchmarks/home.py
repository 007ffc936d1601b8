"""``python -m benchmarks.home``: a front page, which only our shop has."""

import django


def make_home():
    """Put it in the place of Wagtail's welcome page."""
    from wagtail.models import Page, Site

    from content.models import HomePage

    root = Page.get_first_root_node()
    home = HomePage(title="Home", slug="front", hero_title="Goods to be measured by")
    root.add_child(instance=home)
    home.save_revision().publish()
    Site.objects.update(root_page=home)


if __name__ == "__main__":
    django.setup()
    make_home()
