"""Starting: with what is missing, and against servers that do not answer."""

import os
import secrets
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SECRETS = {
    "DJANGO_SECRET_KEY": secrets.token_urlsafe(60),
    "DATABASE_URL": "postgres://shop:hidden@127.0.0.1:1/shop",
    "REDIS_URL": "redis://:hidden@127.0.0.1:1/0",
    "ALLOWED_HOSTS": "shop.example",
    "BASE_URL": "https://shop.example",
    "EMAIL_URL": "smtp+tls://shop:hidden@mail.example:587",
}


def python(*arguments, **environment):
    """Run Python in a process of its own with nothing but this environment."""
    path = os.pathsep.join([str(ROOT), str(ROOT / "site")])
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        env={"PATH": os.environ["PATH"], "PYTHONPATH": path, **environment},
        capture_output=True,
        text=True,
        timeout=60,
    )


def manage(*arguments, settings="production", **environment):
    environment["DJANGO_SETTINGS_MODULE"] = f"storefront.settings.{settings}"
    return python("manage.py", *arguments, **environment)


@pytest.mark.parametrize("missing", sorted(SECRETS))
def test_production_names_the_secret_it_lacks_in_one_line(missing):
    given = {name: value for name, value in SECRETS.items() if name != missing}

    result = manage("check", **given)

    assert result.returncode == 1
    assert result.stderr == f"Not set: {missing}. Production does not start without them.\n"


def test_production_refuses_the_test_card():
    result = manage("check", **SECRETS, ALLOW_TEST_PAYMENTS="1")

    assert result.returncode == 1
    assert result.stderr.startswith("ALLOW_TEST_PAYMENTS is on.")


def test_production_refuses_to_write_mail_into_the_log():
    result = manage("check", **SECRETS | {"EMAIL_URL": "consolemail://"})

    assert result.returncode == 1
    assert result.stderr.startswith("EMAIL_URL is consolemail://.")


def test_celery_starts_as_production_when_nothing_else_is_said():
    result = python("-c", "import storefront.celery as c; print(c.app.conf.task_time_limit)")

    assert result.stderr.startswith("Not set: DJANGO_SECRET_KEY")


def test_production_passes_the_deployment_checks():
    result = manage("check", "--deploy", "--fail-level", "WARNING", **SECRETS)

    assert result.returncode == 0, result.stderr
    assert "System check identified no issues" in result.stdout + result.stderr


def test_a_database_that_does_not_answer_is_named_without_its_password():
    result = manage("migrate", **SECRETS)

    assert result.returncode == 1
    assert "Cannot reach PostgreSQL at postgres://shop@127.0.0.1:1/shop" in result.stderr
    assert "DATABASE_URL" in result.stderr
    assert "hidden" not in result.stderr
    assert "Traceback" not in result.stderr


def test_a_missing_database_url_says_what_to_do():
    result = manage("check", settings="dev")

    assert result.returncode == 1
    assert result.stderr.startswith("DATABASE_URL is not set.")
    assert "Traceback" not in result.stderr
