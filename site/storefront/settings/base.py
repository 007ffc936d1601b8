"""The shop's own settings, read from the environment. README lists every variable."""

from pathlib import Path

import environ
from django.core.exceptions import ImproperlyConfigured

ROOT = Path(__file__).resolve().parents[3]
env = environ.Env()

# --- Core -------------------------------------------------------------------------------

SECRET_KEY = env.str("DJANGO_SECRET_KEY", default="")
DEBUG = False
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=[])
CSRF_TRUSTED_ORIGINS = env.list("CSRF_TRUSTED_ORIGINS", default=[])
ROOT_URLCONF = "storefront.urls"
WSGI_APPLICATION = "storefront.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
SITE_ID = 1

# --- PostgreSQL and Redis: DATABASE_URL and REDIS_URL are the only switches --------------

try:
    DATABASES = {"default": env.db_url("DATABASE_URL")}
except ImproperlyConfigured as error:
    raise ImproperlyConfigured(
        "DATABASE_URL is not set. Run through `make` (it starts a private PostgreSQL), or "
        "give one: DATABASE_URL=postgres://user:password@host:5432/name"
    ) from error
DATABASES["default"]["CONN_MAX_AGE"] = env.int("DATABASE_CONNECTION_SECONDS", default=60)
DATABASES["default"]["CONN_HEALTH_CHECKS"] = True
# A request waits for a lock, or computes, only so long; then it fails and says so.
# Commands and workers have all the time they need: `wsgi.py` sets the limit for the web alone.
DATABASE_STATEMENT_SECONDS = env.int("DATABASE_STATEMENT_SECONDS", default=0)
DATABASES["default"].setdefault("OPTIONS", {})["options"] = (
    f"-c lock_timeout=5s -c statement_timeout={DATABASE_STATEMENT_SECONDS}s"
)
REDIS_URL = env.str("REDIS_URL", default="redis://127.0.0.1:6379/0")
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.redis.RedisCache",
        "LOCATION": REDIS_URL,
        "KEY_PREFIX": env.str("CACHE_PREFIX", default="storefront"),
    }
}
# Pages that are the same for everyone are kept for so long at most; a change ends it at once.
SHARED_PAGE_SECONDS = env.int("SHARED_PAGE_SECONDS", default=600)
SHARED_PAGES_PER_MINUTE = env.int("SHARED_PAGES_PER_MINUTE", default=600)  # of 90 KB in Redis
SESSION_ENGINE = "django.contrib.sessions.backends.db"

# --- Users ------------------------------------------------------------------------------

AUTH_USER_MODEL = "users.User"
AUTHENTICATION_BACKENDS = [
    "oscar.apps.customer.auth_backends.EmailBackend",
    "django.contrib.auth.backends.ModelBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
LOGIN_URL = "customer:login"
LOGIN_REDIRECT_URL = "customer:summary"

# --- Languages and time -----------------------------------------------------------------

LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English"), ("vi", "Tiếng Việt")]
# Our words, then our wording of what Oscar and Django say.
LOCALE_PATHS = [ROOT / "locale", ROOT / "locale" / "libraries"]
FORMAT_MODULE_PATH = ["storefront.formats"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = env.str("TIME_ZONE", default="Asia/Ho_Chi_Minh")
MODELTRANSLATION_DEFAULT_LANGUAGE = "en"
MODELTRANSLATION_LANGUAGES = ("en", "vi")

# --- Static files, media, pictures ------------------------------------------------------

STATIC_URL = "static/"
STATIC_ROOT = ROOT / "var" / "static"
STATICFILES_DIRS = [ROOT / "static"]
MEDIA_URL = "/media/"
MEDIA_ROOT = env.path("MEDIA_ROOT", default=str(ROOT / "var" / "media")).root
SERVE_MEDIA = env.bool("SERVE_MEDIA", default=False)
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
# Every picture of a product is kept at these widths, 4:5, in both formats.
PICTURES = {
    "CONTAINER_WIDTH": 1280,
    "GRID_COLUMNS": 4,
    "PIXEL_DENSITIES": [1],
    "FILE_TYPES": ["AVIF", "WEBP"],
    "BREAKPOINTS": {"s": 640, "m": 1024, "l": 1280},
    "USE_PLACEHOLDERS": False,
    "PICTURE_CLASS": "shop.catalogue.pictures.ProductPicture",
    "PROCESSOR": "shop.catalogue.pictures.process",
}

# --- Templates and middleware -----------------------------------------------------------

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [ROOT / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "wagtail.contrib.settings.context_processors.settings",
                "oscar.core.context_processors.metadata",
                "storefront.context.shop",
            ],
            "builtins": ["django_htmx.templatetags.django_htmx"],
        },
    }
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "storefront.head.HeadMiddleware",
    "storefront.content_policy.ContentPolicyMiddleware",
    "storefront.private.PrivateMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "storefront.same_origin.SameOriginMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "storefront.busy.BusyMiddleware",
    "shop.basket.middleware.BasketMiddleware",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
]
X_FRAME_OPTIONS = "SAMEORIGIN"  # Wagtail previews its pages in a frame of its own,
SILENCED_SYSTEM_CHECKS = [
    "security.W019",  # … so DENY is not to be had
    "security.W003",  # SameOriginMiddleware is Django's own, and stricter where there is no token
]
SECURE_REFERRER_POLICY = "same-origin"

# --- Mail -------------------------------------------------------------------------------

vars().update(env.email_url("EMAIL_URL", default="consolemail://"))
EMAIL_TIMEOUT = 10  # seconds for a mail server that does not answer
DEFAULT_FROM_EMAIL = env.str("DEFAULT_FROM_EMAIL", default="Sông <hello@example.com>")

# --- Wagtail ----------------------------------------------------------------------------

SHOP_NAME = env.str("SHOP_NAME", default="Sông")
WAGTAIL_SITE_NAME = SHOP_NAME
WAGTAILADMIN_BASE_URL = env.str("BASE_URL", default="http://localhost:8000")
WAGTAIL_GRAVATAR_PROVIDER_URL = None  # editors' addresses stay here
WAGTAIL_I18N_ENABLED = True
WAGTAIL_CONTENT_LANGUAGES = LANGUAGES
WAGTAILADMIN_PERMITTED_LANGUAGES = LANGUAGES
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "wagtail.search.backends.database"}}
WAGTAILIMAGES_FORMAT_CONVERSIONS = {"avif": "avif", "webp": "webp"}
# Only `wagtail.search` may be installed: with `modelsearch` beside it, reindexing fails.

# --- Money and buying -------------------------------------------------------------------

SHOP_CURRENCY = env.str("SHOP_CURRENCY", default="VND")
# How long an order may wait for its payment before its stock goes back.
ORDER_HOLD_MINUTES = env.int("ORDER_HOLD_MINUTES", default=60)
PAYMENT_PROVIDERS = env.list(
    "PAYMENT_PROVIDERS",
    default=[
        "shop.payment.providers.CashOnDelivery",
        "shop.payment.providers.TestCard",
    ],
)
ALLOW_TEST_PAYMENTS = env.bool("ALLOW_TEST_PAYMENTS", default=False)

# --- Search -----------------------------------------------------------------------------

SEARCH_LOG_DAYS = env.int("SEARCH_LOG_DAYS", default=180)

# --- Logs -------------------------------------------------------------------------------

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    # Wagtail's own bookkeeping would write six lines for each page that is saved; Oscar would
    # write the address of everybody who gets a mail.
    "loggers": {
        name: {"level": "WARNING"}
        for name in ("django_tasks", "wagtail", "oscar.apps.communication")
    },
    "root": {"handlers": ["console"], "level": env.str("LOG_LEVEL", default="INFO")},
}
