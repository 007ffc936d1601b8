"""One file of products into the shop, batch by batch."""

from dataclasses import dataclass, field

from django.db import reset_queries

from shop.importing.errors import FileEndsEarly
from shop.importing.following import import_finished
from shop.importing.mapping import mapping_for
from shop.importing.records import Sheet
from shop.importing.rejects import Rejects
from shop.importing.rows import RowProblem, product_row
from shop.importing.terms import expected_of, terms_of
from shop.importing.writing import Writer

BATCH_TEXT = 4_000_000  # characters; long descriptions make a batch smaller


@dataclass
class Report:
    """Counts of a run; ``categories`` are those made."""

    rows: int = 0
    created: int = 0
    updated: int = 0
    unchanged: int = 0
    categories: int = 0
    is_dry: bool = False
    rejects: Rejects | None = field(default=None, repr=False)

    @property
    def rejected(self):
        return self.rejects.total


class ProductImport:
    """Reads ``path`` as ``wish`` says; stops here if it is of no use; :meth:`run` writes."""

    def __init__(self, path, wish):
        self.wish = wish
        self.sheet = Sheet(path)
        self.mapping = mapping_for("products", self.sheet.header, wish.mapping)
        self.expected = expected_of(self.mapping, wish)
        rejects = Rejects(path, self.sheet.header, wish.rejected)
        self.report = Report(is_dry=wish.is_dry, rejects=rejects)
        self._read = self.mapping.reader(self.sheet.header)
        self._seen = set()
        self._parents = self._parents_named(path)

    def run(self, progress):
        """Write the file and return the report; batches before an error stay written."""
        terms = terms_of(self.mapping, self.sheet.header, self.wish, self._parents)
        writer = Writer(terms, self.wish.is_dry)
        try:
            for batch in self._batches():
                self._write(writer, batch)
                progress.show(self.report.rows, self.sheet.lines.fraction)
        finally:
            progress.finish()
            self.report.categories = terms.tree.created
            self.report.rejects.close()
            if not self.wish.is_dry:
                import_finished()
        return self.report

    def _batches(self):
        """Lists of ``(row, cells)``; what was read before a damaged end comes as the last one."""
        batch, size = [], 0
        try:
            for row, cells in self._rows():
                batch.append((row, cells))
                size += row.size
                if len(batch) >= self.wish.batch or size > BATCH_TEXT:
                    yield batch
                    batch, size = [], 0
        except FileEndsEarly:
            yield batch
            raise
        yield batch

    def _rows(self):
        for record in self.sheet:
            self.report.rows += 1
            try:
                yield self._row(record), record.cells
            except RowProblem as problem:
                self.report.rejects.add(record.line, str(problem), record.cells)

    def _row(self, record):
        if record.problem:
            raise RowProblem(record.problem)
        row = product_row(self._read(record.cells), self.expected, record.line)
        if row.sku in self._seen:
            raise RowProblem(f"SKU stands in the file before: {row.sku}")
        self._seen.add(row.sku)
        return row

    def _write(self, writer, batch):
        cells = {row.line: cells for row, cells in batch}
        outcome = writer.write([row for row, _cells in batch])
        self.report.created += outcome.created
        self.report.updated += outcome.updated
        self.report.unchanged += outcome.unchanged
        for row, reason in outcome.rejected:
            self.report.rejects.add(row.line, reason, cells[row.line])
        reset_queries()

    def _parents_named(self, path):
        """SKUs that the file names as parents: known only once it was read to its end."""
        position = self.mapping.positions(self.sheet.header).get("parent_sku")
        if position is None:
            return frozenset()
        usable = (record.cells for record in _readable(path) if not record.problem)
        return frozenset(cells[position].strip() for cells in usable) - {""}


def _readable(path):
    try:
        yield from Sheet(path)
    except FileEndsEarly:
        return
