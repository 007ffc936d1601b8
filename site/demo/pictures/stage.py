"""Set the scene for a thing in use: a room, a table, evening, and things placed on it."""

from __future__ import annotations

from .ground import HEIGHT, WIDTH, backdrop, boards, shadow, window_light
from .look import KINDS, Look, Thing
from .palette import WOOD, Tones
from .shapes import glow, placed, rect, soft


def resting(thing: Thing) -> str:
    """Return the thing with its shadow under it."""
    return (shadow(thing.foot, thing.depth, y=792) if thing.foot else "") + thing.art


def stood(look: Look, kind: str, x: float, y: float, scale: float = 0.8) -> str:
    """Return a thing of that kind that stands at ``x, y``."""
    return placed(resting(KINDS[kind](look)), x, y, scale)


def laid(look: Look, kind: str, x: float, y: float, scale: float = 0.8, turn: float = 0.0) -> str:
    """Return a thing that lies under our eyes with its middle at ``x, y``."""
    return placed(KINDS[kind](look).art, x, y, scale, turn, about=(400, 510))


def room(look: Look, horizon: float = 600, wood: Tones = WOOD) -> str:
    """Draw a wall with sunlight from a window, and a wooden table."""
    return backdrop(look.tones, 0, look.shape) + window_light(60, 40, 1.15) + boards(wood, horizon)


def table(look: Look) -> str:
    """Draw the table top as seen from straight above."""
    return backdrop(look.tones, 0, look.shape) + window_light(-60, 120, 2.1, 0.2)


def evening(look: Look, horizon: float = 640) -> str:
    """Draw the room after dark, by the light of what burns in it."""
    dark = rect(0, 0, WIDTH, HEIGHT, "#39323a")
    warm = glow(400, 520, 640, 560, "#c98a4a", 0.62)
    top = rect(0, horizon, WIDTH, HEIGHT - horizon, "#1c1410", opacity=0.30) if horizon else ""
    return soft(dark, warm) + top


def other(look: Look, tones: Tones, step: int = 1) -> Look:
    """Return the look of a plain companion: another shape in other tones."""
    return look.but(tones=tones, pattern="plain", shape=look.shape + step)
