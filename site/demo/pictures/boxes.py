"""Things with corners, seen from a little above: boxes, books, bags."""

from __future__ import annotations

from dataclasses import dataclass

from .palette import Tones
from .shapes import Point, clipped, line, linear, path, polyline, washed


@dataclass(frozen=True)
class Block:
    """A block that stands at (400, 800), its long side to the left of the near edge at ``x`` = 400 + ``turn``.

    ``left`` and ``right`` are how far the two sides reach, ``rise`` how much they climb away from us per unit.
    """

    left: float
    right: float
    height: float
    turn: float = 80
    rise: float = 0.16
    foot: float = 812

    @property
    def near(self) -> Point:
        return 400 + self.turn, self.foot

    def corners(self, lift: float) -> tuple[Point, Point, Point, Point]:
        """Return the near, left, far and right corner at height ``lift``."""
        x, y = self.near
        back, side = self.left * self.rise, self.right * self.rise * 1.5
        return (x, y - lift), (x - self.left, y - back - lift), (x - self.left + self.right, y - back - side - lift), (x + self.right, y - side - lift)

    def left_face(self, low: float = 0, high: float | None = None) -> str:
        top = self.height if high is None else high
        (a, b, _, _), (c, d, _, _) = self.corners(low), self.corners(top)
        return polyline([a, b, d, c], True)

    def right_face(self, low: float = 0, high: float | None = None) -> str:
        top = self.height if high is None else high
        (a, _, _, b), (c, _, _, d) = self.corners(low), self.corners(top)
        return polyline([a, b, d, c], True)

    def lid(self) -> str:
        return polyline(self.corners(self.height), True)

    def on_left(self, u: float, v: float) -> Point:
        """Return where the point ``u`` along (0..1) and ``v`` down (0..1) the left face is seen."""
        (x, y), (x1, y1) = self.corners(self.height)[1], self.corners(self.height)[0]
        return x + (x1 - x) * u, y + (y1 - y) * u + v * self.height

    def on_lid(self, u: float, v: float) -> Point:
        """Return where a point of the top is seen; ``u`` along the left side, ``v`` along the right."""
        near, left, _, right = self.corners(self.height)
        return left[0] + (near[0] - left[0]) * u + (right[0] - near[0]) * (1 - v), left[1] + (near[1] - left[1]) * u + (right[1] - near[1]) * (1 - v)


@dataclass(frozen=True)
class Side:
    """One face of a block as a surface that can be printed on."""

    block: Block
    top: bool = False
    wide: float = 0
    tall: float = 0

    @property
    def span(self) -> tuple[float, float, float, float]:
        return 0.0, self.block.left, 0.0, self.block.right * 1.2 if self.top else self.block.height

    def at(self, u: float, v: float) -> Point:
        _, wide, _, tall = self.span
        return self.block.on_lid(u / wide, v / tall) if self.top else self.block.on_left(u / wide, v / tall)


def shaded(block: Block, tones: Tones, left_art: str = "", lid_art: str = "") -> str:
    """Draw a block's three faces: the top lightest, the right in shade."""
    near, far, _, right = block.corners(0)
    lit = linear((far[0], 0), (near[0], near[1]), [(0, tones.light, 1), (1, tones.base, 1)])
    dim = linear((near[0], 0), (right[0], 0), [(0, tones.shade, 1), (1, tones.deep, 1)])
    left, lid = block.left_face(), block.lid()
    art = washed(left, lit) + clipped(left, left_art) + washed(block.right_face(), dim)
    art += path(lid, tones.light) + clipped(
        lid,
        lid_art,
    )
    return art + edges(block, tones)


def edges(block: Block, tones: Tones) -> str:
    """Draw the light that catches on the upper edges."""
    near, left, _, right = block.corners(block.height)
    foot = block.corners(0)[0]
    return line(polyline([left, near, right]), tones.glint, 2.6, opacity=0.7) + line(polyline([near, foot]), tones.glint, 2, opacity=0.3)
