"""``manage.py load_demo``: a believable shop to try."""

import logging
from argparse import SUPPRESS
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand
from django.utils import translation

from demo.catalogue import VIEWS
from demo.loading.logins import told
from demo.loading.plan import (
    steps_of_catalogue,
    steps_of_demo,
    steps_of_logins,
    steps_of_pictures,
)
from demo.loading.refusal import refuse_strange_shop, refuse_unmigrated
from demo.loading.steps import run
from demo.loading.summary import summary

VAR = settings.ROOT / "var"


@contextmanager
def quiet_logs():
    """Pages and their index tell of every row; the steps say it in one line."""
    logging.disable(logging.INFO)
    try:
        yield
    finally:
        logging.disable(logging.NOTSET)


class Command(BaseCommand):
    """Load the demo; a second run finds everything there and changes nothing."""

    help = "Fill the shop with the demo's goods, pages, people, orders and reviews."
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument(
            "--catalogue", type=Path, help="sell the goods of this CSV file instead"
        )
        parser.add_argument(
            "--pictures",
            type=Path,
            default=VAR / "demo-pictures",
            help="folder of drawn pictures; what is missing there is drawn",
        )
        # An opening demo loads front views first, and the others once it is open.
        parser.add_argument("--views", nargs="+", choices=VIEWS, default=VIEWS, help=SUPPRESS)
        parser.add_argument("--only-pictures", action="store_true", help=SUPPRESS)
        parser.add_argument("--no-pictures", action="store_true", help="load without pictures")
        parser.add_argument(
            "--logins",
            type=Path,
            default=VAR / "demo-logins.txt",
            help="file for addresses and the password: DEMO_PASSWORD, or else a fresh one",
        )
        force = "load even beside goods that are not the demo's"
        parser.add_argument("--force", action="store_true", help=force)

    def handle(self, *, catalogue, pictures, only_pictures, force, **options):
        refuse_unmigrated()
        if not force and not only_pictures:
            refuse_strange_shop(catalogue)
        with translation.override("en"), quiet_logs():
            if only_pictures:
                run(steps_of_pictures(pictures), self.stdout.write)
            else:
                self._fill(catalogue, pictures, **options)

    def _fill(self, catalogue, pictures, *, views, no_pictures, logins, **options):
        folder = None if no_pictures else pictures
        goods = steps_of_catalogue(catalogue, folder) if catalogue else steps_of_demo(folder, views)
        run([*goods, *steps_of_logins(logins)], self.stdout.write)
        if catalogue:
            self.stdout.write("Nobody has bought these goods yet: no orders, no reviews.")
        self.stdout.write(f"The shop holds {summary()}.\n\n{told(logins)}")
