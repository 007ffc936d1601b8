"""Whoever reads settings gets the Celery application too, so that shared tasks find it.

It is not made in ``storefront/__init__``: the launcher of private servers needs no Celery.
"""

from storefront.celery import app as celery_app

__all__ = ["celery_app"]
