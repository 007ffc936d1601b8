"""Things turned on a wheel or lathe: a profile spun about an upright axis, lit from the upper left."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from math import cos, pi, sin

from .look import Look
from .palette import Tones
from .patterns import printed
from .shapes import Point, clipped, curve, ellipse, glow, group, line, linear, path, polyline, ribbon, washed


def spun(look: Look, form: Sequence[Point], top: float, bottom: float, width: float, cx: float = 400) -> Turned:
    """Return ``form`` (0..1 down, 0..1 of the radius ``width``) at its real size."""
    return Turned(tuple((top + (bottom - top) * y, width * r) for y, r in form), look.tilt, cx)


@dataclass(frozen=True)
class Turned:
    """``profile`` is (height on the picture, radius) from the top down; a point given twice is a corner."""

    profile: Sequence[Point]
    tilt: float
    cx: float = 400

    @cached_property
    def sides(self) -> list[Point]:
        return curve(self.profile, steps=12)

    @cached_property
    def reach(self) -> float:
        return max(radius for _, radius in self.sides)

    @property
    def top(self) -> Point:
        return self.sides[0]

    @property
    def bottom(self) -> Point:
        return self.sides[-1]

    def radius(self, y: float) -> float:
        """Return the radius at height ``y``."""
        i = min(max(bisect_left([p[0] for p in self.sides], y), 1), len(self.sides) - 1)
        (y0, r0), (y1, r1) = self.sides[i - 1], self.sides[i]
        return r0 + (r1 - r0) * min(max((y - y0) / ((y1 - y0) or 1), 0), 1)

    def at(self, u: float, v: float) -> Point:
        """Return where the point ``u`` around and ``v`` down the outside is seen; 0 is straight ahead."""
        angle, radius = u / self.reach, self.radius(v)
        return self.cx + radius * sin(angle), v + self.tilt * radius * cos(angle)

    @property
    def span(self) -> tuple[float, float, float, float]:
        """The visible surface: u from and to, v from and to."""
        half = self.reach * pi / 2
        return -half, half, self.top[0], self.bottom[0]

    @cached_property
    def outline(self) -> str:
        return polyline([*self._edge(-1), *self._arc(self.bottom, 1), *self._edge(1)[::-1], *self._arc(self.top, -1)[::-1]], True)

    def band(self, start: float, end: float) -> str:
        """Return the outline of the strip of surface between two heights."""
        rows = [start + (end - start) * i / 16 for i in range(17)]
        left = [(self.cx - self.radius(y), y) for y in rows]
        right = [(self.cx + self.radius(y), y) for y in rows[::-1]]
        upper = self._arc((start, self.radius(start)), 1)[::-1]
        return polyline([*left, *self._arc((end, self.radius(end)), 1), *right, *upper], True)

    def ring(self, y: float, grow: float = 0) -> str:
        """Return the front half of the circle at height ``y``."""
        return polyline(self._arc((y, self.radius(y) + grow), 1))

    def _edge(self, side: int) -> list[Point]:
        return [(self.cx + side * radius, y) for y, radius in self.sides]

    def _arc(self, at: Point, towards: int) -> list[Point]:
        y, radius = at
        turns = [pi - pi * i / 40 for i in range(41)]
        return [(self.cx + radius * cos(t), y + towards * self.tilt * radius * sin(t)) for t in turns]


def body(look: Look, turned: Turned, tones: Tones | None = None, pattern: bool = True, gloss: float = 0.5) -> str:
    """Draw the outside of a turned thing: tone, pattern, roundness, shine."""
    tones = tones or look.tones
    art = printed(turned, look.pattern, tones.ink, look.shape) if pattern else ""
    inside = art + roundness(turned, tones) + grounding(turned, tones) + shine(turned, tones, gloss)
    return path(turned.outline, tones.base) + clipped(turned.outline, inside)


def roundness(turned: Turned, tones: Tones) -> str:
    """Shade from left to right: a dim edge, the light, and a long fall into shade with a little reflected light."""
    left, right = turned.cx - turned.reach, turned.cx + turned.reach
    stops = [
        (0.0, tones.shade, 0.75), (0.09, tones.shade, 0.2), (0.2, tones.light, 0.45), (0.31, tones.light, 0.85),
        (0.44, tones.light, 0.25), (0.56, tones.shade, 0.12), (0.78, tones.shade, 0.85), (0.92, tones.deep, 0.75),
        (1.0, tones.shade, 0.9),
    ]  # fmt: skip
    return washed(turned.outline, linear((left, 0), (right, turned.reach * 0.25), stops))


def grounding(turned: Turned, tones: Tones) -> str:
    """Darken towards the foot, where less light comes."""
    (top, _), (bottom, radius) = turned.top, turned.bottom
    low = bottom + radius * turned.tilt
    stops = [(0.0, tones.deep, 0.0), (0.55, tones.deep, 0.06), (1.0, tones.deep, 0.5)]
    return washed(turned.outline, linear((0, top), (0, low), stops))


def shine(turned: Turned, tones: Tones, gloss: float) -> str:
    """Draw the window's reflection on a glaze and the light along the left edge."""
    if gloss <= 0:
        return ""
    top, bottom = turned.top[0], turned.bottom[0]
    rows = [top + (bottom - top) * (0.1 + 0.5 * i / 8) for i in range(9)]
    streak = [turned.at(-0.72 * turned.reach, y) for y in rows]
    width = turned.reach * 0.085
    reflection = path(polyline(ribbon(streak, [1, width, width * 0.8, 1]), True), tones.glint, opacity=gloss)
    edge = [(turned.cx - turned.radius(y) + 3, y) for y in (top + (bottom - top) * i / 24 for i in range(2, 20))]
    return reflection + line(polyline(edge), tones.glint, 3.0, opacity=min(gloss, 0.5))


def mouth(turned: Turned, tones: Tones, lip: float = 7, fill: str = "", level: float = 0.3) -> str:
    """Draw the opening at the top, seen from above, with what is in it at ``level`` of the radius below the lip."""
    (y, radius), cx, tilt = turned.top, turned.cx, turned.tilt
    hole = radius - lip
    d = oval(cx, y + lip * 0.12, hole, hole * tilt)
    inner = washed(d, linear((cx - hole, y), (cx + hole, y + 20), [(0, tones.deep, 1), (0.55, tones.shade, 1), (1, tones.base, 1)]))
    if fill:
        sink = level * radius * tilt
        surface = ellipse(cx, y + sink, hole - sink * 0.4, hole * tilt, fill)
        inner += clipped(d, surface + ellipse(cx - hole * 0.2, y + sink + 2, hole * 0.55, hole * tilt * 0.5, "#fff", opacity=0.14))
    rim = ellipse(cx, y, radius, radius * tilt, tones.light)
    bright = line(f"M{cx - radius + 1:.1f} {y:.1f}A{radius - 1:.1f} {radius * tilt - 1:.1f} 0 0 1 {cx:.1f} {y - radius * tilt + 1:.1f}", tones.glint, 2.5, opacity=0.8)
    return rim + inner + bright


def oval(cx: float, cy: float, rx: float, ry: float) -> str:
    """Return path data of an ellipse."""
    return f"M{cx - rx:.1f} {cy:.1f}a{rx:.1f} {ry:.1f} 0 1 0 {2 * rx:.1f} 0a{rx:.1f} {ry:.1f} 0 1 0 {-2 * rx:.1f} 0Z"


def tube(tones: Tones, points: Sequence[Point], widths: Sequence[float]) -> str:
    """Draw a round rod along ``points``: a handle, a spout, a bail."""
    d = polyline(ribbon(points, widths), True)
    spine = curve(points)
    shift = max(widths) * 0.24
    low = [(x + shift, y + shift) for x, y in points]
    high = [(x - shift * 0.9, y - shift * 0.9) for x, y in spine]
    shade = path(polyline(ribbon(low, [w * 0.62 for w in widths]), True), tones.shade, opacity=0.9)
    light = line(polyline(high), tones.light, max(widths) * 0.2, opacity=0.9)
    return path(d, tones.base) + clipped(d, shade, light)


def knob(tones: Tones, cx: float, y: float, r: float, squash: float = 0.85) -> str:
    """Draw a ball that sits on ``y``."""
    d = oval(cx, y - r * squash, r, r * squash)
    lit = glow(cx - r * 0.3, y - r * squash * 1.35, r * 0.7, r * 0.6, tones.glint, 0.8)
    return path(d, tones.base) + clipped(d, glow(cx + r * 0.7, y - r * 0.3, r * 1.3, r * 1.1, tones.deep, 0.8), lit)


def lidded(turned: Turned, lid: str, seam: str) -> str:
    """Lay a lid over the opening with the dark line where they meet."""
    (y, radius), cx = turned.top, turned.cx
    return group(ellipse(cx, y + 3, radius, radius * turned.tilt, seam), lid)
