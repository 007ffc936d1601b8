"""Requests in plenty: by ``wrk`` where it is installed, else by threads, which cost more CPU."""

import re
import shutil
import subprocess
import sys
import threading
import time
from dataclasses import dataclass
from http.client import HTTPConnection
from urllib.parse import urlsplit

CLIENTS = 8
WRK = shutil.which("wrk")
GENERATOR = "wrk" if WRK else "Python threads"


@dataclass(frozen=True)
class Load:
    """``requests`` were answered in ``seconds``; answers other than 200 end the run."""

    requests: int
    seconds: float

    @property
    def rate(self) -> float:
        return self.requests / self.seconds


def load(url, seconds, headers) -> Load:
    """Keep :data:`CLIENTS` connections busy for so long."""
    return (by_wrk if WRK else by_threads)(url, seconds, headers)


def by_wrk(url, seconds, headers) -> Load:
    words = [WRK, "-t1", f"-c{CLIENTS}", f"-d{seconds}s", "--timeout", "30s"]
    for name, value in headers.items():
        words += ["-H", f"{name}: {value}"]
    out = subprocess.run([*words, url], capture_output=True, text=True, check=True).stdout  # noqa: S603
    if failed := re.search(r"Non-2xx.*|Socket errors.*", out):
        sys.exit(f"{url}: {failed[0]}")
    found = re.search(r"(\d+) requests in ([\d.]+)(ms|s|m)", out)
    return Load(int(found[1]), float(found[2]) * {"ms": 0.001, "s": 1, "m": 60}[found[3]])


def by_threads(url, seconds, headers) -> Load:
    began, counts = time.monotonic(), []
    until = began + seconds
    threads = [
        threading.Thread(target=lambda: counts.append(_ask(url, until, headers)))
        for _ in range(CLIENTS)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return Load(sum(counts), time.monotonic() - began)


def _ask(url, until, headers):
    parts = urlsplit(url)
    connection = HTTPConnection(parts.netloc)
    path, number = f"{parts.path}?{parts.query}", 0
    while time.monotonic() < until:
        connection.request("GET", path, headers=headers)
        answer = connection.getresponse()
        answer.read()
        number += answer.status == 200
    return number
