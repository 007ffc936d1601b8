"""What stands beside the goods: sprigs, fruit, leaves, beans, furniture."""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, sin
from random import Random

from .ground import drop
from .motifs import petal
from .palette import COFFEE, DARK_WOOD, LEAF, PAPER, WOOD, Tones, tones
from .shapes import Point, clipped, curve, ellipse, glow, group, line, linear, path, polyline, rect, smooth, washed
from .turned import oval

ORANGE = tones((0.70, 0.135, 58))
BLOSSOM = tones((0.86, 0.060, 10), (0.60, 0.15, 15))
GREEN_TEA = tones((0.42, 0.055, 130))


def leaf(x: float, y: float, length: float, turn: float, colours: Tones = LEAF, width: float = 0.36) -> str:
    """Draw one leaf that grows from ``x, y``, with its light half and its rib."""
    rim = petal(x, y, length, length * width, turn)
    tip = (x + length * sin(turn), y - length * cos(turn))
    half = polyline([*rim[: len(rim) // 2], (x, y)], True)
    rib = line(polyline([(x, y), tip]), colours.shade, max(length * 0.02, 1.2))
    return path(polyline(rim, True), colours.base) + path(half, colours.light, opacity=0.6) + rib


def sprig(x: float, y: float, length: float = 300, turn: float = 0.0, count: int = 7, colours: Tones = LEAF) -> str:
    """Draw a twig with leaves to both sides; ``turn`` in degrees to the right."""
    stem = curve([(x, y), (x + 14, y - length * 0.5), (x - 6, y - length)])
    leaves = ""
    for i in range(count):
        px, py = stem[int((i + 1) / (count + 0.5) * (len(stem) - 1))]
        leaves += leaf(px, py, length * (0.34 - 0.012 * i), (0.95 if i % 2 else -0.95) * (1 - i * 0.06), colours)
    leaves += leaf(*stem[-1], length * 0.26, -0.1, colours)
    return group(line(polyline(stem), colours.deep, 5), leaves, transform=f"rotate({turn:g} {x:g} {y:g})")


def blossoms(x: float, y: float, length: float = 420, turn: float = 0.0) -> str:
    """Draw a branch of peach blossom, as at New Year."""
    random, art = Random("blossom"), ""
    stem = curve([(x, y), (x + 34, y - length * 0.35), (x - 12, y - length * 0.7), (x + 50, y - length)])
    twigs = [(stem[8], 110, 0.9), (stem[14], 130, -0.8), (stem[20], 120, 0.85), (stem[25], 84, -0.6)]
    for (px, py), long, lean in twigs:
        end = (px + long * sin(lean), py - long * cos(lean))
        art += line(smooth([(px, py), ((px + end[0]) / 2 + 6, (py + end[1]) / 2), end]), DARK_WOOD.shade, 6)
        art += "".join(_flower(px + (end[0] - px) * t + random.uniform(-9, 9), py + (end[1] - py) * t + random.uniform(-9, 9), random.uniform(17, 25)) for t in (0.35, 0.7, 1.0))
    top = "".join(_flower(*stem[i], random.uniform(17, 24)) for i in (17, 24, 29))
    return group(line(polyline(stem), DARK_WOOD.shade, 10), art, top, transform=f"rotate({turn:g} {x:g} {y:g})")


def _flower(x: float, y: float, r: float) -> str:
    leaves = "".join(path(polyline(petal(x, y, r, r * 0.86, i * 1.257 + x), True), BLOSSOM.light if i % 2 else BLOSSOM.base) for i in range(5))
    return leaves + ellipse(x, y, r * 0.2, r * 0.2, BLOSSOM.ink)


def fruit(x: float, y: float, r: float, colours: Tones = ORANGE) -> str:
    """Draw a persimmon that rests at ``x, y``."""
    d = oval(x, y - r * 0.86, r, r * 0.86)
    lit = glow(x - r * 0.35, y - r * 1.2, r * 0.8, r * 0.7, colours.glint, 0.7)
    crown = "".join(leaf(x, y - r * 1.52, r * 0.42, turn, LEAF, 0.6) for turn in (-1.9, -0.9, 0.9, 1.9))
    return path(d, colours.base) + clipped(d, glow(x + r * 0.7, y - r * 0.3, r * 1.3, r * 1.2, colours.deep, 0.7), lit) + crown


def loose_tea(x: float, y: float, spread: float = 110, count: int = 60, colours: Tones = GREEN_TEA) -> str:
    """Scatter rolled tea leaves round ``x, y``."""
    random, strokes = Random(f"tea {count}"), {colours.base: "", colours.shade: "", colours.light: ""}
    for _ in range(count):
        px, py = x + random.gauss(0, 0.42) * spread, y + random.gauss(0, 0.42) * spread * 0.32
        dx, dy = random.uniform(-13, 13), random.uniform(-6, 6)
        strokes[random.choice(list(strokes))] += f"M{px:.1f} {py:.1f}q{dx * 0.5 + 3:.1f} {dy - 4:.1f} {dx:.1f} {dy:.1f}"
    return glow(x, y + 6, spread * 1.1, spread * 0.36, "#22150c", 0.3) + "".join(line(d, colour, 4.6) for colour, d in strokes.items())


def beans(spots: Sequence[Point], r: float = 17, colours: Tones = COFFEE) -> str:
    """Scatter coffee beans."""
    art = ""
    for i, (x, y) in enumerate(spots):
        bean = ellipse(x, y, r, r * 0.66, colours.light) + glow(x + r * 0.3, y + r * 0.3, r, r * 0.7, colours.deep, 0.8)
        cleft = line(f"M{x - r * 0.8:.1f} {y:.1f}q{r * 0.5:.1f} {-r * 0.4:.1f} {r * 0.8:.1f} 0t{r * 0.8:.1f} 0", colours.deep, 2.6)
        art += ellipse(x + 4, y + r * 0.5, r, r * 0.5, "#22150c", opacity=0.28) + group(bean + cleft, transform=f"rotate({(i * 47) % 160 - 60} {x:.0f} {y:.0f})")
    return art


def books(x: float, y: float, shades: Sequence[Tones], wide: float = 360) -> str:
    """Stack closed books on their sides; return them with the lowest at ``y``."""
    art = glow(x + 30, y + 2, wide * 0.62, 34, "#22150c", 0.5)
    for i, colours in enumerate(shades):
        w, top, left = wide - i * 26, y - 46 * (i + 1), x - (wide - i * 26) / 2 + (i % 2) * 12
        pages = rect(left + 8, top + 7, w - 10, 32, PAPER.base) + line(f"M{left + 12:.0f} {top + 18:.0f}h{w - 18:.0f}m0 9h{18 - w:.0f}", PAPER.deep, 1.4, opacity=0.5)
        covers = rect(left, top, w, 9, colours.light, rx=3) + rect(left, top + 37, w, 9, colours.shade, rx=3) + rect(left, top, 20, 46, colours.base, rx=8)
        art += pages + covers
    return art


def chair(x: float, y: float, wood: Tones = WOOD) -> str:
    """Draw a plain wooden chair from the front; its seat is at ``y``, its top rail 420 above."""
    posts = "".join(_post(px, y - 440, 900, wood) for px in (x - 190, x + 168))
    rails = "".join(rect(x - 180, y - up, 360, high, wood.base) + rect(x - 180, y - up, 360, 5, wood.light) for up, high in ((420, 40), (250, 24)))
    seat = path(f"M{x - 176:.0f} {y - 44:.0f}H{x + 176:.0f}L{x + 232:.0f} {y + 30:.0f}H{x - 232:.0f}Z", wood.light) + rect(x - 232, y + 30, 464, 30, wood.shade)
    legs = "".join(_post(px, y + 54, 960 - y, wood) for px in (x - 214, x + 190))
    return posts + rails + legs + seat


def _post(x: float, y: float, high: float, wood: Tones) -> str:
    return rect(x, y, 24, high, wood.base, rx=6) + rect(x + 3, y + 4, 5, high, wood.light) + rect(x + 17, y + 4, 7, high, wood.shade)


def bench(y: float, wood: Tones = WOOD) -> str:
    """Draw a long low bench across the picture; its top is at ``y``."""
    shade = glow(400, 968, 420, 40, "#22150c", 0.45)
    legs = "".join(path(f"M{x} {y + 40}h44l{lean} {940 - y}h-36Z", wood.shade) for x, lean in ((92, -16), (664, 16)))
    top = path(f"M58 {y - 46}H742L790 {y + 12}H10Z", wood.light) + rect(10, y + 12, 780, 34, wood.base) + rect(10, y + 12, 780, 4, wood.glint, opacity=0.6)
    grain = line(f"M90 {y - 26}H380M300 {y - 10}H700M60 {y - 2}H240M120 {y + 28}H520M480 {y + 36}H760", wood.shade, 1.8, opacity=0.4)
    return shade + legs + top + grain


def pen(x: float, y: float, turn: float, long: float = 330) -> str:
    """Lay a brush pen down with its tip at ``x, y``."""
    d = f"M{x:.0f} {y:.0f}l-9 -40v{-long:.0f}h18v{long:.0f}Z"
    lit = linear((x - 9, 0), (x + 9, 0), [(0, WOOD.light, 1), (0.5, WOOD.base, 1), (1, WOOD.shade, 1)])
    tip = path(f"M{x:.0f} {y:.0f}q-10 -22 -9 -44h18q1 22 -9 44Z", DARK_WOOD.deep)
    band = rect(x - 10, y - 62, 20, 18, "#c9a55c")
    return group(drop(d, 0.7), washed(d, lit), tip, band, transform=f"rotate({turn:g} {x:g} {y:g})")


def from_above(x: float, y: float, r: float, colours: Tones, fill: str, ink: str = "") -> str:
    """Draw a cup or bowl as seen from straight above, with what is in it."""
    d = oval(x, y, r, r)
    rim = washed(d, linear((x - r, y - r), (x + r, y + r), [(0, colours.glint, 1), (0.5, colours.base, 1), (1, colours.shade, 1)]))
    wall = oval(x, y, r * 0.9, r * 0.9)
    inner = washed(wall, linear((x - r, y - r), (x + r, y + r), [(0, colours.deep, 1), (0.6, colours.base, 1), (1, colours.light, 1)]))
    content = ellipse(x + 2, y + 3, r * 0.76, r * 0.76, fill) + ellipse(x - r * 0.2, y - r * 0.25, r * 0.34, r * 0.2, "#fff", opacity=0.16)
    ring = ellipse(x, y, r * 0.95, r * 0.95, "none", stroke=ink, stroke_width=2.5, opacity=0.6) if ink else ""
    return drop(d) + rim + inner + content + ring


def linen(x: float, y: float, wide: float, high: float, colours: Tones, turn: float = 0.0) -> str:
    """Lay a cloth flat on the table, seen from above."""
    d = f"M{x - wide / 2:.0f} {y - high / 2:.0f}h{wide:.0f}v{high:.0f}h{-wide:.0f}Z"
    hem = rect(x - wide / 2 + 14, y - high / 2 + 14, wide - 28, high - 28, "none", stroke=colours.shade, stroke_width=2, stroke_dasharray="8 6", opacity=0.5)
    folds = line(f"M{x:.0f} {y - high / 2:.0f}v{high:.0f}", colours.shade, 5, opacity=0.22) + line(f"M{x - wide / 2:.0f} {y:.0f}h{wide:.0f}", colours.shade, 5, opacity=0.2)
    return group(drop(d, 0.6), path(d, colours.light), hem, folds, transform=f"rotate({turn:g} {x:g} {y:g})")


def runner(colours: Tones, y: float = 690, high: float = 190) -> str:
    """Lay a cloth across the table, seen from a little above."""
    d = f"M-20 {y:.0f}H820L860 {y + high:.0f}H-60Z"
    edge = line(f"M-20 {y + 10:.0f}H820M-60 {y + high - 14:.0f}H860", colours.shade, 3, opacity=0.6)
    return path(d, "#22150c", opacity=0.14, transform="translate(0 8)") + path(d, colours.light) + edge
