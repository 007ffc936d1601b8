"""One clear line for a server that does not answer."""

from django.db import OperationalError
from redis.exceptions import ConnectionError as RedisConnectionError

from storefront.unreachable import explain


def test_redis_is_named_without_its_password(settings):
    settings.REDIS_URL = "redis://:secret@10.0.0.5:6379/0"

    line = explain(RedisConnectionError("Error 111 connecting to 10.0.0.5:6379"))

    assert line.startswith("Cannot reach Redis at redis://@10.0.0.5:6379/0: Error 111")
    assert "secret" not in line


def test_only_the_first_line_of_a_reason_is_shown():
    line = explain(OperationalError("connection refused\n\tIs the server running?"))

    assert ": connection refused\n" in line
    assert "\t" not in line
