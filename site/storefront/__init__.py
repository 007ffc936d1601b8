"""The wiring of the shop: settings, URLs, Celery and WSGI."""

from storefront.celery import app as celery_app

__all__ = ["celery_app"]
