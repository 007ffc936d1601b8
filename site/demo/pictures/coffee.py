"""Coffee the Vietnamese way: a filter that drips on to sweet milk."""

from __future__ import annotations

from .look import Look, Thing, kind
from .palette import COFFEE, CREAM, PAPER, STEEL, Tones
from .shapes import clipped, ellipse, glow, line, linear, path, polyline, washed
from .turned import Turned, body, knob, mouth, oval, tube


@kind("phin")
def phin(look: Look) -> Thing:
    """A filter on a glass: chamber, brim, drops, coffee over a layer of milk."""
    wide = look.vary("wide", 112, 122)
    saucer = Turned(((768, wide * 1.5), (780, wide * 1.15), (790, wide * 0.9)), look.tilt)
    plate = body(look.but(pattern="plain"), saucer, PAPER, gloss=0) + mouth(saucer, PAPER, 6)
    glass = Turned(((560, wide), (764, wide * 0.80)), look.tilt)
    return Thing(plate + _glass(glass) + _drops() + _filter(look, wide), wide * 1.1, focus=(400, 470), zoom=1.75)


def _glass(glass: Turned) -> str:
    d = glass.outline
    coffee, milk = glass.band(640, 722), glass.band(716, 764)
    art = path(d, "#ffffff", opacity=0.28) + path(milk, CREAM.base) + path(coffee, COFFEE.base) + path(glass.band(708, 724), "#a9794f", opacity=0.75)
    top = ellipse(400, 640, glass.radius(640), glass.radius(640) * glass.tilt, COFFEE.light)
    left = 400 - glass.reach
    shade = linear(
        (left, 0), (left + 2 * glass.reach, 0), [(0, "#fff", 0.5), (0.12, "#fff", 0.05), (0.22, "#fff", 0.38), (0.3, "#fff", 0.04), (0.8, "#1a0f08", 0.1), (1, "#1a0f08", 0.34)]
    )
    return art + top + clipped(d, washed(d, shade)) + line(d, "#ffffff", 2.5, opacity=0.6)


def _drops() -> str:
    drops = "".join(path(f"M400 {y - 14}q9 15 0 21q-9 -6 0 -21Z", COFFEE.base) for y in (586, 614))
    return drops + line("M400 556V572", COFFEE.base, 3)


def _filter(look: Look, wide: float) -> str:
    tones = look.tones if look.pattern != "plain" or look.shape % 2 else _metal(look)
    look = look.but(tones=tones)
    brim = Turned(((540, wide * 1.34), (552, wide * 1.34), (562, wide * 0.9)), look.tilt)
    chamber = Turned(((388, wide * 0.86), (540, wide * 0.80)), look.tilt)
    lid = Turned(((352, wide * 0.5), (366, wide * 0.86), (374, wide * 0.98), (392, wide * 0.98)), look.tilt)
    ear = tube(tones, [(400 + wide * 0.8, 430), (400 + wide * 1.3, 418), (400 + wide * 1.34, 492), (400 + wide * 0.8, 500)], [13, 15, 15, 13])
    plate = body(look, brim, pattern=False, gloss=0) + path(oval(400, 540, wide * 1.34, wide * 1.34 * look.tilt), tones.light) + _holes(brim, wide)
    return plate + ear + body(look, chamber, gloss=0.6) + body(look, lid, pattern=False, gloss=0.5) + knob(tones, 400, 358, 17)


def _metal(look: Look) -> Tones:
    """Return bare aluminium with a breath of the colour."""
    return Tones(STEEL.glint, STEEL.light, STEEL.base, STEEL.shade, STEEL.deep, look.tones.shade, look.tones.wall, look.tones.table)


def _holes(brim: Turned, wide: float) -> str:
    y, tilt = brim.top[0], brim.tilt
    shade = glow(400 + wide * 0.5, y + 6, wide * 1.1, wide * tilt, "#1a120c", 0.3)
    return clipped(oval(400, y, wide * 1.33, wide * 1.33 * tilt), shade) + line(polyline([(400 - wide * 1.33, y), (400 - wide * 1.32, y + 2)]), PAPER.glint, 2)
