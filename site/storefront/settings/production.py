"""Production: what has no safe default comes from the environment, or the start is refused."""

import os

_REQUIRED = "DJANGO_SECRET_KEY DATABASE_URL REDIS_URL ALLOWED_HOSTS BASE_URL EMAIL_URL"
_missing = [name for name in _REQUIRED.split() if not os.environ.get(name)]
if _missing:
    raise SystemExit(f"Not set: {', '.join(_missing)}. Production does not start without them.")

if os.environ["EMAIL_URL"].startswith("consolemail:"):
    raise SystemExit("EMAIL_URL is consolemail://. That writes mail into the log: name a server.")

from storefront.settings.oscar import *  # noqa: E402  (the checks above come first)

if ALLOW_TEST_PAYMENTS:
    raise SystemExit("ALLOW_TEST_PAYMENTS is on. The test card is not for production: unset it.")

SECURE_SSL_REDIRECT = env.bool("SECURE_SSL_REDIRECT", default=True)
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = True
SECURE_REDIRECT_EXEMPT = [r"^health/"]
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = True
OSCAR_BASKET_COOKIE_SECURE = OSCAR_RECENTLY_VIEWED_COOKIE_SECURE = True
OSCAR_URL_SCHEMA = "https"
