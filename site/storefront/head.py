"""Answers to HEAD have no body; servers drop it, but gunicorn warns of each."""


class HeadMiddleware:
    """Takes the body off; the headers say what GET would have brought."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if request.method == "HEAD" and not response.streaming:
            response.content = b""
        return response
