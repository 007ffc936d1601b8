"""The process that owns one private server and ends it once nobody uses it.

Users of a server hold a shared lock on a file. The kernel drops such a lock however its holder
ends, so the keeper sees a launcher that was killed and cleans up after it. A server started by
one command can so be used by a second one and outlives the first.
It is started with the name of a file that describes its task.
"""

import fcntl
import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from types import FrameType
from typing import IO

from storefront.local.accounts import Account
from storefront.local.processes import die_with_parent, stop_child

LOOK_EVERY_S = 0.2
PATIENCE_S = 30.0


@dataclass(frozen=True)
class Task:
    """What to keep: a command in the foreground, its input, how to end it and whose lock counts."""

    command: list[str]
    lock: str
    stop_signal: int
    stdin: str = ""
    account: Account | None = None

    def write(self, file: Path) -> None:
        """Store the task for a keeper; readable by us only, as the input may hold a password."""
        descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w") as out:
            json.dump(asdict(self), out)

    @classmethod
    def read(cls, file: Path) -> "Task":
        """Read what ``write`` stored."""
        told = json.loads(file.read_text())
        account = told.pop("account")
        return cls(**told, account=Account(**account) if account else None)


def main() -> None:
    """Keep the server of the task named on the command line until it ends or is not needed."""
    keep(Task.read(Path(sys.argv[-1])))


def keep(task: Task) -> None:
    """Run the server; end it on a signal, or when nobody holds its lock."""
    ending = _Ending()
    by = signal.Signals(task.stop_signal)
    server = subprocess.Popen(
        task.command, stdin=subprocess.PIPE, cwd="/", preexec_fn=_entering(task.account, by)
    )
    _feed(server.stdin, task.stdin)
    with open(task.lock, "a") as users:
        while not ending.asked and server.poll() is None and not _unused(users):
            try:
                server.wait(LOOK_EVERY_S)
            except subprocess.TimeoutExpired:
                continue
        if server.poll() is not None:
            print(f"{task.command[0]} ended by itself with code {server.returncode}", flush=True)
        stop_child(server, by=by, patience_s=PATIENCE_S)


class _Ending:
    """Remember that we were asked to end; a signal cuts a wait short."""

    def __init__(self) -> None:
        self.asked = False
        for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
            signal.signal(number, self._ask)

    def _ask(self, number: int, frame: FrameType | None) -> None:
        self.asked = True


def _entering(account: Account | None, by: signal.Signals) -> Callable[[], None]:
    def enter() -> None:
        if account is not None:
            account.enter()
        die_with_parent(by)  # after the change of user, which clears it

    return enter


def _feed(stdin: IO[bytes] | None, text: str) -> None:
    if stdin is not None:
        stdin.write(text.encode())
        stdin.close()


def _unused(users: IO[str]) -> bool:
    try:
        fcntl.flock(users, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
