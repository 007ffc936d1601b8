"""Where things stand: a tinted wall, a table, the light from the upper left and a shadow."""

from __future__ import annotations

from random import Random

from .palette import Tones
from .shapes import Point, ellipse, glow, group, path, polyline, rect, smooth, soft

WIDTH, HEIGHT = 800, 1000
HORIZON = 640


def backdrop(tones: Tones, horizon: float = HORIZON, seed: int = 0) -> str:
    """Draw the wall and the table that meet at ``horizon``, with the light and the paper's fibres."""
    light = glow(150, 120, 760, 700, "#fff8ea", 0.55) + glow(260, 1000, 620, 330, "#fff8ea", 0.30)
    dusk = glow(860, 1080, 800, 760, "#3a2a1c", 0.13)
    return soft(rect(0, 0, WIDTH, HEIGHT, tones.wall), light, dusk) + _table(horizon) + fibres(seed)


def _table(horizon: float) -> str:
    if not 0 < horizon < HEIGHT:
        return ""
    top = rect(0, horizon, WIDTH, HEIGHT - horizon, "#6b4a30", opacity=0.085)
    return top + rect(0, horizon, WIDTH, 2.5, "#fffaf0", opacity=0.35)


def fibres(seed: int, width: float = WIDTH, height: float = HEIGHT, count: int = 46) -> str:
    """Draw the faint fibres of handmade paper."""
    random = Random(f"fibres {seed}")
    lines = "".join(_fibre(random, width, height) for _ in range(count))
    return path(lines, stroke="#5a4630", stroke_width=1.1, opacity=0.06, stroke_linecap="round")


def _fibre(random: Random, width: float, height: float) -> str:
    x, y = random.uniform(0, width), random.uniform(0, height)
    points = [(x, y)]
    for _ in range(3):
        x, y = x + random.uniform(-16, 16), y + random.uniform(-9, 9)
        points.append((x, y))
    return polyline(points)


def shadow(foot: float, depth: float = 0.22, x: float = 400, y: float = 800) -> str:
    """Draw the one soft shadow of something that stands on the table at ``x, y``, ``foot`` to each side."""
    cast = glow(x + foot * 0.55, y + foot * depth * 0.25, foot * 1.75, foot * depth * 1.7, "#2c1d12", 0.30)
    contact = glow(x + foot * 0.08, y + foot * depth * 0.35, foot * 1.16, foot * depth * 1.25, "#22150c", 0.55)
    return cast + contact


def window_light(x: float = 90, y: float = 60, scale: float = 1.0, opacity: float = 0.34) -> str:
    """Draw sunlight that falls through a window with two bars on the wall."""
    panes = [(0, 0, 120, 190), (138, 0, 120, 190), (0, 208, 120, 190), (138, 208, 120, 190)]
    return group(*(path(_pane(x, y, scale, pane), "#fff6e0") for pane in panes), opacity=opacity)


def _pane(x: float, y: float, scale: float, pane: tuple[float, float, float, float]) -> str:
    left, top, wide, tall = pane
    corners = [(left, top), (left + wide, top), (left + wide, top + tall), (left, top + tall)]
    return polyline([(x + scale * (u + v * 0.34), y + scale * (v + u * 0.10)) for u, v in corners], True)


def boards(tones: Tones, horizon: float, seams: int = 3) -> str:
    """Draw a wooden table top seen from a little above."""
    art = rect(0, horizon, WIDTH, HEIGHT - horizon, tones.base) + rect(0, horizon, WIDTH, 4, tones.glint, opacity=0.5)
    rows = [horizon + (HEIGHT - horizon) * ((i + 1) / (seams + 1)) ** 1.4 for i in range(seams)]
    art += "".join(rect(0, y, WIDTH, 2.5, tones.shade, opacity=0.6) for y in rows)
    return art + _grain(tones, horizon)


def _grain(tones: Tones, horizon: float) -> str:
    random = Random("grain")
    lines: list[list[Point]] = []
    for _ in range(34):
        x, y, length = random.uniform(-80, 780), random.uniform(horizon + 10, HEIGHT), random.uniform(60, 240)
        lines.append([(x, y), (x + length / 2, y + random.uniform(-4, 4)), (x + length, y)])
    return path("".join(smooth(points) for points in lines), stroke=tones.shade, stroke_width=1.6, opacity=0.32, stroke_linecap="round")


def spot(x: float, y: float, rx: float, ry: float) -> str:
    """Draw a small dark contact under something light."""
    return ellipse(x, y, rx, ry, "#22150c", opacity=0.18)


def drop(d: str, far: float = 1.0) -> str:
    """Draw the soft shadow of a flat thing with outline ``d`` that lies under our eyes."""
    layers = ((16, 22, 26, 0.05), (12, 17, 16, 0.06), (8, 12, 8, 0.07), (4, 6, 2, 0.12))
    return "".join(
        path(d, "#2c1d12", stroke="#2c1d12", stroke_width=wide * far, stroke_linejoin="round", opacity=seen, transform=f"translate({dx * far:g} {dy * far:g})")
        for dx, dy, wide, seen in layers
    )
