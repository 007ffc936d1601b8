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
    from django.core.exceptions import ImproperlyConfigured
    from django.core.management import execute_from_command_line

    from storefront.unreachable import UNREACHABLE, explain

    try:
        execute_from_command_line(sys.argv)
    except ImproperlyConfigured as error:
        sys.exit(str(error))
    except UNREACHABLE as error:
        if "--traceback" in sys.argv:
            raise
        sys.exit(explain(error))


if __name__ == "__main__":
    main()
