"""Redis, asked briefly: when it is away or slow, everything goes on without it."""

import functools
import logging
import time

from django.conf import settings
from redis import Redis, RedisError
from redis.backoff import NoBackoff
from redis.retry import Retry

logger = logging.getLogger(__name__)

ANSWER_SECONDS = 0.25
PAUSE_SECONDS = 1  # how long nobody asks a Redis that did not answer
LOG_EVERY_SECONDS = 60


class Away(Exception):
    """Redis does not answer just now: do without."""


class Store:
    """A Redis whose failures are one exception, :class:`Away`, and one log line a minute."""

    def __init__(self, url):
        self.asked_again_at = self.logged_again_at = 0.0
        self.redis = Redis.from_url(
            url,
            socket_timeout=ANSWER_SECONDS,
            socket_connect_timeout=ANSWER_SECONDS,
            retry=Retry(NoBackoff(), 0),
        )
        self.scripts = {}

    def run(self, script, keys, args=(), *, patient=False):
        """What the Lua ``script`` answers, in one round trip.

        ``patient`` asks even a Redis that was away a moment ago. Raises :class:`Away`.
        """
        if not patient and time.monotonic() < self.asked_again_at:
            raise Away
        if script not in self.scripts:
            self.scripts[script] = self.redis.register_script(script)
        try:
            return self.scripts[script](keys=keys, args=args)
        except RedisError as error:
            self._note(error)
            raise Away from error

    def _note(self, error):
        now = time.monotonic()
        self.asked_again_at = now + PAUSE_SECONDS
        if now >= self.logged_again_at:
            self.logged_again_at = now + LOG_EVERY_SECONDS
            logger.warning("Redis is away, pages are rendered anew: %s", error)


@functools.cache
def store_at(url) -> Store:
    return Store(url)


def store() -> Store:
    """The one that ``REDIS_URL`` names."""
    return store_at(settings.REDIS_URL)


def key(*parts) -> str:
    return ":".join((settings.CACHES["default"]["KEY_PREFIX"], *parts))
