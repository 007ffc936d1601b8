"""``manage.py check_entries``: proves that entries say what their sources say."""

from django.core.management.base import BaseCommand, CommandError

from shop.search.entries.rebuilding import faults

SHOWN = 20


class Command(BaseCommand):
    help = "Compare every entry with its sources; writes nothing, fails when one differs."

    def handle(self, **options):
        checked = 0

        def tell(done, last):
            nonlocal checked
            checked = done

        found = 0
        for fault in faults(tell):
            found += 1
            if found <= SHOWN:
                self.stdout.write(str(fault))
        if found:
            raise CommandError(
                f"{found:,} entries are not true, of {checked:,} products. "
                "Make them anew: manage.py rebuild_entries"
            )
        self.stdout.write(f"The entries of {checked:,} products are true.")
