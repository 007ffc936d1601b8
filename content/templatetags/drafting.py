"""Where the reader may begin pages."""

from django import template
from django.conf import settings

from content.drafting import home_in, may_draft

register = template.Library()


@register.simple_tag(takes_context=True)
def drafting_languages(context) -> set[str]:
    """Codes of the languages in which the user may begin a page."""
    user = context["request"].user
    homes = {code: home_in(code) for code, _name in settings.LANGUAGES}
    return {code for code, home in homes.items() if home and may_draft(user, home)}
