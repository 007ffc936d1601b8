"""``manage.py rebuild_entries``: all entries, places and counts made anew from their sources."""

import time

from django.core.cache import cache
from django.core.management.base import BaseCommand, CommandError
from oscar.core.loading import get_model

from shop.importing.progress import Progress
from shop.search import popularity, tallying, vocabulary
from shop.search.entries.rebuilding import rebuild
from shop.search.places import put_all

Product = get_model("catalogue", "Product")
WHERE = "search:rebuilt-to"  # the last product of a run that was interrupted
KEPT_SECONDS = 24 * 60 * 60


class Command(BaseCommand):
    help = (
        "Make all entries anew: what lists and search read. The shop stays open meanwhile; a run "
        "that was interrupted goes on where it was."
    )

    def add_arguments(self, parser):
        parser.add_argument("--from-start", action="store_true", help="do not go on, begin anew")

    def handle(self, *, from_start, **options):
        after = 0 if from_start else cache.get(WHERE, 0)
        if after:
            self.stdout.write(f"Going on after product {after}")
        began = time.monotonic()
        total, progress = self._number(after), Progress(self.stderr)

        def tell(done, last):
            cache.set(WHERE, last, KEPT_SECONDS)
            progress.show(done, done / max(total, 1))

        try:
            written = rebuild(after, tell)
        except KeyboardInterrupt as stopped:
            raise CommandError("Stopped; run it again to go on.", returncode=130) from stopped
        finally:
            progress.finish()
        cache.delete(WHERE)
        self._finish(total, written, began)

    def _number(self, after):
        return Product.objects.filter(parent=None, pk__gt=after).count()

    def _finish(self, total, written, began):
        put_all()
        popularity.recount()
        words = vocabulary.recount()
        tallying.recount()
        seconds = time.monotonic() - began
        self.stdout.write(
            f"{total:,} products, {written:,} entries written, {words:,} words known, "
            f"{seconds:.1f} s, {total / max(seconds, 0.001):,.0f} products/s"
        )
