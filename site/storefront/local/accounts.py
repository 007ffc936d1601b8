"""Which account a server runs under when we are root.

PostgreSQL refuses to run as root, so its programs run as ``nobody``. Where a folder above them is
closed to others (``/root``, say) no permission is changed: the child keeps one capability, to pass
through folders, which the kernel hands on over ``exec`` (an *ambient* capability, Linux 4.3).
"""

import ctypes
import os
import pwd
import struct
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from storefront.local.problems import CannotRun
from storefront.local.processes import libc

CAP_DAC_OVERRIDE = 1  # pass every permission check on files, including "may execute"
CAP_DAC_READ_SEARCH = 2  # only read and pass through folders: enough unless files are 0700 too
PR_SET_SECUREBITS, PR_CAP_AMBIENT, PR_CAP_AMBIENT_RAISE = 28, 47, 2
NO_SETUID_FIXUP = 1 << 2  # else access(2), with which PostgreSQL looks, disregards capabilities
CAPABILITY_VERSION_3 = 0x20080522
PASSABLE = 0o001


@dataclass(frozen=True)
class Account:
    """A user and group to become, keeping at most one capability."""

    uid: int
    gid: int
    capability: int | None = None

    def enter(self) -> None:
        """Become this account for good; called in a child between fork and exec."""
        if self.capability is not None:
            _check(libc().prctl(PR_SET_SECUREBITS, NO_SETUID_FIXUP, 0, 0, 0))
        os.setgroups([])
        os.setgid(self.gid)
        os.setuid(self.uid)
        if self.capability is not None:
            _keep_only(self.capability)

    def can_run(self, initdb: Path) -> bool:
        """Try it: capabilities may be withheld by a container, and ``nobody`` may be unmapped."""
        try:
            done = subprocess.run(
                [initdb, "--show", "-D", "nowhere"],  # looks for its own files, makes none
                preexec_fn=self.enter,
                capture_output=True,
                cwd="/",
                check=False,
            )
        except (OSError, subprocess.SubprocessError):
            return False
        return done.returncode == 0


def unprivileged(initdb: Path, folder: Path) -> Account | None:
    """Find how ``nobody`` can run ``initdb`` and its kin on ``folder``; None: there is no way."""
    user = nobody()
    if all(open_to_others(path) for path in (initdb, folder)):
        ways: list[int | None] = [None]
    elif sys.platform == "linux":
        ways = [CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH]
    else:
        ways = []
    accounts = (Account(user.pw_uid, user.pw_gid, way) for way in ways)
    return next((account for account in accounts if account.can_run(initdb)), None)


def open_to_others(path: Path) -> bool:
    """Say whether everybody may pass through all folders above ``path`` and use it."""
    steps = [path, *path.parents]
    return all(step.stat().st_mode & PASSABLE for step in steps)


def nobody() -> pwd.struct_passwd:
    """Look up the account without rights; raises CannotRun when the machine has none."""
    try:
        return pwd.getpwnam("nobody")
    except KeyError:
        raise CannotRun(
            "PostgreSQL cannot run as root and this machine has no user 'nobody'. "
            "Try: run this as an ordinary user, or set DATABASE_URL."
        ) from None


def name_of(uid: int) -> str:
    """Name a user for a message; the number when it has no name."""
    try:
        return pwd.getpwuid(uid).pw_name
    except KeyError:
        return str(uid)


def _keep_only(capability: int) -> None:
    bit = 1 << capability
    header = ctypes.create_string_buffer(struct.pack("=Ii", CAPABILITY_VERSION_3, 0))
    sets = ctypes.create_string_buffer(struct.pack("=6I", bit, bit, bit, 0, 0, 0))
    _check(libc().capset(header, sets))
    _check(libc().prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_RAISE, capability, 0, 0))


def _check(result: int) -> None:
    if result != 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))
