"""Protection against forged requests for pages that carry no token.

Pages that everybody shares cannot hold a token of one visitor. Browsers say themselves where a
form was sent from: see docs/decisions/0007-forms-without-tokens.md.
"""

from django.middleware.csrf import CsrfViewMiddleware


class SameOriginMiddleware(CsrfViewMiddleware):
    """Django's, which takes a form without a token if the browser says it comes from this site.

    ``Origin`` must be this very scheme, host and port, and ``Sec-Fetch-Site``, where the browser
    sends it, ``same-origin``. Whatever else comes needs a token, as ever.
    """

    def _check_token(self, request):
        if not is_from_here(request):
            super()._check_token(request)


def is_from_here(request) -> bool:
    """True when the browser that sent ``request`` vouches that a page of this site asked it to."""
    scheme = "https" if request.is_secure() else "http"
    is_same = request.headers.get("Origin") == f"{scheme}://{request.get_host()}"
    return is_same and request.headers.get("Sec-Fetch-Site", "same-origin") == "same-origin"
