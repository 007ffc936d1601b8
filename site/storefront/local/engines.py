"""PostgreSQL and Redis for a command: the ones the environment names, or private ones."""

import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from storefront.local.places import ROOT, SITE, VAR
from storefront.local.postgres import Postgres
from storefront.local.redis import Redis

MAIN_DATABASE = "storefront"


@dataclass(frozen=True)
class Engines:
    """The running private servers; None where the environment names one to use as it is."""

    postgres: Postgres | None
    redis: Redis | None

    def environment(self, database: str = MAIN_DATABASE, number: int = 0) -> dict[str, str]:
        """Build the environment of a child process that works on these servers.

        number : Redis database, 0 to 511; does not change a REDIS_URL that was given.
        """
        ours = {"PYTHONPATH": os.pathsep.join([str(ROOT), str(SITE)]), "PYTHONUNBUFFERED": "1"}
        if self.postgres is not None:
            ours["DATABASE_URL"] = self.postgres.url(database)
        if self.redis is not None:
            ours["REDIS_URL"] = self.redis.url(number)
        return {**os.environ, **ours}

    def create(self, database: str) -> bool:
        """Make sure that a private database exists; say whether it is new."""
        return self.postgres is not None and self.postgres.create(database)

    @property
    def identity(self) -> str:
        """Name the private cluster, so that data loaded into another one is not taken for ours."""
        return "" if self.postgres is None else self.postgres.identity

    @property
    def failed(self) -> Postgres | Redis | None:
        """Give a private server that has ended although it should run."""
        return next((one for one in (self.postgres, self.redis) if one and not one.is_up), None)


@contextmanager
def engines(var: Path = VAR, *, for_tests: bool = False) -> Iterator[Engines]:
    """Have both servers for the length of a ``with``.

    for_tests : servers of their own, shared with nobody, that care less for the disk.
    """
    part = "test-" if for_tests else ""
    care = {"exclusive": for_tests, "forgetful": for_tests}
    postgres = Postgres(var / f"{part}postgres", var / "log" / f"{part}postgres.log", **care)
    redis = Redis(var / f"{part}redis", var / "log" / f"{part}redis.log", **care)
    with ExitStack() as stack:
        yield Engines(
            stack.enter_context(postgres.running()) if _unset("DATABASE_URL") else None,
            stack.enter_context(redis.running()) if _unset("REDIS_URL") else None,
        )


def _unset(name: str) -> bool:
    return not os.environ.get(name)
