"""gunicorn with the flags of the image, whatever it serves, and the CPU that it used."""

import os
import subprocess
import sys
import time
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

from benchmarks.projects import ROOT, Project
from storefront.local.ports import free_port

START_SECONDS = 90
TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True)
class Server:
    """A running project; ``pid`` is gunicorn's master."""

    project: Project
    port: int
    pid: int

    def url(self, path) -> str:
        return f"http://127.0.0.1:{self.port}{path}"

    def cpu_seconds(self) -> float | None:
        """User and system time of all its processes so far; None where there is no ``/proc``."""
        try:
            children = Path(f"/proc/{self.pid}/task/{self.pid}/children").read_text().split()
            return sum(_used(pid) for pid in (self.pid, *children)) / TICKS
        except FileNotFoundError:
            return None


@contextmanager
def serving(project):
    """Serve for the length of a ``with``."""
    port = free_port()
    words = ["-m", "gunicorn", "--config", "deploy/gunicorn.conf.py", "--max-requests", "0"]
    process = subprocess.Popen(  # noqa: S603
        [sys.executable, *words, "--bind", f"127.0.0.1:{port}", project.application],
        cwd=ROOT,
        env=project.environment,
        stderr=subprocess.DEVNULL,
    )
    try:
        _wait(process, port, project)
        yield Server(project, port, process.pid)
    finally:
        process.terminate()
        process.wait()


def _wait(process, port, project):
    until = time.monotonic() + START_SECONDS
    while time.monotonic() < until and process.poll() is None:
        try:
            urlopen(f"http://127.0.0.1:{port}/", timeout=30).close()
            return
        except HTTPError:
            return
        except (URLError, OSError):
            time.sleep(0.2)
    sys.exit(f"{project.name} does not answer. Try: gunicorn {project.application}")


def _used(pid):
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return int(fields[11]) + int(fields[12])
