"""Plaited from rattan, bamboo and sedge: baskets, trays and market totes."""

from __future__ import annotations

from math import pi, sin

from .look import Look, Thing, kind
from .palette import Tones
from .patterns import printed
from .shapes import clipped, curve, ellipse, glow, group, line, linear, path, polyline, smooth, washed
from .surfaces import Flat
from .turned import Turned, grounding, mouth, oval, roundness, spun, tube

BASKETS = (
    ((0, 0.92), (0.30, 1.0), (0.62, 0.96), (0.92, 0.80), (1, 0.74)),
    ((0, 1.0), (0.45, 0.92), (0.9, 0.78), (1, 0.74)),
    ((0, 0.74), (0.16, 0.80), (0.50, 1.0), (0.84, 0.90), (1, 0.72)),
)


@kind("basket")
def basket(look: Look) -> Thing:
    made, tones = basket_form(look), look.tones
    handles = look.form(_arch, _ears, _ears)(look, made)
    rim = line(made.ring(made.top[0] + 8), tones.light, 15) + line(made.ring(made.top[0] + 13), tones.shade, 3, opacity=0.6)
    art = mouth(made, tones, 10) + _inside(made, tones)
    front = path(made.outline, tones.base) + clipped(made.outline, plaited(made, tones), _banding(look, made), roundness(made, tones), grounding(made, tones))
    return Thing(front + art + rim + handles, made.reach * 0.8, focus=(330, made.top[0] + 110), zoom=1.9)


def basket_form(look: Look) -> Turned:
    high, wide = look.form(262, 300, 318) * look.vary("tall", 0.94, 1.04), look.form(222, 200, 204)
    return spun(look, look.form(*BASKETS), 786 - high, 786, wide)


def _inside(made: Turned, tones: Tones) -> str:
    (y, radius) = made.top
    return ellipse(400, y + 4, radius - 16, (radius - 16) * made.tilt, "none", stroke=tones.base, stroke_width=3, opacity=0.3)


def plaited(made: Turned, tones: Tones, cell: float = 19) -> str:
    """Cover a turned thing with strands that go over and under the uprights."""
    u0, u1, top, bottom = made.span
    over, under = [], []
    rows = int((bottom - top) / cell)
    for row in range(rows + 1):
        v = top + (row + 0.5) * cell
        for i in range(int((u1 - u0) / cell / 2) + 2):
            u = u0 + (2 * i + row % 2) * cell
            over.append(polyline([made.at(u + cell * t, v + 3 * sin(pi * (t + 1) / 2) - 2) for t in (-0.9, -0.45, 0, 0.45, 0.9)]))
            under.append(polyline([made.at(u + cell, v - cell * 0.42), made.at(u + cell, v + cell * 0.42)]))
    lit = line("".join(over), tones.light, cell * 0.62, stroke_linecap="butt")
    gaps = line("".join(under), tones.shade, cell * 0.30, opacity=0.75)
    return group(path(made.outline, tones.shade), lit, line("".join(over), tones.shade, 1.2, opacity=0.5, transform="translate(0 5)"), gaps)


def _banding(look: Look, made: Turned) -> str:
    """Weave the pattern in as a band, or two dark bands where it is plain."""
    (top, _), (bottom, _) = made.top, made.bottom
    if look.pattern == "plain":
        bands = (made.band(top + (bottom - top) * t, top + (bottom - top) * (t + 0.06)) for t in look.form((0.3, 0.42), (0.2,), (0.62, 0.74)))
        return "".join(path(d, look.tones.deep, opacity=0.55) for d in bands)
    band = made.band(top + (bottom - top) * 0.24, top + (bottom - top) * 0.72)
    return path(band, look.tones.base, opacity=0.55) + clipped(band, printed(made, look.pattern, look.tones.ink, look.shape, opacity=0.9))


def _arch(look: Look, made: Turned) -> str:
    (top, radius) = made.top
    rise = look.vary("rise", 210, 250)
    points = [(400 - radius + 8, top + 40), (400 - radius + 4, top - 10), (400 - radius * 0.66, top - rise * 0.78), (400, top - rise)]
    points += [(800 - x, y) for x, y in points[-2::-1]]
    bindings = "".join(line(f"M{x - 13} {y}h26m-26 9h26m-26 9h26", look.tones.deep, 4, opacity=0.7) for x in (400 - radius + 6, 400 + radius - 6) for y in (top - 6,))
    return tube(look.tones, points, [20, 22, 24, 26, 24, 22, 20]) + bindings


def _ears(look: Look, made: Turned) -> str:
    (top, radius) = made.top
    loops = ""
    for side in (-1, 1):
        x = 400 + side * radius * 0.94
        points = [(x - side * 26, top + 26), (x + side * 6, top - 34), (x + side * 44, top - 22), (x + side * 34, top + 44), (x - side * 2, top + 70)]
        loops += tube(look.tones, points, [14, 17, 18, 17, 14])
    return loops


@kind("tray")
def tray(look: Look) -> Thing:
    tones, tilt = look.tones, look.tilt + 0.22
    wide, deep = look.vary("wide", 292, 312), 46
    made = Turned(((742, wide), (742 + deep, wide * 0.96)), tilt * 0.92)
    floor = oval(400, 742 + deep * 0.55, wide * 0.93, wide * 0.93 * made.tilt)
    wall = path(made.outline, tones.base) + clipped(made.outline, plaited(made, tones, 15), roundness(made, tones))
    inside = oval(400, 742, wide - 9, (wide - 9) * made.tilt)
    base = path(inside, tones.shade) + clipped(inside, path(floor, tones.light), _floor(look, floor, wide, made.tilt), _depth(tones, wide, made.tilt))
    rim = ellipse(400, 742, wide - 4, (wide - 4) * made.tilt, "none", stroke=tones.light, stroke_width=13)
    rim += ellipse(400, 745, wide - 8, (wide - 8) * made.tilt, "none", stroke=tones.shade, stroke_width=2, opacity=0.7)
    return Thing(group(wall, base, rim, _grips(look, made), transform="translate(0 -10)"), wide * 0.95, focus=(270, 690), zoom=1.9, depth=made.tilt)


def _floor(look: Look, floor: str, wide: float, tilt: float) -> str:
    """Plait the floor, and lay the pattern over it."""
    flat = Flat(400 - wide, -wide, wide * 2, wide * 2)
    pattern = "weave" if look.pattern == "plain" else look.pattern
    ink = look.tones.shade if look.pattern in ("plain", "weave") else look.tones.ink
    art = printed(flat, pattern, ink, look.shape, unit=72)
    return clipped(floor, group(art, transform=f"translate(0 766) scale(1 {tilt:.3f})"))


def _depth(tones: Tones, wide: float, tilt: float) -> str:
    shade = glow(400 - wide * 0.7, 742 - wide * tilt * 0.6, wide * 0.9, wide * tilt * 0.9, tones.deep, 0.55)
    return shade + glow(400 + wide * 0.4, 760 + wide * tilt * 0.3, wide * 0.7, wide * tilt * 0.6, tones.glint, 0.4)


def _grips(look: Look, made: Turned) -> str:
    (top, radius) = made.top
    both = ""
    for side in (-1, 1):
        x = 400 + side * (radius - 4)
        both += tube(look.tones, [(x - side * 10, top - 46), (x + side * 34, top - 54), (x + side * 38, top + 20), (x - side * 2, top + 34)], [15, 18, 18, 15])
    return both if look.shape % 2 == 0 else ""


@kind("tote")
def tote(look: Look) -> Thing:
    wide, high, tones = look.form(196, 220, 184), look.form(330, 290, 350) * look.vary("tall", 0.96, 1.04), look.tones
    top, sag = 796 - high, look.vary("sag", 10, 22)
    side = [(400 - wide, top), (400 - wide * 1.03, top + high * 0.5), (400 - wide * 0.94, 786), (400 - wide * 0.9, 798)]
    bottom = [(400 - wide * 0.9, 798), (400, 804), (400 + wide * 0.9, 798)]
    lip = [(400 + wide, top), (400 + wide, top), (400, top + sag), (400 - wide, top)]
    d = polyline([*curve(side), *curve(bottom), *curve([(800 - x, y) for x, y in side[::-1]]), *curve(lip)], True)
    cloth = printed(Flat(400 - wide, top, wide * 2, high), look.pattern, tones.ink, look.shape, unit=64)
    art = _strap(tones, wide, top - 6, 0.86, tones.shade) + path(oval(400, top, wide, 16), tones.deep)
    art += path(d, tones.base) + clipped(d, cloth, _folds(tones, wide, top, d)) + _hem(tones, wide, top, sag)
    return Thing(art + _strap(tones, wide, top + 20, 1.0, tones.base), wide * 0.92, focus=(330, top + 50), zoom=1.75)


def _strap(tones: Tones, wide: float, top: float, rise: float, colour: str) -> str:
    x, high = wide * 0.46, 210 * rise
    d = smooth(
        [
            (400 - x, top + 46),
            (400 - x, top + 46),
            (400 - x * 0.96, top - high * 0.5),
            (400 - x * 0.4, top - high),
            (400, top - high * 1.05),
            (400 + x * 0.4, top - high),
            (400 + x * 0.96, top - high * 0.5),
            (400 + x, top + 46),
        ]
    )
    return line(d, colour, 25, stroke_linecap="butt") + line(d, tones.light, 5, opacity=0.6, transform="translate(-6 -3)")


def _folds(tones: Tones, wide: float, top: float, d: str) -> str:
    left, right = 400 - wide, 400 + wide
    fall = washed(d, linear((left, top), (right, 800), [(0, tones.glint, 0.34), (0.35, tones.light, 0.1), (0.7, tones.shade, 0.5), (1, tones.deep, 0.6)]))
    creases = [[(left + 40, top + 60), (left + 70, top + 170), (left + 52, 800)], [(right - 60, top + 40), (right - 92, top + 190), (right - 70, 800)]]
    return fall + "".join(line(smooth(c), tones.deep, 10, opacity=0.12) for c in creases)


def _hem(tones: Tones, wide: float, top: float, sag: float) -> str:
    d = smooth([(400 - wide + 4, top + 28), (400, top + 28 + sag), (400 + wide - 4, top + 28)])
    return line(d, tones.deep, 2.2, opacity=0.55, stroke_dasharray="9 6", stroke_linecap="butt")
