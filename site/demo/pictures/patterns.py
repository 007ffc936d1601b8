"""What is painted, woven or fired into a surface.

A pattern draws in the surface's own measure (``u`` around, ``v`` down), and the surface says where that is seen: so
stripes go round a pot and dots grow narrow towards its edge.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from .motifs import Mark, bamboo_stalk, fish, flower, peak, ring, scale, segment
from .shapes import Point, path, polyline
from .surfaces import Field, Surface


def printed(surface: Surface, pattern: str, ink: str, seed: int = 0, unit: float = 0.0, opacity: float = 1.0) -> str:
    """Draw ``pattern`` on ``surface``; the caller clips it to the outline."""
    u0, u1, v0, v1 = surface.span
    unit = unit or min(max((u1 - u0) / 8, 24), 62)
    marks = PATTERNS[pattern](Field(u0, u1, v0, v1, unit, seed))
    return "".join(_inked(surface, ink, style, group, opacity) for style, group in _by_style(marks).items())


Style = tuple[bool, float, float]


def _by_style(marks: Iterable[Mark]) -> dict[Style, list[Mark]]:
    styles: dict[Style, list[Mark]] = {}
    for mark in marks:
        styles.setdefault((mark.filled, round(mark.weight, 1), mark.opacity), []).append(mark)
    return styles


def _inked(surface: Surface, ink: str, style: Style, marks: list[Mark], opacity: float) -> str:
    filled, weight, seen = style
    d = "".join(polyline([surface.at(u, v) for u, v in mark.points], filled) for mark in marks)
    if filled:
        return path(d, ink, opacity=seen * opacity)
    return path(d, stroke=ink, stroke_width=weight, opacity=seen * opacity, stroke_linecap="round", stroke_linejoin="round")


def plain(field: Field) -> Iterator[Mark]:
    """Leave the surface as it is."""
    yield from ()


def crackle(field: Field) -> Iterator[Mark]:
    """The fine net that opens in a glaze as it cools."""
    step, random = field.unit * 0.75, field.random
    rows, columns = field.rows(step), field.columns(step)
    knots = [[(u + random.uniform(-0.42, 0.42) * step, v + random.uniform(-0.42, 0.42) * step) for u in columns] for v in rows]
    for i, row in enumerate(knots):
        for j, knot in enumerate(row):
            ends = [row[j + 1]] if j + 1 < len(row) else []
            ends += [knots[i + 1][j]] if i + 1 < len(knots) else []
            yield from (segment(knot, end, 1.3, 0.42, random) for end in ends if random.random() < 0.8)


def brushed(field: Field) -> Iterator[Mark]:
    """Slip laid on with a coarse brush, streak by streak."""
    random, wide = field.random, field.u1 - field.u0
    for v in field.rows(field.unit * 0.13):
        start = field.u0 + random.uniform(-0.1, 0.5) * wide
        end = start + random.uniform(0.25, 0.9) * wide
        drift = random.uniform(-0.1, 0.1) * field.unit
        points = [(start + (end - start) * i / 12, v + drift * i / 12) for i in range(13)]
        yield Mark(points, False, random.choice((1.2, 2.2, 3.4)), random.choice((0.16, 0.3, 0.46)))


def waves(field: Field) -> Iterator[Mark]:
    """Scales of water, row over row."""
    r = field.unit * 0.62
    for i, v in enumerate(field.rows(r * 0.52)):
        for u in field.columns(2 * r):
            yield from scale(u + (i % 2) * r, v, r)


def lotus(field: Field) -> Iterator[Mark]:
    """Lotus in flower and in bud by turns, in as many rows as there is room for."""
    tall, wide = field.v1 - field.v0, field.u1 - field.u0
    size = min(tall * 0.34, wide * 0.16, 96)
    step, rows = size * 2.5, field.rows(max(size * 2.6, tall / 6))
    half = int(wide / 2 / step) + 1
    for row, v in enumerate(rows):
        for i in range(-half, half + 1):
            bud = (i + row) % 2
            yield from flower(field.centre[0] + i * step, v - bud * size * 0.25, size * (0.72 if bud else 1.0))


def bamboo(field: Field) -> Iterator[Mark]:
    """Stalks and leaves."""
    random = field.random
    for i, u in enumerate(field.columns(field.unit * 1.35)):
        yield from bamboo_stalk(u + random.uniform(-0.2, 0.2) * field.unit, field.v0, field.v1, field.unit, i % 3, random)


def stripes(field: Field) -> Iterator[Mark]:
    """Bands of two widths, all round."""
    for i, v in enumerate(field.rows(field.unit * 0.55)):
        points = [(field.u0 + (field.u1 - field.u0) * j / 40, v) for j in range(41)]
        yield Mark(points, False, field.unit * (0.2 if i % 3 else 0.06), 0.85)


def dots(field: Field) -> Iterator[Mark]:
    """Round dots in staggered rows."""
    for i, v in enumerate(field.rows(field.unit * 0.72)):
        for u in field.columns(field.unit * 0.84):
            yield Mark(ring(u + (i % 2) * field.unit * 0.42, v, field.unit * 0.145), True, 0, 0.9)


def weave(field: Field) -> Iterator[Mark]:
    """Over two, under two."""
    cell = field.unit * 0.36
    for i, v in enumerate(field.rows(cell)):
        for j, u in enumerate(field.columns(cell)):
            across = (i + j) % 2 == 0
            for k in (-0.26, 0.0, 0.26):
                reach, side = cell * 0.4, cell * k
                ends = [(u - reach, v + side), (u + reach, v + side)] if across else [(u + side, v - reach), (u + side, v + reach)]
                yield Mark(ends, False, cell * 0.11, 0.62 if across else 0.4)


def shoal(field: Field) -> Iterator[Mark]:
    """Carp, this way and that, among ripples."""
    size = field.unit * 0.9
    for i, v in enumerate(field.rows(size * 1.25)):
        for j, u in enumerate(field.columns(size * 2.5)):
            yield from fish(u + (i % 2) * size * 1.25, v, size, -1 if (i + j) % 2 else 1)


def mountains(field: Field) -> Iterator[Mark]:
    """Ridges behind ridges, and the sun."""
    tall, (middle, _) = field.v1 - field.v0, field.centre
    yield Mark(ring(middle + field.unit * 1.1, field.v0 + tall * 0.26, min(field.unit * 0.42, tall * 0.12)), True, 0, 0.75)
    for i, (height, opacity) in enumerate(((0.40, 0.28), (0.55, 0.45), (0.70, 0.8))):
        yield Mark(peak(field.u0, field.u1, field.v0 + tall * height, tall * 0.13, field.v1, field.random, i), True, 0, opacity)


def checks(field: Field) -> Iterator[Mark]:
    """Gingham: threads of two colours crossing."""
    step = field.unit * 0.78
    for u in field.columns(step * 2):
        points = [(u, field.v0 + (field.v1 - field.v0) * i / 30) for i in range(31)]
        yield _strip(points, step / 2, 0)
    for v in field.rows(step * 2):
        points = [(field.u0 + (field.u1 - field.u0) * i / 40, v) for i in range(41)]
        yield _strip(points, 0, step / 2)


def _strip(points: list[Point], du: float, dv: float) -> Mark:
    there = [(u - du, v - dv) for u, v in points]
    return Mark(there + [(u + du, v + dv) for u, v in points[::-1]], True, 0, 0.42 if du else 0.421)


PATTERNS: dict[str, Callable[[Field], Iterator[Mark]]] = {
    "plain": plain,
    "crackle": crackle,
    "brushed": brushed,
    "waves": waves,
    "lotus": lotus,
    "bamboo": bamboo,
    "stripes": stripes,
    "dots": dots,
    "weave": weave,
    "fish": shoal,
    "mountains": mountains,
    "checks": checks,
}
