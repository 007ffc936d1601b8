#!/usr/bin/env python
"""Run Django's commands with ``site/`` on the path."""

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent


def main() -> None:
    """Hand the command line to Django; the settings default to development."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "storefront.settings.dev")
    sys.path[:0] = [str(ROOT), str(ROOT / "site")]
    from django.core.management import execute_from_command_line

    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
