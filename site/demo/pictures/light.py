"""Light and scent: silk lanterns, candles, incense."""

from __future__ import annotations

from math import cos, pi

from .look import Look, Thing, kind
from .palette import CREAM, DARK_WOOD, Tones, tones
from .patterns import printed
from .shapes import clipped, ellipse, glow, line, linear, path, polyline, ribbon, smooth, washed
from .turned import Turned, body, mouth, oval, spun

LANTERNS = (
    ((0, 0.30), (0.10, 0.62), (0.30, 0.94), (0.46, 1.0), (0.68, 0.82), (0.88, 0.48), (1, 0.28)),
    ((0, 0.34), (0.10, 0.70), (0.32, 0.97), (0.50, 1.0), (0.70, 0.96), (0.90, 0.70), (1, 0.34)),
    ((0, 0.30), (0.06, 0.44), (0.46, 0.98), (0.50, 1.0), (0.54, 0.98), (0.94, 0.44), (1, 0.30)),
    ((0, 0.46), (0.06, 0.80), (0.20, 0.98), (0.5, 1.0), (0.8, 0.98), (0.94, 0.80), (1, 0.46)),
)
STICK = tones((0.50, 0.13, 30))
FLAME = "#ffd98a"


@kind("lantern")
def lantern(look: Look) -> Thing:
    wide, high = look.form(206, 214, 200, 152) * look.vary("wide", 0.95, 1.04), look.form(350, 320, 380, 420)
    top = 500 - high * 0.54
    silk = Turned(tuple((top + high * y, wide * r) for y, r in look.form(*LANTERNS)), look.tilt * 0.5)
    halo = glow(400, top + high * 0.5, wide * 1.7, high * 0.9, "#ffdf9e", 0.6)
    cord = line(f"M400 -60V{top - 34:.0f}", DARK_WOOD.deep, 4)
    art = halo + cord + _silk(look, silk) + _caps(silk) + _tassel(look, top + high + 22)
    return Thing(art, 0, focus=(360, top + 90), zoom=1.8, size=1.0)


def _silk(look: Look, silk: Turned) -> str:
    """Draw the silk, lit from within, over its bamboo ribs."""
    tones, d = look.tones, silk.outline
    (top, _), (bottom, _) = silk.top, silk.bottom
    lamp = glow(400, (top + bottom) / 2 + 8, silk.reach * 0.95, (bottom - top) * 0.52, "#fff0c4", 0.62)
    edge = linear(
        (400 - silk.reach, 0), (400 + silk.reach, 0), [(0, tones.shade, 0.7), (0.16, tones.light, 0.5), (0.5, tones.light, 0.15), (0.82, tones.shade, 0.45), (1, tones.deep, 0.75)]
    )
    pattern = printed(silk, look.pattern, tones.ink, look.shape, opacity=0.85)
    return path(d, tones.base) + clipped(d, washed(d, edge), pattern, lamp, _ribs(silk, tones))


def _ribs(silk: Turned, tones: Tones) -> str:
    (top, _), (bottom, _) = silk.top, silk.bottom
    rows = [top + (bottom - top) * i / 30 for i in range(31)]
    ribs = "".join(polyline([(400 + silk.radius(y) * cos(pi * i / 10), y) for y in rows]) for i in range(1, 10))
    return line(ribs, tones.deep, 2.6, opacity=0.55) + line(ribs, tones.glint, 1.6, opacity=0.5, transform="translate(-3 0)")


def _caps(silk: Turned) -> str:
    art = ""
    for (y, radius), way in ((silk.top, -1), (silk.bottom, 1)):
        upper, lower = (y - 20, y + 6) if way < 0 else (y - 6, y + 16)
        ring = Turned(((upper, radius * (0.72 if way < 0 else 1.02)), (lower, radius * (1.02 if way < 0 else 0.72))), silk.tilt)
        stops = [(0, DARK_WOOD.shade, 1.0), (0.3, DARK_WOOD.light, 1.0), (1, DARK_WOOD.deep, 1.0)]
        art += washed(ring.outline, linear((400 - radius, 0), (400 + radius, 0), stops))
    return art + line(f"M384 {silk.top[0] - 20:.0f}Q400 {silk.top[0] - 52:.0f} 416 {silk.top[0] - 20:.0f}", DARK_WOOD.deep, 4)


def _tassel(look: Look, top: float) -> str:
    tones, long = look.tones, look.vary("tassel", 120, 160)
    threads = "".join(f"M{400 + x * 0.4:.1f} {top + 44:.1f}Q{400 + x * 0.8:.1f} {top + 70:.1f} {400 + x:.1f} {top + 44 + long:.1f}" for x in range(-18, 19, 4))
    bead = ellipse(400, top + 26, 14, 13, tones.shade) + ellipse(396, top + 22, 6, 5, tones.glint, opacity=0.7)
    knot = path(f"M386 {top + 40:.0f}h28l-5 18h-18Z", tones.deep)
    return line(f"M400 {top - 12:.0f}V{top + 40:.0f}", tones.deep, 4) + line(threads, tones.shade, 4.4) + line(threads, tones.light, 1.6, opacity=0.8) + bead + knot


@kind("candle")
def candle(look: Look) -> Thing:
    high, wide = look.form(250, 220, 300) * look.vary("tall", 0.95, 1.04), look.form(142, 160, 126)
    form = look.form(((0, 1.0), (0.9, 1.0), (1, 0.92)), ((0, 0.94), (0.35, 1.0), (0.8, 0.92), (1, 0.74)), ((0, 1.0), (0.5, 0.92), (1, 0.86)))
    cup = spun(look, form, 786 - high, 786, wide)
    art = body(look, cup) + mouth(cup, look.tones, 8) + _wax(cup) + flame(400, 786 - high + 4, 1.25)
    return Thing(art, wide * 0.92, focus=(400, 786 - high - 10), zoom=1.75, size=1.32)


def _wax(cup: Turned) -> str:
    (y, radius), tilt = cup.top, cup.tilt
    hole, pool = oval(400, y + 1, radius - 8, (radius - 8) * tilt), oval(400, y + 16, radius - 14, (radius - 12) * tilt)
    warm = glow(400, y + 14, radius * 0.8, radius * tilt, "#ffc766", 0.75)
    return clipped(hole, path(pool, CREAM.light), warm)


def flame(x: float, y: float, scale: float = 1.0) -> str:
    """Draw a small flame whose wick stands at ``x, y``."""
    halo = glow(x, y - 48 * scale, 190 * scale, 190 * scale, FLAME, 0.55)
    wick = line(f"M{x:.1f} {y:.1f}q{2 * scale:.1f} {-10 * scale:.1f} {-1 * scale:.1f} {-22 * scale:.1f}", "#3a2a20", 4.4 * scale)
    outer = _drop(x, y - 14 * scale, 19 * scale, 84 * scale)
    inner = _drop(x, y - 16 * scale, 10 * scale, 48 * scale)
    return halo + path(outer, "#f9b044", opacity=0.92) + path(_drop(x, y - 14 * scale, 15 * scale, 68 * scale), "#ffd873") + path(inner, "#fff6d6") + wick


def _drop(x: float, y: float, wide: float, high: float) -> str:
    half = [(0, 0), (0, 0), (0.86, 0.14), (1.0, 0.34), (0.55, 0.66), (0.12, 0.92), (0.02, 1.0), (0.02, 1.0)]
    right = curve_of(half, x, y, wide, high)
    return polyline(right + [(2 * x - px, py) for px, py in right[::-1]], True)


def curve_of(half: list[tuple[float, float]], x: float, y: float, wide: float, high: float) -> list[tuple[float, float]]:
    from .shapes import curve

    return curve([(x + px * wide, y - py * high) for px, py in half])


@kind("incense")
def incense(look: Look) -> Thing:
    wide = look.vary("wide", 124, 150)
    bowl = spun(
        look,
        look.form(((0, 1.0), (0.4, 1.0), (0.8, 0.72), (1, 0.5)), ((0, 0.86), (0.4, 1.0), (0.8, 0.86), (1, 0.66)), ((0, 1.0), (0.2, 0.9), (0.7, 0.86), (1, 0.94))),
        786 - 150,
        786,
        wide,
    )
    ash = mouth(bowl, look.tones, 9, "#cfc6b8", 0.2)
    sticks = "".join(_joss(400 + dx, 640 + dy, lean, long) for dx, dy, lean, long in ((-22, 0, -34, 330), (16, 6, 22, 350), (0, 10, -4, 300)))
    return Thing(body(look, bowl) + ash + sticks + smoke(378, 296, 1.0), wide * 0.66, focus=(400, 600), zoom=1.8, size=1.1)


def _joss(x: float, y: float, lean: float, long: float) -> str:
    tip = (x + lean, y - long)
    bare = line(f"M{x:.0f} {y + 6:.0f}L{x + lean * 0.2:.0f} {y - long * 0.2:.0f}", STICK.shade, 5)
    coated = line(f"M{x + lean * 0.18:.0f} {y - long * 0.18:.0f}L{tip[0]:.0f} {tip[1]:.0f}", DARK_WOOD.base, 9)
    lit = line(f"M{x + lean * 0.18 - 2:.0f} {y - long * 0.18:.0f}L{tip[0] - 2:.0f} {tip[1]:.0f}", DARK_WOOD.light, 2.4)
    return bare + coated + lit + glow(tip[0], tip[1], 26, 26, "#ff9d4d", 0.8) + ellipse(tip[0], tip[1], 5, 7, "#ffb163")


def smoke(x: float, y: float, scale: float = 1.0, opacity: float = 0.5) -> str:
    """Draw a thread of smoke or steam that rises from ``x, y``."""
    art = ""
    for sway, seen in ((1.0, opacity), (-0.7, opacity * 0.6)):
        points = [
            (x, y),
            (x + 16 * sway * scale, y - 60 * scale),
            (x - 20 * sway * scale, y - 130 * scale),
            (x + 24 * sway * scale, y - 200 * scale),
            (x + 4 * scale, y - 270 * scale),
        ]
        art += path(polyline(ribbon(points, [3, 9 * scale, 15 * scale, 10 * scale, 1]), True), "#ffffff", opacity=seen)
    return art


def steam(x: float, y: float, scale: float = 1.0) -> str:
    """Draw three wisps over something hot."""
    return "".join(
        line(
            smooth([(x + dx, y), (x + dx + 13 * scale, y - 38 * scale), (x + dx - 11 * scale, y - 84 * scale), (x + dx + 9 * scale, y - 128 * scale)]),
            "#fff",
            9 * scale,
            opacity=0.42 - abs(dx) / scale / 220,
        )
        for dx in (-34 * scale, 0, 32 * scale)
    )
