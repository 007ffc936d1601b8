"""``manage.py import_orders FILE``: historical order lines, for the models to learn from."""

import sys

from django.core.management.base import BaseCommand

from shop.importing.orders import OrderImport
from shop.importing.progress import Progress
from shop.importing.reporting import (
    add_arguments,
    ending_in_one_line,
    rate,
    rejected_lines,
    wish_of,
)


class Command(BaseCommand):
    help = "Load past orders from a CSV file of their lines; running it again adds what is missing."

    def add_arguments(self, parser):
        add_arguments(parser, batch=5000)

    def handle(self, **options):
        progress = Progress(sys.stderr)
        with ending_in_one_line(progress):
            work = OrderImport(options["file"], wish_of(options))
            self.stdout.write(
                f"{work.sheet.lines.path.name}: mapping {work.mapping.name}, "
                f"amounts are kept in {work.currency}"
            )
            try:
                work.run(progress)
            finally:
                self._conclude(work.report, progress.seconds)

    def _conclude(self, report, seconds):
        would = "Would have " if report.is_dry else ""
        self.stdout.write(
            f"{would}created {report.orders} orders with {report.lines} lines and "
            f"{report.customers} customers, unchanged {report.unchanged} lines, rejected "
            f"{report.rejects.total}, services left out {report.services}, "
            f"lines without a product {report.unknown} ({rate(report.rows, seconds)})"
        )
        for line in rejected_lines(report.rejects):
            self.stdout.write(line)
