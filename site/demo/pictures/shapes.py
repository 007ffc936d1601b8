"""Fragments of SVG: marks, clips, gradients and smooth curves. Names of definitions follow from what they hold."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import hypot
from zlib import crc32

Point = tuple[float, float]
Stop = tuple[float, str, float]


def tag(name: str, content: str = "", /, **attributes: object) -> str:
    """Return one element; ``stroke_width=2`` becomes ``stroke-width="2"``."""
    written = "".join(f' {key.replace("_", "-")}="{_number(value)}"' for key, value in attributes.items())
    return f"<{name}{written}>{content}</{name}>" if content else f"<{name}{written}/>"


def _number(value: object) -> object:
    return f"{value:.2f}".rstrip("0").rstrip(".") if isinstance(value, float) else value


def path(d: str, fill: str = "none", /, **attributes: object) -> str:
    return tag("path", d=d, fill=fill, **_see_through(fill, attributes))


def _see_through(fill: str, attributes: dict[str, object]) -> dict[str, object]:
    """Put the opacity of a plain fill or a plain stroke on its paint: much cheaper to draw than a layer."""
    if "opacity" not in attributes or (fill != "none" and "stroke" in attributes):
        return attributes
    part = "stroke_opacity" if fill == "none" else "fill_opacity"
    return {part if key == "opacity" else key: value for key, value in attributes.items()}


def line(d: str, stroke: str, width: float, **attributes: object) -> str:
    """Return a path that is only its stroke, with round ends."""
    round_ends = {"stroke_linecap": "round", "stroke_linejoin": "round"}
    return path(d, stroke=stroke, stroke_width=width, **{**round_ends, **attributes})


def ellipse(cx: float, cy: float, rx: float, ry: float, fill: str, **attributes: object) -> str:
    return tag("ellipse", cx=cx, cy=cy, rx=rx, ry=ry, fill=fill, **_see_through(fill, attributes))


def rect(x: float, y: float, width: float, height: float, fill: str, **attributes: object) -> str:
    return tag("rect", x=x, y=y, width=width, height=height, fill=fill, **_see_through(fill, attributes))


def group(*parts: str, **attributes: object) -> str:
    return tag("g", "".join(parts), **attributes)


def soft(*parts: str) -> str:
    """Mark what has no edges, at the very back of a picture: ``render`` may draw it small and enlarge it."""
    return f'<g class="soft">{"".join(parts)}</g><!--soft-->'


def placed(art: str, x: float, y: float, scale: float = 1.0, turn: float = 0.0, about: Point = (400, 800)) -> str:
    """Move ``art`` so that its point ``about`` (by custom where it stands) comes to ``x, y``."""
    move = f"translate({x:.1f} {y:.1f}) rotate({turn:g}) scale({scale:g}) translate({-about[0]:.1f} {-about[1]:.1f})"
    return tag("g", art, transform=move)


def clipped(d: str, *parts: str) -> str:
    """Show ``parts`` only inside the outline ``d``."""
    name = f"c{crc32(d.encode()):x}"
    return tag("clipPath", path(d, "#000"), id=name) + group(*parts, clip_path=f"url(#{name})")


def linear(start: Point, end: Point, stops: Iterable[Stop]) -> tuple[str, str]:
    """Return the definition of a gradient and the paint that uses it."""
    ends = {"x1": start[0], "y1": start[1], "x2": end[0], "y2": end[1]}
    return _gradient("linearGradient", stops, gradientUnits="userSpaceOnUse", **ends)


def radial(cx: float, cy: float, r: float, stops: Iterable[Stop], squash: float = 1.0) -> tuple[str, str]:
    """Return a round gradient, flattened to an ellipse by ``squash``, and the paint that uses it."""
    squeeze = f"translate({cx:.1f} {cy:.1f}) scale(1 {squash:.3f})"
    return _gradient("radialGradient", stops, gradientUnits="userSpaceOnUse", r=r, cx=0, cy=0, gradientTransform=squeeze)


def _gradient(name: str, stops: Iterable[Stop], **attributes: object) -> tuple[str, str]:
    content = "".join(tag("stop", offset=at, stop_color=colour, stop_opacity=seen) for at, colour, seen in stops)
    identity = f"g{crc32((name + content + repr(attributes)).encode()):x}"
    return tag(name, content, id=identity, **attributes), f"url(#{identity})"


def glow(cx: float, cy: float, rx: float, ry: float, colour: str, strength: float) -> str:
    """Return light (or shade) that fades softly to nothing at its edge."""
    eased = [(0.0, strength), (0.35, strength * 0.72), (0.65, strength * 0.28), (0.85, strength * 0.07), (1.0, 0.0)]
    definition, paint = radial(cx, cy, rx, [(at, colour, seen) for at, seen in eased], ry / rx)
    return definition + ellipse(cx, cy, rx, ry, paint)


def washed(d: str, gradient: tuple[str, str], **attributes: object) -> str:
    """Fill the outline ``d`` with a gradient."""
    return gradient[0] + path(d, gradient[1], **attributes)


def polyline(points: Iterable[Point], closed: bool = False) -> str:
    """Return path data through ``points``."""
    return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points) + ("Z" if closed else "")


def smooth(points: Sequence[Point], closed: bool = False) -> str:
    """Return path data of a smooth curve through ``points``."""
    return polyline(curve(points, closed), closed)


def curve(points: Sequence[Point], closed: bool = False, steps: int = 10) -> list[Point]:
    """Sample a Catmull-Rom spline through ``points``; a point given twice in a row is a corner."""
    if closed:
        ring = [points[-1], *points, points[0], points[1]]
        return [p for four in zip(ring, ring[1:], ring[2:], ring[3:], strict=False) for p in _span(four, steps)]
    sampled: list[Point] = []
    for run in _runs(points):
        ends = [run[0], *run, run[-1]]
        sampled += [p for four in zip(ends, ends[1:], ends[2:], ends[3:], strict=False) for p in _span(four, steps)]
        sampled.append(run[-1])
    return sampled


def _runs(points: Sequence[Point]) -> list[list[Point]]:
    runs = [[points[0]]]
    for point in points[1:]:
        if point == runs[-1][-1]:
            runs.append([point])
        else:
            runs[-1].append(point)
    return [run for run in runs if len(run) > 1]


def _span(four: tuple[Point, ...], steps: int) -> list[Point]:
    return [(_spline(four, 0, i / steps), _spline(four, 1, i / steps)) for i in range(steps)]


def _spline(four: tuple[Point, ...], axis: int, t: float) -> float:
    a, b, c, d = (point[axis] for point in four)
    return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3)


def ribbon(points: Sequence[Point], widths: Sequence[float]) -> list[Point]:
    """Return the outline of a band along ``points`` whose width goes evenly through ``widths``."""
    spine = curve(points)
    last = len(spine) - 1
    left, right = [], []
    for i, (x, y) in enumerate(spine):
        (x0, y0), (x1, y1) = spine[max(i - 1, 0)], spine[min(i + 1, last)]
        length = hypot(x1 - x0, y1 - y0) or 1.0
        half = _between(widths, i / last) / 2
        dx, dy = (y1 - y0) / length * half, -(x1 - x0) / length * half
        left.append((x + dx, y + dy))
        right.append((x - dx, y - dy))
    return left + right[::-1]


def _between(values: Sequence[float], t: float) -> float:
    place = t * (len(values) - 1)
    i = min(int(place), len(values) - 2)
    return values[i] + (values[i + 1] - values[i]) * (place - i)
