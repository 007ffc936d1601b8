"""One file of historical order lines into the shop, batch by batch."""

from dataclasses import dataclass, field
from datetime import UTC
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import reset_queries

from shop.importing.errors import FileEndsEarly
from shop.importing.mapping import mapping_for
from shop.importing.order_rows import OrderTerms, is_service, order_line
from shop.importing.order_writing import OrderWriter
from shop.importing.records import Sheet
from shop.importing.rejects import Rejects
from shop.importing.rows import RowProblem
from shop.importing.terms import partner_named

LARGEST_BATCH = 4  # times the wished size: a batch ends where an invoice ends, if it ends


@dataclass
class OrderReport:
    """Counts of a run; ``services`` are rows left out, ``unknown`` lines without a product."""

    rows: int = 0
    orders: int = 0
    lines: int = 0
    unchanged: int = 0
    customers: int = 0
    services: int = 0
    unknown: int = 0
    is_dry: bool = False
    rejects: Rejects | None = field(default=None, repr=False)


class OrderImport:
    """Reads ``path`` as ``wish`` says; stops here if it is of no use; :meth:`run` writes."""

    def __init__(self, path, wish):
        self.wish = wish
        self.sheet = Sheet(path)
        self.mapping = mapping_for("orders", self.sheet.header, wish.mapping)
        self.currency = self.mapping.currency or settings.OSCAR_DEFAULT_CURRENCY
        rejects = Rejects(path, self.sheet.header, wish.rejected)
        self.report = OrderReport(is_dry=wish.is_dry, rejects=rejects)
        self._terms = _terms(self.mapping.options)
        self._read = self.mapping.reader(self.sheet.header)

    def run(self, progress):
        """Write the file and return the report; batches before an error stay written."""
        name = self.wish.partner or self.mapping.partner or settings.OSCAR_SHOP_NAME
        partner = partner_named(name, self.wish.is_dry)
        writer = OrderWriter(partner, self.currency, self.wish.is_dry)
        try:
            for batch in self._batches():
                self._add(writer.write(batch))
                progress.show(self.report.rows, self.sheet.lines.fraction)
        finally:
            progress.finish()
            self.report.rejects.close()
        return self.report

    def _batches(self):
        """Lists of lines that end with an invoice; the last before a damaged end comes too."""
        batch = []
        try:
            for line in self._lines():
                is_new = not batch or line.invoice != batch[-1].invoice
                size = self.wish.batch if is_new else self.wish.batch * LARGEST_BATCH
                if len(batch) >= size:
                    yield batch
                    batch = []
                batch.append(line)
        except FileEndsEarly:
            yield batch
            raise
        yield batch

    def _lines(self):
        for record in self.sheet:
            self.report.rows += 1
            try:
                if record.problem:
                    raise RowProblem(record.problem)
                cells = self._read(record.cells)
                if is_service(cells, self._terms):
                    self.report.services += 1
                else:
                    yield order_line(cells, self._terms, record.line)
            except RowProblem as problem:
                self.report.rejects.add(record.line, str(problem), record.cells)

    def _add(self, outcome):
        for name, number in vars(outcome).items():
            setattr(self.report, name, getattr(self.report, name) + number)
        reset_queries()


def _terms(options):
    return OrderTerms(
        zone=ZoneInfo(options["time_zone"]) if "time_zone" in options else UTC,
        cancellation_prefix=options.get("cancellation_prefix", ""),
        services=frozenset(options.get("services", ())),
    )
