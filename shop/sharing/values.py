"""Values that many pages need and few changes make old, remembered by each process."""

from collections.abc import Callable
from typing import TypeVar

from django.conf import settings

from shop.sharing.stamps import CLOCK, clock_key, depends_on, tag_keys, tell_untold
from shop.sharing.store import Away, store

Value = TypeVar("Value")

NEWEST = (
    CLOCK
    + """
seeded(KEYS[1])
local newest = 0
for i = 2, #KEYS do
  local touched = tonumber(redis.call('GET', KEYS[i]) or 0)
  if touched > newest then newest = touched end
end
return {redis.call('GET', KEYS[1]), string.format('%.0f', newest)}
"""
)
_remembered: dict[str, tuple[int, object]] = {}


def kept(name: str, tags: tuple[str, ...], build: Callable[[], Value]) -> Value:
    """What ``build()`` gives, made anew once one of ``tags`` was touched. One round trip.

    The value is shared by threads: nobody may change it. A page that uses it depends on the tags.
    """
    depends_on(*tags)
    if not settings.SHARED_PAGE_SECONDS:
        return build()
    try:
        tell_untold()
        clock, newest = map(int, store().run(NEWEST, [clock_key(), *tag_keys(tags)]))
    except Away:
        return build()
    known = _remembered.get(name)
    if known is None or newest > known[0] or known[0] > clock:
        known = _remembered[name] = (clock, build())
    return known[1]


def forget() -> None:
    """Remember nothing: for tests, whose databases come and go."""
    _remembered.clear()
