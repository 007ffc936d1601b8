"""A private server: started once, shared by all commands of a checkout, safe from crashes."""

import fcntl
import json
import os
import secrets
import signal
import subprocess
import sys
from abc import ABC, abstractmethod
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Self

from storefront.local.accounts import name_of
from storefront.local.keeper import Task
from storefront.local.places import SITE
from storefront.local.ports import free_port
from storefront.local.problems import CannotRun
from storefront.local.processes import is_ours, pid_in, stop, tail, wait_until

START_SECONDS = 60.0  # PostgreSQL may have to replay its log after a crash
EXCLUSIVE_SECONDS = 10.0  # a server whose launcher was killed is gone by then
# The package ``storefront`` loads Celery, which takes a second; a bare one is enough for a keeper.
KEEPER = """
import sys, types
sys.modules["storefront"] = types.ModuleType("storefront")
sys.modules["storefront"].__path__ = [sys.argv[1]]
from storefront.local.keeper import main
main()
"""
ATTEMPTS = 3  # another program may take the port between our choice and the server's start


class Server(ABC):
    """One server in one folder. ``home`` holds its data, password and state; ``log`` its output.

    exclusive : refuse to share the server, for tests that would disturb each other.
    """

    title: str
    stop_signal: signal.Signals
    unset: str  # the environment variable that replaces the private server

    def __init__(self, home: Path, log: Path, *, exclusive: bool = False) -> None:
        self.home, self.log, self.exclusive = home, log, exclusive
        self.port = 0

    @property
    @abstractmethod
    def pid_file(self) -> Path:
        """Where the server writes its own process number."""

    @property
    @abstractmethod
    def data(self) -> Path:
        """The data folder, which stands on the server's command line and so marks it as ours."""

    @abstractmethod
    def task(self, port: int) -> Task:
        """Say what the keeper has to run."""

    @abstractmethod
    def prepare(self) -> None:
        """Make the data folder ready; called before every start."""

    @abstractmethod
    def answers(self, port: int) -> bool:
        """Say whether our server answers on ``port`` with our password."""

    @contextmanager
    def running(self) -> Iterator[Self]:
        """Have the server for the length of a ``with``; end it after its last user."""
        claim(self.home)
        claim(self.log.parent)
        with (self.home / "lock").open("a") as users:
            self._join(users)
            try:
                yield self
            finally:
                self._leave(users)

    @property
    def is_up(self) -> bool:
        """Say whether the keeper, and so the server, still runs."""
        return is_ours(self._state().get("keeper", 0), str(self.home))

    @property
    def password(self) -> str:
        """Give the generated password, kept in a file that only we can read."""
        file = self.home / "password"
        if not file.exists():
            descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(descriptor, "w") as out:
                out.write(secrets.token_urlsafe(24))
        return file.read_text()

    def _join(self, users: IO[str]) -> None:
        with (self.home / "starting").open("a") as gate:
            fcntl.flock(gate, fcntl.LOCK_EX)
            self._lock(users)
            if self._attach():
                return
            self._clear_remains()
            self.prepare()
            self._start()

    def _lock(self, users: IO[str]) -> None:
        if not self.exclusive:
            fcntl.flock(users, fcntl.LOCK_SH)
        elif not wait_until(lambda: _try_exclusive(users), seconds=EXCLUSIVE_SECONDS):
            raise CannotRun(
                f"Another run uses {self.home}. Try: wait for it, or use a second checkout.", code=2
            )

    def _attach(self) -> bool:
        port = self._state().get("port", 0)
        if self.is_up and wait_until(lambda: self.answers(port), seconds=10):
            self.port = port
            return True
        return False

    def _clear_remains(self) -> None:
        stop(self._state().get("keeper", 0), str(self.home), by=signal.SIGTERM, patience_s=30)
        stop(pid_in(self.pid_file), str(self.data), by=self.stop_signal)
        self.pid_file.unlink(missing_ok=True)

    def _start(self) -> None:
        for _ in range(ATTEMPTS):
            self.port = free_port()
            keeper = self._hire(self.port)
            self._note(port=self.port, keeper=keeper.pid)
            if self._comes_up(keeper):
                return
            self._clear_remains()
        raise CannotRun(f"{self.title} did not start. The end of {self.log}:\n{tail(self.log)}")

    def _comes_up(self, keeper: "subprocess.Popen[bytes]") -> bool:
        wait_until(
            lambda: keeper.poll() is not None or self.answers(self.port), seconds=START_SECONDS
        )
        return keeper.poll() is None and self.answers(self.port)

    def _hire(self, port: int) -> "subprocess.Popen[bytes]":
        file = self.home / "keep.json"
        self.task(port).write(file)
        with self.log.open("ab") as log:
            return subprocess.Popen(
                [sys.executable, "-c", KEEPER, str(SITE / "storefront"), str(file)],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,  # Ctrl-C in the terminal is the launcher's affair
            )

    def _leave(self, users: IO[str]) -> None:
        if not _try_exclusive(users):
            return  # another command still works with it
        stop(self._state().get("keeper", 0), str(self.home), by=signal.SIGTERM, patience_s=35)
        (self.home / "server.json").unlink(missing_ok=True)

    def _state(self) -> dict[str, int]:
        try:
            told: dict[str, int] = json.loads((self.home / "server.json").read_text())
        except (OSError, ValueError):
            return {}
        return told

    def _note(self, **state: int) -> None:
        (self.home / "server.json").write_text(json.dumps(state))


def claim(folder: Path) -> None:
    """Make ``folder`` if needed; raises CannotRun when it is another's or something else's."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        owner = folder.stat().st_uid
    except OSError as problem:
        raise CannotRun(f"Cannot use the folder {folder}: {problem.strerror}.", code=2) from None
    if owner != os.geteuid() or not os.access(folder, os.W_OK | os.X_OK):
        raise CannotRun(
            f"The folder {folder} belongs to {name_of(owner)}. "
            f"Try: work as {name_of(owner)}, or remove it with 'make clean'.",
            code=2,
        )


def _try_exclusive(users: IO[str]) -> bool:
    try:
        fcntl.flock(users, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
