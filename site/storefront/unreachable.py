"""One clear line when PostgreSQL or Redis cannot be reached."""

import re

from django.conf import settings
from django.db import OperationalError, connections
from redis.exceptions import ConnectionError as RedisConnectionError
from redis.exceptions import TimeoutError as RedisTimeoutError

UNREACHABLE = (OperationalError, RedisConnectionError, RedisTimeoutError)


def explain(error: Exception) -> str:
    """Say which server did not answer, at which address (no password), and what to try."""
    reason = str(error).strip().splitlines()[0] if str(error).strip() else type(error).__name__
    if isinstance(error, OperationalError):
        return (
            f"Cannot reach PostgreSQL at {database_address()}: {reason}\n"
            "Is it running, and is DATABASE_URL right? Unset DATABASE_URL and run through "
            "`make` to use a private one."
        )
    return (
        f"Cannot reach Redis at {without_password(settings.REDIS_URL)}: {reason}\n"
        "Is it running, and is REDIS_URL right? Unset REDIS_URL and run through `make` to use "
        "a private one."
    )


def database_address() -> str:
    """The default database as a URL without its password."""
    database = connections["default"].settings_dict
    host = f"{database['HOST'] or 'localhost'}:{database['PORT'] or 5432}"
    return f"postgres://{database['USER']}@{host}/{database['NAME']}"


def without_password(url: str) -> str:
    """``url`` with whatever stands between ``:`` and ``@`` left out."""
    return re.sub(r"(://[^:/@]*):[^@]*@", r"\1@", url)
