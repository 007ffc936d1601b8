"""WSGI entry point for gunicorn."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "storefront.settings.production")
# No page may keep the database busy for longer; see the README.
os.environ.setdefault("DATABASE_STATEMENT_SECONDS", "5")

application = get_wsgi_application()
