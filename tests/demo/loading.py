"""Load the demo once for a test module, inside a transaction that is rolled back."""

from contextlib import contextmanager
from io import StringIO

import pytest
from django.core.management import call_command
from django.db import connection, transaction
from PIL import Image

from demo.catalogue import category_picture_name, picture_name
from demo.catalogue import load as read_catalogue
from demo.loading.scenes import SHOWS


class Loader:
    """Runs the command on a few drawings in plain colour; gives what it said."""

    def __init__(self, folder):
        self.drawings = folder
        self.logins = folder / "demo-logins.txt"
        thing, shelf = read_catalogue().products[0], read_catalogue().categories[0]
        for scene in SHOWS:
            Image.new("RGB", (320, 180), "teal").save(folder / f"scene-{scene}.webp")
        for name in (picture_name(thing), picture_name(thing, view="detail")):
            Image.new("RGB", (1280, 1600), "teal").save(folder / name)
        Image.new("RGB", (1280, 1600), "teal").save(folder / category_picture_name(shelf))

    def __call__(self, **options):
        out = StringIO()
        call_command("load_demo", pictures=self.drawings, logins=self.logins, stdout=out, **options)
        return out.getvalue()


@contextmanager
def loaded(load, blocker, orders=2000, **options):
    """What the first run said. The tests of the module need the mark ``django_db``.

    Without it pytest-django makes no test database; it also undoes what each test changes.
    """
    with pytest.MonkeyPatch.context() as patch, blocker.unblock(), transaction.atomic():
        patch.setattr("demo.loading.pictures.draw", lambda *_, **__: 0)
        patch.setattr("demo.loading.orders.ORDERS", orders)
        said = load(**options)
        connection.check_constraints()  # once, or each test would check the whole demo again
        yield said
        transaction.set_rollback(True)
