"""Tests: real PostgreSQL and Redis, quick hashes, plain static files."""

import tempfile

from storefront.settings.oscar import *

SECRET_KEY = "test-only-" + "x" * 40
ALLOWED_HOSTS = ["*"]
ALLOW_TEST_PAYMENTS = True
SERVE_MEDIA = True
SHARED_PAGE_SECONDS = 0  # a change is told when it is committed, which tests seldom do
MEDIA_ROOT = tempfile.mkdtemp(prefix="storefront-test-media-")
CACHES = {"default": {**CACHES["default"], "KEY_PREFIX": "storefront-test"}}
STORAGES = {
    **STORAGES,
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
DATABASES["default"]["CONN_MAX_AGE"] = 0
