"""Child processes of a command: steps that end by themselves, and services that must not."""

import os
import signal
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, nullcontext, suppress
from dataclasses import dataclass, field
from pathlib import Path

from storefront.local.places import ROOT
from storefront.local.problems import CannotRun
from storefront.local.processes import die_with_parent, give_way, tail

STARTED = time.monotonic()
END_PATIENCE_S = 10.0
TELL_EVERY_S = 5.0


def say(text: str) -> None:
    """Tell the person at the terminal what goes on, with the seconds since the start."""
    print(f"{time.monotonic() - STARTED:6.1f} s  {text}", flush=True)


@dataclass
class Service:
    """A program of the demo that writes a log; started in a session of its own.

    Ctrl-C in the terminal so reaches only the launcher, which ends its services in order.
    """

    name: str
    command: Sequence[str | Path]
    log: Path | None = None
    niceness: int = 0
    _child: "subprocess.Popen[bytes] | None" = field(default=None, init=False)

    def start(self, environment: Mapping[str, str]) -> None:
        """Start it; its output goes to the log, which begins anew, or to the terminal."""
        with self.log.open("wb") if self.log else nullcontext() as log:
            self._child = subprocess.Popen(
                self.command,
                env=environment,
                cwd=ROOT,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
                preexec_fn=self._enter,
            )

    def _enter(self) -> None:
        if self.niceness:
            give_way(self.niceness)
        _die_with_launcher()

    @property
    def pid(self) -> int:
        """Give its process number, 0 before the start."""
        return 0 if self._child is None else self._child.pid

    @property
    def exit_code(self) -> int | None:
        """Give the exit code, None while it runs."""
        return None if self._child is None else self._child.poll()

    def finish(self) -> None:
        """Wait for its end, telling its last line from time to time; raises when it failed."""
        told = time.monotonic()
        while self.exit_code is None:
            time.sleep(0.1)
            if self.log and time.monotonic() - told > TELL_EVERY_S:
                told = time.monotonic()
                say(f"{self.name}: {tail(self.log, 1).strip()}")
        if self.exit_code != 0:
            raise self.failure()

    def failure(self) -> CannotRun:
        """Say that it ended, with the end of its log."""
        ended = f"{self.name} ended with code {self.exit_code}."
        if self.log is None:
            return CannotRun(ended)
        return CannotRun(f"{ended} The end of {self.log}:\n{tail(self.log)}")

    def ask_to_end(self) -> None:
        """Tell it to finish what it does and leave."""
        if self._child is not None and self._child.poll() is None:
            self._child.terminate()

    def end(self) -> None:
        """Wait until it has left, then end by force what it left behind, or itself."""
        if self._child is None:
            return
        with suppress(subprocess.TimeoutExpired):
            self._child.wait(END_PATIENCE_S)
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(self._child.pid, signal.SIGKILL)
        self._child.wait()


@contextmanager
def running(services: Sequence[Service], environment: Mapping[str, str]) -> Iterator[None]:
    """Start services at once and end them at once; their broker, which holds what waits, stays."""
    try:
        for service in services:
            service.start(environment)
        yield
    finally:
        for service in services:
            service.ask_to_end()
        for service in services:
            service.end()


def run(work: Service, environment: Mapping[str, str]) -> None:
    """Run a program to its end; raises CannotRun when it fails."""
    with running([work], environment):
        work.finish()


def foreground(command: Sequence[str], environment: Mapping[str, str]) -> int:
    """Run a command in this terminal and give its exit code; signals are left to it."""
    try:
        child = subprocess.Popen(command, env=environment, cwd=ROOT, preexec_fn=_die_with_launcher)
    except OSError as problem:
        raise CannotRun(f"Cannot run {command[0]}: {problem.strerror}.", code=127) from None
    with _passing_signals_to(child):
        code = child.wait()
    return code if code >= 0 else 128 - code


@contextmanager
def _passing_signals_to(child: "subprocess.Popen[bytes]") -> Iterator[None]:
    reactions: dict[signal.Signals, Callable[..., None]] = {
        signal.SIGINT: lambda *_: None,  # the terminal has told the child as well
        signal.SIGTERM: lambda *_: child.terminate(),
    }
    before = {number: signal.signal(number, react) for number, react in reactions.items()}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _die_with_launcher() -> None:
    die_with_parent(signal.SIGTERM)
