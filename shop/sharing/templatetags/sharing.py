"""``{% personal "tools" %}``: a place on a public page that differs from visitor to visitor."""

from django import template
from django.utils.safestring import mark_safe

from shop.sharing import parts
from shop.sharing.stamps import is_collecting

register = template.Library()


@register.simple_tag(takes_context=True)
def personal(context, name, **inputs):
    """The part ``name`` for this visitor; in a page that is kept, a mark for it.

    ``inputs`` are texts and numbers; the part's template sees these and the request, no more.
    """
    if is_collecting():
        return mark_safe(parts.mark(name, inputs))  # noqa: S308  (our own letters and digits)
    return parts.draw(name, inputs, context.get("request"))
