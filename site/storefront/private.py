"""Pages for somebody known are kept by nobody on the way."""

from django.utils.cache import patch_cache_control


class PrivateMiddleware:
    """Marks a page as private when its visitor brought a cookie and nothing else was said."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        is_page = response.headers.get("Content-Type", "").startswith("text/html")
        if request.COOKIES and is_page and "Cache-Control" not in response.headers:
            patch_cache_control(response, private=True, no_cache=True)
        return response
