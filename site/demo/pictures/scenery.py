"""What landscapes and rooms are made of: sky, ridges, mist, water, houses, walls."""

from __future__ import annotations

from random import Random

from .look import KINDS, Look
from .palette import COLOURS, DARK_WOOD, Tones, oklch, tones
from .shapes import Point, clipped, curve, ellipse, glow, line, path, placed, polyline, rect, ribbon, soft
from .stage import resting

WIDE, HIGH = 1600, 900
TILE = tones((0.56, 0.085, 42))
PLASTER = tones((0.84, 0.075, 82))
BRICK = tones((0.58, 0.085, 40))


def sky(colour: str, glare: str = "#fff6dd", at: tuple[float, float] = (420, 250), strength: float = 0.95, low: str = "#fdf3e2") -> str:
    """Draw the sky, palest over the horizon, with the light of the sun at ``at``."""
    return soft(rect(0, 0, WIDE, HIGH, colour), glow(800, 560, 1300, 420, low, 0.9), glow(*at, 620, 460, glare, strength))


def disc(x: float, y: float, r: float, colour: str = "#fffaf0", seen: float = 0.9) -> str:
    return ellipse(x, y, r, r, colour, opacity=seen)


def ridge(seed: str, y: float, rise: float, colour: str, step: float = 140, foot: float = HIGH) -> str:
    """Draw a line of hills about ``y``."""
    random = Random(f"ridge {seed}")
    tops = [(x, y + random.uniform(-1, 0.5) * rise) for x in range(-200, 2000, int(step))]
    return path(polyline([*curve(tops), (1800, foot), (-200, foot)], True), colour)


def karst(seed: str, y: float, tall: float, colour: str, count: int = 7) -> str:
    """Draw steep limestone towers that rise from ``y``."""
    random, art = Random(f"karst {seed}"), ""
    for i in range(count):
        x, high, wide = (i + random.uniform(0.1, 0.9)) * 1700 / count - 60, tall * random.uniform(0.5, 1.0), random.uniform(90, 150)
        half = [
            (x - wide, y),
            (x - wide * 0.74, y - high * 0.5),
            (x - wide * 0.45, y - high * 0.88),
            (x, y - high),
            (x + wide * 0.4, y - high * 0.9),
            (x + wide * 0.8, y - high * 0.42),
            (x + wide * 1.1, y),
        ]
        art += path(polyline(curve(half), True), colour)
    return art


def mist(y: float, strength: float = 0.6, high: float = 80, colour: str = "#fdf6e8") -> str:
    """Draw mist that lies in a valley."""
    bands = ((380, 0, 700, 1.0), (1180, 26, 760, 0.85))
    return "".join(glow(x, y + dy, reach, high, colour, strength * share) for x, dy, reach, share in bands)


def water(y: float, colour: str, light: str, foot: float = HIGH, seed: str = "water") -> str:
    """Draw still water with streaks of light."""
    random, d = Random(seed), ""
    for _ in range(70):
        depth = random.random() ** 1.5
        x, py, reach = random.uniform(-50, 1600), y + 8 + depth * (foot - y), random.uniform(30, 150) * (0.4 + depth)
        d += f"M{x:.0f} {py:.0f}q{reach / 2:.0f} {-3 - 3 * depth:.0f} {reach:.0f} 0"
    return rect(-10, y, WIDE + 20, foot - y, colour) + line(d, light, 2.6, opacity=0.45)


def house(x: float, y: float, wide: float, high: float, wall: Tones = PLASTER, lit: bool = False, floors: int = 1) -> str:
    """Draw an old town house that stands at ``y``: plaster, shutters, a tiled roof."""
    top = y - high
    front = rect(x, top, wide, high, wall.base) + rect(x + wide * 0.8, top, wide * 0.2, high, wall.shade, opacity=0.6) + rect(x, top, wide, 12, wall.deep, opacity=0.3)
    roof = path(f"M{x - 22:.0f} {top + 6:.0f}L{x + 22:.0f} {top - 74:.0f}H{x + wide - 22:.0f}L{x + wide + 22:.0f} {top + 6:.0f}Z", TILE.base)
    tiles = line("".join(f"M{x + 22 + (wide - 44) * i / 12:.0f} {top - 74:.0f}L{x - 22 + (wide + 44) * i / 12:.0f} {top + 6:.0f}" for i in range(13)), TILE.shade, 4, opacity=0.7)
    eaves = rect(x - 24, top + 1, wide + 48, 9, TILE.deep, rx=4) + rect(x + 20, top - 79, wide - 40, 9, TILE.light, rx=4)
    rows = "".join(_openings(x, top + 44 + high * i / floors, wide, high / floors - 62, lit) for i in range(floors))
    return front + rows + roof + tiles + eaves


def _openings(x: float, y: float, wide: float, tall: float, lit: bool) -> str:
    pane, wood = ("#ffd58a" if lit else "#5a5348"), tones((0.47, 0.055, 175))
    art = ""
    for i in range(3):
        left = x + wide * (0.1 + 0.29 * i)
        door = wide * 0.21
        art += rect(left, y, door, tall, pane) + rect(left - 13, y, 17, tall, wood.base) + rect(left + door - 4, y, 17, tall, wood.shade)
        art += line(f"M{left:.0f} {y + tall * 0.45:.0f}h{door:.0f}M{left + door / 2:.0f} {y:.0f}v{tall:.0f}", wood.deep, 4, opacity=0.6)
    return art


def interior(wall: Tones, floor: Tones, horizon: float = 620) -> str:
    """Draw a room with light from a window at the upper left."""
    back = soft(rect(0, 0, WIDE, HIGH, wall.light), glow(260, 120, 1100, 760, "#fff8e8", 0.7), glow(1600, 860, 1000, 760, wall.deep, 0.42))
    boards = "".join(f"M{800 + (x - 800) * 0.72:.0f} {horizon:.0f}L{800 + (x - 800) * 1.5:.0f} {HIGH}" for x in range(-400, 2100, 130))
    ground = rect(0, horizon, WIDE, HIGH - horizon, floor.base) + line(boards, floor.shade, 2.4, opacity=0.4)
    skirting = rect(0, horizon - 14, WIDE, 14, wall.shade, opacity=0.5) + rect(0, horizon, WIDE, 3, floor.glint, opacity=0.5)
    return back + ground + skirting


def window(x: float, y: float, wide: float, high: float, outside: str = "#cfe0d2") -> str:
    """Draw a window with hills before it."""
    frame, d = COLOURS["moss"], f"M{x} {y}h{wide}v{high}h{-wide}Z"
    view = path(d, outside) + clipped(d, glow(x + wide * 0.3, y + high * 0.3, wide * 0.8, high * 0.6, "#fffbe9", 0.9), _hills(x, y, wide, high))
    bars = line(f"M{x + wide / 2} {y}v{high}M{x} {y + high / 2}h{wide}", frame.shade, 9) + line(d, frame.shade, 18, stroke_linejoin="miter")
    return (
        view
        + bars
        + line(d, frame.base, 10, stroke_linejoin="miter")
        + rect(x - 26, y + high + 6, wide + 52, 18, frame.base)
        + rect(x - 26, y + high + 6, wide + 52, 5, frame.light)
    )


def _hills(x: float, y: float, wide: float, high: float) -> str:
    near = [(x - 10, y + high * 0.72), (x + wide * 0.3, y + high * 0.55), (x + wide * 0.62, y + high * 0.74), (x + wide + 10, y + high * 0.6)]
    far = [(a, b - high * 0.16) for a, b in near[::-1]]
    floor = [(x + wide + 10, y + high), (x - 10, y + high)]
    return path(polyline([*curve([(2 * x + wide - a, b) for a, b in far]), *floor], True), oklch(0.78, 0.035, 165)) + path(
        polyline([*curve(near), *floor], True), oklch(0.66, 0.055, 155)
    )


def item(kind: str, colour: str, x: float, y: float, scale: float, pattern: str = "plain", shape: int = 0, tilt: float = 0.2) -> str:
    """Return one of the shop's own goods that stands (or hangs) at ``x, y``."""
    thing = KINDS[kind](Look(COLOURS[colour], pattern, shape, tilt))
    return placed(resting(thing), x, y, scale, about=(400, 800 if thing.foot else 500))


def shelf(x: float, y: float, wide: float, wood: Tones) -> str:
    """Draw a board on the wall."""
    shade = rect(x + 8, y + 18, wide, 16, "#22150c", opacity=0.14)
    return shade + rect(x, y, wide, 18, wood.base) + rect(x, y, wide, 5, wood.light)


def palm(x: float, y: float, high: float, colours: Tones, lean: float = 20) -> str:
    """Draw a coconut palm."""
    top = (x + lean, y - high)
    spine = curve([(x, y), (x + lean * 0.1, y - high * 0.5), top])
    trunk = path(polyline(ribbon(spine[::4], [high * 0.05, high * 0.034, high * 0.026]), True), DARK_WOOD.base)
    fronds = "".join(
        _frond(top, high * 0.46, reach, rise, colours) for reach, rise in ((-0.95, 0.1), (0.95, 0.05), (-0.8, 0.42), (0.78, 0.4), (-0.45, 0.66), (0.42, 0.68), (-0.02, 0.78))
    )
    return trunk + fronds


def _frond(top: Point, long: float, reach: float, rise: float, colours: Tones) -> str:
    """Draw one drooping leaf: a rib with leaflets that hang from it."""
    x, y = top
    tip = (x + reach * long, y - rise * long * 0.55 + abs(reach) * long * 0.3)
    rib = curve([top, (x + reach * long * 0.5, y - rise * long * 0.9 - long * 0.1), tip], steps=9)
    leaflets = "".join(
        f"M{px:.1f} {py:.1f}q{reach * long * 0.05:.1f} {long * 0.10 * (1 - i / 22):.1f} {reach * long * 0.06:.1f} {long * 0.33 * (1 - i / 22):.1f}"
        for i, (px, py) in enumerate(rib[1:])
    )
    up = "".join(
        f"M{px:.1f} {py:.1f}q{reach * long * 0.08 + long * 0.01:.1f} {-long * 0.02:.1f} {reach * long * 0.15 + long * 0.02:.1f} {long * 0.10 * (1 - i / 22):.1f}"
        for i, (px, py) in enumerate(rib[1:])
    )
    return line(leaflets, colours.shade, long * 0.017) + line(up, colours.base, long * 0.017) + line(polyline(rib), colours.light, long * 0.012)
