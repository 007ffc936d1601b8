"""The single figures patterns are made of, in the measure of the surface they go on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import cos, pi, sin
from random import Random

from .shapes import Point, curve


@dataclass(frozen=True)
class Mark:
    """One stroke or filled figure; overlapping figures of one ``opacity`` do not add up."""

    points: list[Point]
    filled: bool
    weight: float
    opacity: float


def ring(u: float, v: float, r: float) -> list[Point]:
    return [(u + r * cos(i * pi / 9), v + r * sin(i * pi / 9)) for i in range(18)]


def segment(start: Point, end: Point, weight: float, opacity: float, random: Random) -> Mark:
    """A line with a slight bend in it."""
    bend = random.uniform(-0.12, 0.12)
    (u0, v0), (u1, v1) = start, end
    middle = ((u0 + u1) / 2 + (v1 - v0) * bend, (v0 + v1) / 2 - (u1 - u0) * bend)
    return Mark(curve([start, middle, end], steps=3), False, weight, opacity)


def scale(u: float, v: float, r: float) -> Iterator[Mark]:
    """Three arcs, one in another."""
    for part in (0.94, 0.64, 0.34):
        arc = [(u + r * part * cos(pi + pi * i / 14), v + r * 0.5 + r * part * sin(pi + pi * i / 14)) for i in range(15)]
        yield Mark(arc, False, max(r * 0.062, 1.4), 0.8)


def petal(u: float, v: float, length: float, width: float, turn: float) -> list[Point]:
    """A pointed oval that grows upwards from ``u, v``, turned by ``turn`` radians to the right."""
    half = [(0.0, 0.0), (0.36, 0.22), (0.5, 0.5), (0.34, 0.8), (0.0, 1.0)]
    right = curve(half, steps=5)
    rim = right + [(-x, y) for x, y in right[::-1]]
    return [(u + x * width * cos(turn) + y * length * sin(turn), v + x * width * sin(turn) - y * length * cos(turn)) for x, y in rim]


def leaf(u: float, v: float, length: float, turn: float, opacity: float = 0.85) -> Mark:
    return Mark(petal(u, v, length, length * 0.3, turn), True, 0, opacity)


def flower(u: float, v: float, size: float) -> Iterator[Mark]:
    """A lotus from the side: broad petals fanned out, ripples below."""
    base = v + size * 0.5
    for turn, length, width in ((-1.22, 0.86, 0.42), (1.22, 0.86, 0.42), (-0.78, 1.0, 0.5), (0.78, 1.0, 0.5)):
        yield Mark(petal(u, base, size * length, size * width, turn), True, 0, 0.3)
    for turn, length, width in ((-1.22, 0.86, 0.42), (1.22, 0.86, 0.42), (-0.78, 1.0, 0.5), (0.78, 1.0, 0.5), (-0.38, 1.08, 0.54), (0.38, 1.08, 0.54), (0, 1.14, 0.56)):
        outline = petal(u, base, size * length, size * width, turn)
        yield Mark([*outline, outline[0]], False, max(size * 0.035, 1.6), 0.9)
    for i, reach in enumerate((0.95, 0.6, 0.3)):
        y = base + size * (0.14 + 0.12 * i)
        ripple = [(u + size * reach * (j / 6 - 1), y + size * 0.03 * sin(j * pi / 2)) for j in range(13)]
        yield Mark(ripple, False, max(size * 0.03, 1.4), 0.6)


def bamboo_stalk(u: float, top: float, bottom: float, unit: float, kind: int, random: Random) -> Iterator[Mark]:
    """A stalk in joints, with tufts of leaves."""
    width, joint = unit * (0.1, 0.16, 0.07)[kind], unit * random.uniform(1.2, 1.7)
    v = top - random.uniform(0, joint)
    while v < bottom:
        end = v + joint - unit * 0.07
        yield Mark([(u - width, v), (u + width, v), (u + width * 0.86, (v + end) / 2), (u + width, end), (u - width, end), (u - width * 0.86, (v + end) / 2)], True, 0, 0.62)
        if random.random() < 0.62:
            side = random.choice((-1, 1))
            yield from (leaf(u + side * width, v, unit * random.uniform(0.6, 0.95), side * turn) for turn in (1.3, 1.9, 2.5))
        v += joint


def fish(u: float, v: float, size: float, way: int) -> Iterator[Mark]:
    """A carp seen from the side, heading left or right."""
    side = [(0.95, 0.02), (0.6, -0.27), (0.1, -0.33), (-0.4, -0.14), (-0.62, -0.05)]
    tail = [(-1.02, -0.34), (-0.86, 0.0), (-1.0, 0.32)]
    under = [(-0.62, 0.06), (-0.3, 0.17), (0.2, 0.26), (0.65, 0.2), (0.95, 0.02)]
    outline = curve(side, steps=4) + tail + curve(under, steps=4)
    yield Mark([(u + way * x * size, v + y * size) for x, y in outline], True, 0, 0.74)
    fins = [[(0.25, -0.32), (0.0, -0.52), (-0.3, -0.4), (-0.22, -0.22)], [(0.3, 0.22), (0.05, 0.46), (0.0, 0.22)]]
    yield from (Mark([(u + way * x * size, v + y * size) for x, y in fin], True, 0, 0.5) for fin in fins)
    yield Mark([(u - way * size * (0.5 - i / 6), v + size * (0.62 + 0.04 * sin(i * 1.6))) for i in range(9)], False, max(size * 0.035, 1.3), 0.5)


def peak(u0: float, u1: float, v: float, rise: float, foot: float, random: Random, row: int) -> list[Point]:
    """A ridge from edge to edge, closed along the foot."""
    count = 6 + row
    tops = [(u0 + (u1 - u0) * i / count, v + (rise * random.uniform(-1.2, -0.5) if (i + row) % 2 else rise * random.uniform(0.3, 1))) for i in range(count + 1)]
    return [*curve(tops, steps=6), *_along(u1, u0, foot)]


def _along(start: float, end: float, v: float) -> list[Point]:
    return [(start + (end - start) * i / 20, v) for i in range(21)]
