"""When what a page is made of last changed, by a clock that only counts changes.

A page notes the clock *before* it is rendered and the tags it used; it holds while none of them
was touched later. So a change between reading and keeping is never missed.
"""

from contextlib import contextmanager, suppress
from contextvars import ContextVar

from django.db import transaction

from shop.sharing.store import Away, key, store

# Longer than anything is kept: a tag that is gone was not touched since.
TAG_SECONDS = 24 * 60 * 60

# A clock that was lost with everything else goes on from the time of day in microseconds, which
# is later than any count: what was begun before the loss is not mistaken for fresh.
CLOCK = """
local function seeded(clock)
  if redis.call('EXISTS', clock) == 0 then
    local time = redis.call('TIME')
    redis.call('SET', clock, string.format('%.0f', time[1] * 1000000 + time[2]))
  end
end
"""
TOUCH = (
    CLOCK
    + """
seeded(KEYS[1])
local now = redis.call('INCR', KEYS[1])
for i = 2, #KEYS do redis.call('SET', KEYS[i], string.format('%.0f', now), 'EX', ARGV[1]) end
"""
)

_used: ContextVar[set | None] = ContextVar("tags used by what is rendered", default=None)
_untold: set[str] = set()


def touch(*tags: str) -> None:
    """Say that what ``tags`` name changed, as soon as the transaction is committed."""
    if tags:
        transaction.on_commit(lambda: _touch(tags))


def depends_on(*tags: str) -> None:
    """Say that what is rendered just now is made of what ``tags`` name."""
    used = _used.get()
    if used is not None:
        used.update(tags)


def is_collecting() -> bool:
    """True while something is rendered that will be kept."""
    return _used.get() is not None


@contextmanager
def collected():
    """The set of tags that are named inside the block."""
    token = _used.set(set())
    try:
        yield _used.get()
    finally:
        _used.reset(token)


def tag_keys(tags) -> list[str]:
    return [key("stamp", tag) for tag in sorted(tags)]


def clock_key() -> str:
    return key("clock")


def tell_untold(*, patient=False) -> None:
    """Touch what could not be touched while Redis was away. Raises :class:`Away`.

    Threads share what is untold: each takes out what it tells, and puts it back when it cannot.
    """
    told = set()
    with suppress(KeyError):
        while _untold:
            told.add(_untold.pop())
    if told:
        try:
            keys = [clock_key(), *tag_keys(told)]
            store().run(TOUCH, keys, [TAG_SECONDS], patient=patient)
        except BaseException:
            _untold.update(told)
            raise


def _touch(tags):
    _untold.update(tags)
    with suppress(Away):  # it is told with the next change or the next page of this process
        tell_untold(patient=True)
