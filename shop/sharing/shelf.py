"""Where pages are kept: looked up, with their stamps, in one round trip."""

import json
import time
from dataclasses import dataclass

from django.conf import settings

from shop.sharing.stamps import CLOCK, clock_key, tag_keys, tell_untold
from shop.sharing.store import Away, key, store

# Of many who miss the same page one renders it. The others look again, for so long.
RENDERING_MS = 4000
PATIENCE_SECONDS = 1.5
LOOK_EVERY_SECONDS = 0.03
REFUSED_MS = 5000

LOOK = (
    CLOCK
    + """
local page, lock, clock = KEYS[1], KEYS[2], KEYS[3]
local kept = redis.call('HMGET', page, 'clock', 'tags', 'cookies', 'head')
if kept[1] then
  local isFresh, tags = true, cjson.decode(kept[2])
  if #tags > 0 then
    for _, touched in ipairs(redis.call('MGET', unpack(tags))) do
      if touched and tonumber(touched) > tonumber(kept[1]) then isFresh = false end
    end
  end
  if isFresh then
    local kind, field = 'public', ARGV[1]
    for i = 3, #ARGV do
      local isTold = string.find(kept[3], ' ' .. ARGV[i] .. ' ', 1, true)
      if isTold then kind, field = 'shell', 'shell' end
    end
    return {kind, kept[4], redis.call('HGET', page, field)}
  end
end
local held = redis.call('GET', lock)
if held then return {held} end
redis.call('SET', lock, 'busy', 'PX', ARGV[2])
seeded(clock)
return {'missing', redis.call('GET', clock)}
"""
)
KEEP = """
local page, lock, budget = KEYS[1], KEYS[2], KEYS[3]
redis.call('DEL', lock)
local before = redis.call('HGET', page, 'clock')
if before and tonumber(before) > tonumber(ARGV[2]) then return 0 end
local kept = redis.call('INCR', budget)
if kept == 1 then redis.call('EXPIRE', budget, 60) end
if kept > tonumber(ARGV[4]) then
  redis.call('SET', lock, 'refused', 'PX', ARGV[5])
  return 0
end
redis.call('DEL', page)
redis.call('HSET', page, unpack(ARGV, 6))
redis.call('EXPIRE', page, ARGV[3])
return 1
"""
REFUSE = "redis.call('SET', KEYS[1], 'refused', 'PX', ARGV[1])"


@dataclass(frozen=True)
class Found:
    """``kind`` is public or shell (with head and body), missing (with the clock), refused, busy."""

    kind: str
    head: dict | None = None
    body: bytes = b""
    clock: bytes = b""


def look(address, encoding: str, cookies: list[str]) -> Found:
    """The page as a visitor with these cookies gets it. Raises :class:`Away`.

    While somebody else renders it this waits a little; then the answer is *busy*.
    """
    tell_untold()
    until = time.monotonic() + PATIENCE_SECONDS
    while True:
        found = _look(address, encoding, cookies)
        if found.kind != "busy" or time.monotonic() > until:
            return found
        time.sleep(LOOK_EVERY_SECONDS)


def keep(address, clock: bytes, tags, seconds: int, fields: dict) -> None:
    """Put a page on the shelf, as it was when the clock stood so.

    When this minute's pages are used up it is refused, so that nobody waits for it.
    """
    flat = [item for pair in fields.items() for item in pair]
    tags = json.dumps(tag_keys(tags))
    args = ["clock", clock, seconds, settings.SHARED_PAGES_PER_MINUTE, REFUSED_MS]
    args += ["clock", clock, "tags", tags, *flat]
    _run(KEEP, [address.key, _lock(address), key("pages-this-minute")], args)


def refuse(address) -> None:
    """Remember for a moment that this is no page to keep, so that nobody waits for it."""
    _run(REFUSE, [_lock(address)], [REFUSED_MS])


def _look(address, encoding, cookies):
    args = [encoding, RENDERING_MS, *cookies]
    kind, *rest = store().run(LOOK, [address.key, _lock(address), clock_key()], args)
    kind = kind.decode()
    if kind in ("public", "shell"):
        return Found(kind, head=json.loads(rest[0]), body=rest[1])
    return Found(kind, clock=rest[0]) if rest else Found(kind)


def _run(script, keys, args):
    try:
        store().run(script, keys, args)
    except Away:
        """Not kept, then."""


def _lock(address):
    return f"{address.key}:lock"
