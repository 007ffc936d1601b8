"""Processes by number: whose they are, starting them so that they end with us, ending them."""

import ctypes
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from pathlib import Path

PR_SET_PDEATHSIG = 1


def command_of(pid: int) -> str:
    """Give the command line of a running process, empty when there is none (or only its zombie)."""
    if Path("/proc/self/cmdline").exists():
        try:
            raw = Path(f"/proc/{pid}/cmdline").read_bytes()
        except OSError:
            return ""
        return raw.replace(b"\0", b" ").decode(errors="replace").strip()
    told = subprocess.run(
        ["ps", "-ww", "-o", "command=", "-p", str(pid)], capture_output=True, text=True, check=False
    )
    return "" if "<defunct>" in told.stdout else told.stdout.strip()


def is_ours(pid: int, mark: str) -> bool:
    """Say whether ``pid`` runs with ``mark`` (a folder of ours) on its command line.

    A number read from a file may have passed to a stranger's process since.
    """
    return pid > 0 and mark in command_of(pid)


def all_with(mark: str) -> list[int]:
    """List the processes with ``mark`` on their command line; empty where ``/proc`` is missing."""
    numbers = (int(path.name) for path in Path("/proc").glob("[0-9]*"))
    return [pid for pid in numbers if is_ours(pid, mark) and pid != os.getpid()]


def pid_in(file: Path) -> int:
    """Read a process number from the first line of ``file``; 0 when there is none."""
    try:
        return int(file.read_text().split("\n", 1)[0])
    except (OSError, ValueError):
        return 0


def wait_until(happened: Callable[[], bool], *, seconds: float, every: float = 0.05) -> bool:
    """Ask again and again until ``happened`` or the time is over; say which of the two."""
    deadline = time.monotonic() + seconds
    while not happened():
        if time.monotonic() > deadline:
            return False
        time.sleep(every)
    return True


def stop(pid: int, mark: str, *, by: signal.Signals, patience_s: float = 20) -> None:
    """End process ``pid`` if it is ours: first politely ``by`` a signal, then by force."""
    for sent, seconds in ((by, patience_s), (signal.SIGKILL, 5.0)):
        if not is_ours(pid, mark):
            return
        try:
            os.kill(pid, sent)
        except ProcessLookupError:
            return
        wait_until(lambda: not is_ours(pid, mark), seconds=seconds)


def stop_child(child: "subprocess.Popen[bytes]", *, by: signal.Signals, patience_s: float) -> None:
    """End our own child and collect it, by force when it has not ended in time."""
    if child.poll() is not None:
        return
    child.send_signal(by)
    try:
        child.wait(patience_s)
    except subprocess.TimeoutExpired:
        child.kill()
        child.wait()


def die_with_parent(sent: signal.Signals) -> None:
    """Have the kernel send ``sent`` to this process when its parent ends, however it ends.

    Linux only; elsewhere the parent's own clean-up has to do.
    """
    if sys.platform == "linux":
        libc().prctl(PR_SET_PDEATHSIG, int(sent), 0, 0, 0)


def give_way(niceness: int) -> None:
    """Let others go first. Linux may share time among sessions, each with a niceness of its own."""
    os.nice(niceness)
    with suppress(OSError):  # not Linux, or not allowed here: then the line above has to do
        Path("/proc/self/autogroup").write_text(str(niceness))


def tail(log: Path, lines: int = 15) -> str:
    """Give the last lines of a log, for a message; says so when there is nothing."""
    try:
        told = log.read_text(errors="replace").strip().splitlines()[-lines:]
    except OSError:
        told = []
    return "\n".join(f"    {line}" for line in told) or "    (the log is empty)"


@cache
def libc() -> ctypes.CDLL:
    """Load the C library of this process; loaded before a fork, so that a child need not."""
    return ctypes.CDLL(None, use_errno=True)
