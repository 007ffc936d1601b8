from django.apps import AppConfig


class DemoConfig(AppConfig):
    """A believable shop to try: ``manage.py load_demo``."""

    name = "demo"
