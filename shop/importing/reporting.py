"""What both import commands share: arguments, one-line endings, the account of rejected rows."""

from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from django.core.management.base import CommandError
from django.db import DatabaseError

from shop.importing.errors import ImportStopped

REASONS_SHOWN = 10


@dataclass(frozen=True)
class Wish:
    """What the command was told; empty means what the mapping says."""

    mapping: str = ""
    partner: str = ""
    currency: str = ""
    language: str = "en"
    batch: int = 2000
    is_dry: bool = False
    rejected: Path | None = None


def add_arguments(parser, batch):
    """The arguments that both commands take."""
    parser.add_argument("file", type=Path, help="CSV file, also gzipped; UTF-8 with a header line")
    parser.add_argument("--partner", default="", help="partner the goods belong to")
    parser.add_argument("--mapping", default="", help="column mapping; else chosen by the header")
    parser.add_argument("--batch", type=_positive, default=batch, help="rows per transaction")
    parser.add_argument("--dry-run", action="store_true", help="count and check, write nothing")
    parser.add_argument("--rejected", type=Path, help="file for rejected rows")


def wish_of(options):
    """What the options of :func:`add_arguments`, and a command's own, ask for."""
    return Wish(
        mapping=options["mapping"],
        partner=options["partner"],
        currency=options.get("currency", ""),
        language=options.get("language", "en"),
        batch=options["batch"],
        is_dry=options["dry_run"],
        rejected=options["rejected"],
    )


@contextmanager
def ending_in_one_line(progress):
    """Turn what can end an import into one line on standard error and exit status 1 (130)."""
    try:
        yield
    except ImportStopped as stopped:
        raise CommandError(_plain(stopped)) from stopped
    except DatabaseError as error:
        raise CommandError(
            f"The database stopped the import: {_plain(error)}. Complete batches are in; "
            "run the command again to go on."
        ) from error
    except KeyboardInterrupt as stopped:
        progress.finish()
        raise CommandError(
            "Stopped. Complete batches are in; run the command again to go on.", returncode=130
        ) from stopped


def rejected_lines(rejects):
    """What was rejected and why, the most frequent reasons first, and where the rows are."""
    if not rejects.total:
        return
    for reason, number in rejects.reasons.most_common(REASONS_SHOWN):
        yield f"  {number:,} × {reason}"
    yield f"Rejected rows are in {rejects.path}"


def rate(rows, seconds):
    return f"{rows:,} rows in {seconds:.1f} s, {rows / max(seconds, 0.001):,.0f} rows/s"


def _positive(text):
    number = int(text)
    if number < 1:
        raise ValueError
    return number


def _plain(error):
    text = " ".join(str(error).split())
    return text.encode("utf-8", "replace").decode()
