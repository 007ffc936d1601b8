"""The wiring of the shop: settings, URLs, Celery and WSGI."""
