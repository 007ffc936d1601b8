"""``manage.py import_products FILE``: a catalogue from a CSV file."""

import sys

from django.core.management.base import BaseCommand

from shop.importing.products import ProductImport
from shop.importing.progress import Progress
from shop.importing.reporting import (
    add_arguments,
    ending_in_one_line,
    rate,
    rejected_lines,
    wish_of,
)
from shop.importing.terms import currency_note


class Command(BaseCommand):
    help = "Load products from a CSV file; running it again changes only what differs."

    def add_arguments(self, parser):
        add_arguments(parser, batch=2000)
        parser.add_argument("--currency", default="", help="take the figures as this currency")
        parser.add_argument("--language", default="en", help="language of columns that name none")

    def handle(self, **options):
        progress = Progress(sys.stderr)
        with ending_in_one_line(progress):
            work = ProductImport(options["file"], wish_of(options))
            self._introduce(work)
            try:
                work.run(progress)
            finally:
                self._conclude(work.report, progress.seconds)

    def _introduce(self, work):
        mapping, header = work.mapping, work.sheet.header
        ignored = ", ".join(filter(None, mapping.ignored(header)))
        self.stdout.write(
            f"{work.sheet.lines.path.name}: mapping {mapping.name}, prices in "
            f"{work.expected.file_currency}" + (f", ignored columns: {ignored}" if ignored else "")
        )
        if note := currency_note(work.expected):
            self.stderr.write(note)

    def _conclude(self, report, seconds):
        would = "Would have " if report.is_dry else ""
        self.stdout.write(
            f"{would}created {report.created}, updated {report.updated}, unchanged "
            f"{report.unchanged}, rejected {report.rejected} "
            f"({report.categories} new categories; {rate(report.rows, seconds)})"
        )
        for line in rejected_lines(report.rejects):
            self.stdout.write(line)
