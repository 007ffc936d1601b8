"""Cushions: square and long, with a button or tassels."""

from __future__ import annotations

from .look import Look, Thing, kind
from .palette import Tones
from .patterns import printed
from .shapes import clipped, curve, ellipse, glow, line, linear, path, polyline, washed
from .surfaces import Flat
from .turned import oval


@kind("cushion")
def cushion(look: Look) -> Thing:
    tones, r = look.tones, look.vary("r", 232, 250)
    high = r * look.form(0.98, 0.98, 0.72)
    cy = 796 - high
    d = _pillow(r, high, cy)
    cloth = printed(Flat(400 - r, cy - high, r * 2, high * 2), look.pattern, tones.ink, look.shape, unit=66)
    plump = glow(400 - r * 0.3, cy - high * 0.34, r * 1.05, high * 1.0, tones.glint, 0.5)
    lower = linear((400 - r * 0.4, cy - high), (400 + r * 0.5, cy + high), [(0, tones.light, 0.2), (0.5, tones.base, 0), (0.8, tones.shade, 0.6), (1, tones.deep, 0.8)])
    art = path(d, tones.base) + clipped(d, cloth, washed(d, lower), plump, _puckers(tones, r, high, cy))
    piping = line(d, tones.shade, 8) + line(d, tones.light, 3, transform="translate(-1.5 -1.5)")
    trim = look.form("", _button(tones, cy), _tassels(tones, r, high, cy))
    return Thing(art + piping + trim, r * 0.86, focus=(300, cy - high * 0.3), zoom=1.7, depth=0.18)


def _pillow(r: float, high: float, cy: float) -> str:
    k = 0.90
    points = [
        (-1, -1),
        (-1, -1),
        (-0.5, -k),
        (0, -0.87),
        (0.5, -k),
        (1, -1),
        (1, -1),
        (k, -0.5),
        (0.88, 0),
        (k, 0.5),
        (1, 1),
        (1, 1),
        (0.5, 0.94),
        (0, 0.93),
        (-0.5, 0.94),
        (-1, 1),
        (-1, 1),
        (-k, 0.5),
        (-0.88, 0),
        (-k, -0.5),
        (-1, -1),
        (-1, -1),
    ]
    return polyline(curve([(400 + x * r, cy + y * high) for x, y in points]), True)


def _puckers(tones: Tones, r: float, high: float, cy: float) -> str:
    art = ""
    for sx in (-1, 1):
        for sy in (-1, 1):
            for bend in (0.1, -0.1):
                x, y = 400 + sx * r * 0.95, cy + sy * high * 0.95
                art += f"M{x:.0f} {y:.0f}Q{x - sx * r * (0.16 + bend):.0f} {y - sy * high * 0.2:.0f} {x - sx * r * (0.26 + bend):.0f} {y - sy * high * (0.34 - bend):.0f}"
    return line(art, tones.deep, 5, opacity=0.2)


def _button(tones: Tones, cy: float) -> str:
    return glow(400, cy + 4, 74, 60, tones.deep, 0.7) + ellipse(400, cy, 20, 19, tones.shade) + path(oval(398, cy - 2, 15, 14), tones.light)


def _tassels(tones: Tones, r: float, high: float, cy: float) -> str:
    art = ""
    for sx in (-1, 1):
        for sy in (-1, 1):
            x, y = 400 + sx * r, cy + sy * high
            art += line(f"M{x:.0f} {y:.0f}l{sx * 16} {28}M{x:.0f} {y:.0f}l{sx * 7} {32}M{x:.0f} {y:.0f}l{sx * 24} {20}", tones.shade, 5) + ellipse(x, y, 9, 9, tones.light)
    return art
