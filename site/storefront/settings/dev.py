"""Development and the demo: mail in files, media served, test payments on."""

from storefront.settings.oscar import *

SECRET_KEY = env.str("DJANGO_SECRET_KEY", default="development-only-" + "x" * 40)
DEBUG = env.bool("DEBUG", default=True)
ALLOWED_HOSTS = ["*"]
ALLOW_TEST_PAYMENTS = env.bool("ALLOW_TEST_PAYMENTS", default=True)
SERVE_MEDIA = True
WHITENOISE_USE_FINDERS = True
STORAGES = {
    **STORAGES,
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
if "EMAIL_URL" not in env.ENVIRON:
    EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    EMAIL_FILE_PATH = ROOT / "var" / "mail"
