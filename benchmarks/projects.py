"""What is measured: this shop, stock Oscar and a bare view, each as its own processes see it."""

import os
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "var" / "bench"


@dataclass(frozen=True)
class Project:
    """A Django project on a database of its own; ``application`` is what gunicorn serves."""

    name: str
    settings: str
    application: str
    database: str = ""
    more: dict[str, str] = field(default_factory=dict)

    @property
    def environment(self) -> dict[str, str]:
        kept = FOLDER / (self.database or self.name)
        return os.environ | {
            "PYTHONPATH": os.pathsep.join((str(ROOT), str(ROOT / "site"))),
            "DJANGO_SETTINGS_MODULE": self.settings,
            "DATABASE_URL": database_url(self.database),
            "MEDIA_ROOT": str(kept / "media"),
            "BENCH_INDEX": str(kept / "whoosh"),
            "DEBUG": "0",
            "LOG_LEVEL": "ERROR",
            "PYTHONWARNINGS": "ignore",  # Whoosh's, about its own source
            **self.more,
        }

    def run(self, *words, quiet=False) -> str:
        """Run ``python WORDS`` in the project; gives what it printed. It must succeed."""
        done = subprocess.run(  # noqa: S603
            [sys.executable, *map(str, words)],
            env=self.environment,
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE if quiet else None,
            text=True,
            check=False,
        )
        if done.returncode:
            sys.exit(f"{' '.join(map(str, words))} failed in {self.name}:\n{done.stderr or ''}")
        return done.stdout


def ours(database, application="benchmarks.cold:application"):
    return Project("ours", "storefront.settings.dev", application, database)


def kept(database):
    """This shop as it is run: pages come from the cache."""
    return ours(database, "storefront.wsgi:application")


def stock(database):
    return Project("stock", "benchmarks.stock.settings", "benchmarks.stock.wsgi", database)


def tuned(database):
    return Project("tuned", *vars_of(stock(database)), more={"BENCH_TUNED": "1"})


def vars_of(project):
    return project.settings, project.application, project.database


BARE = Project("bare", "", "benchmarks.bare")


def database_url(name: str) -> str:
    """``DATABASE_URL`` with another database on the same server."""
    parts = urlsplit(os.environ["DATABASE_URL"])
    return urlunsplit(parts._replace(path=f"/{name}")) if name else urlunsplit(parts)
