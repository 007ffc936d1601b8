"""What landscapes are made of: sky, ridges, mist, water, trees, people in conical hats."""

from __future__ import annotations

from random import Random

from .palette import oklch
from .shapes import curve, glow, linear, path, polyline, rect

WIDE, HIGH = 1600, 900


def sky(top: str = "#f3e3cb", low: str = "#fbf3e4", sun: tuple[float, float] = (420, 230), glare: float = 0.9) -> str:
    fade, paint = linear((0, 0), (0, 640), [(0, top, 1), (1, low, 1)])
    return fade + rect(0, 0, WIDE, HIGH, paint) + glow(*sun, 520, 420, "#fff6dd", glare)


def ridge(row: int, hue: float = 165, base: float = 330, step: float = 95) -> str:
    """Draw one of a row of ridges; the farther, the paler."""
    random = Random(f"ridge {row} {hue}")
    y = base + row * step
    tops = [(x, y + random.uniform(-70, 40) * (1 - row * 0.12)) for x in range(-100, 1800, 140)]
    d = polyline([*curve(tops), (1800, 900), (-100, 900)], True)
    return path(d, oklch(0.84 - row * 0.085, 0.03 + row * 0.008, hue - row * 6))


def mist(y: float, strength: float = 0.5, high: float = 90) -> str:
    return glow(500, y, 900, high, "#fdf6e8", strength) + glow(1250, y + 40, 800, high * 0.8, "#fdf6e8", strength * 0.8)
