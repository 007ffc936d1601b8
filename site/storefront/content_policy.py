"""The Content-Security-Policy of the pages that shoppers see."""

import re

from django.conf import settings

POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "base-uri 'none'",
        "frame-ancestors 'self'",
        "form-action 'self'",
    )
)
# Wagtail's, Oscar's and Django's back offices bring scripts and styles inside their pages.
_BACK_OFFICES = "/(?:cms|admin|documents|(?:(?:{codes})/)?dashboard)(?:/|$)"


class ContentPolicyMiddleware:
    """Sends the policy with every answer outside the back offices that has none of its own."""

    def __init__(self, get_response):
        self.get_response = get_response
        codes = "|".join(re.escape(code) for code, _name in settings.LANGUAGES)
        self.left_out = re.compile(_BACK_OFFICES.format(codes=codes))

    def __call__(self, request):
        response = self.get_response(request)
        explained = settings.DEBUG and response.status_code >= 400  # Django's pages for developers
        if not (explained or self.left_out.match(request.path_info)):
            response.headers.setdefault("Content-Security-Policy", POLICY)
            response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        return response
