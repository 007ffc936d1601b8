"""For the table and the shelf: bowls, plates, vases and lidded jars."""

from __future__ import annotations

from .look import Look, Thing, kind
from .patterns import printed
from .shapes import clipped, ellipse, glow, line, linear, path, washed
from .surfaces import Flat
from .turned import Turned, body, knob, lidded, mouth, oval, spun

BOWLS = (
    ((0, 1.0), (0.30, 0.94), (0.60, 0.76), (0.82, 0.48), (0.86, 0.40), (0.86, 0.40), (1, 0.42)),
    ((0, 1.0), (0.06, 0.95), (0.40, 0.80), (0.74, 0.50), (0.86, 0.36), (0.86, 0.36), (1, 0.38)),
    ((0, 0.97), (0.30, 1.0), (0.62, 0.90), (0.84, 0.60), (0.88, 0.50), (0.88, 0.50), (1, 0.52)),
)
VASES = (
    ((0, 0.30), (0.03, 0.26), (0.30, 0.22), (0.42, 0.32), (0.60, 0.78), (0.74, 1.0), (0.90, 0.86), (1, 0.58)),
    ((0, 0.44), (0.04, 0.38), (0.10, 0.40), (0.22, 0.82), (0.34, 1.0), (0.60, 0.84), (0.86, 0.58), (1, 0.56)),
    ((0, 0.36), (0.03, 0.34), (0.08, 0.42), (0.28, 0.86), (0.52, 1.0), (0.78, 0.84), (0.96, 0.48), (1, 0.46)),
    ((0, 0.52), (0.05, 0.42), (0.22, 0.34), (0.36, 0.46), (0.60, 0.92), (0.74, 1.0), (0.90, 0.86), (0.95, 0.64), (0.95, 0.64), (1, 0.72)),
    ((0, 0.62), (0.04, 0.58), (0.30, 0.66), (0.62, 0.88), (0.84, 1.0), (0.95, 0.94), (1, 0.84)),
)
JARS = (
    ((0, 0.50), (0.06, 0.52), (0.06, 0.52), (0.20, 0.88), (0.40, 1.0), (0.66, 0.90), (0.90, 0.66), (1, 0.64)),
    ((0, 0.66), (0.06, 0.66), (0.06, 0.66), (0.14, 0.90), (0.30, 1.0), (0.74, 1.0), (0.93, 0.90), (1, 0.78)),
    ((0, 0.56), (0.06, 0.56), (0.06, 0.56), (0.24, 0.84), (0.54, 1.0), (0.82, 0.90), (1, 0.66)),
)
LIDS = (((0, 0.12), (0.20, 0.50), (0.7, 0.94), (1, 1.0)), ((0, 0.80), (0.16, 0.96), (0.5, 1.0), (1, 1.0)))


@kind("bowl")
def bowl(look: Look) -> Thing:
    made = bowl_form(look)
    inner = mouth(made, look.tones, 9) + _well(look, made)
    return Thing(body(look, made) + inner, made.reach * 0.55, focus=(360, made.top[0] + 32), zoom=1.8, size=1.3)


def bowl_form(look: Look) -> Turned:
    high, wide = look.form(232, 214, 236) * look.vary("tall", 0.95, 1.05), look.form(226, 244, 204) * look.vary("wide", 0.97, 1.03)
    return spun(look, look.form(*BOWLS), 786 - high, 786, wide)


def _well(look: Look, made: Turned) -> str:
    """Draw the ring painted inside the bowl and the light on its far wall."""
    (y, radius), tilt = made.top, made.tilt
    hole = oval(400, y, radius - 9, (radius - 9) * tilt)
    ring = ellipse(400, y + 8, radius - 30, (radius - 30) * tilt, "none", stroke=look.tones.ink, stroke_width=2.5, opacity=0.35)
    return clipped(hole, glow(400 + radius * 0.55, y + 10, radius * 0.7, radius * tilt, look.tones.light, 0.8), ring)


@kind("plate")
def plate(look: Look) -> Thing:
    r, tones = look.vary("r", 244, 262), look.tones
    cy = 800 - r * 0.97
    disc, well = oval(400, cy, r, r * 0.97), oval(400, cy + 4, r * 0.66, r * 0.64)
    painted = clipped(well, _painting(look, cy, r)) + clipped(disc, _border(look, cy, r))
    rim = line(disc, tones.glint, 4, opacity=0.55) + path(well, stroke=tones.shade, stroke_width=5, opacity=0.4)
    edge = path(oval(403, cy + 6, r + 1, r * 0.975), tones.deep)
    art = edge + washed(disc, linear((400 - r, cy - r), (400 + r, cy + r), [(0, tones.light, 1), (0.5, tones.base, 1), (1, tones.shade, 1)]))
    hollow = washed(well, linear((400 - r, cy - r), (400 + r, cy + r), [(0.1, tones.shade, 0.7), (0.5, tones.base, 0.6), (0.9, tones.light, 0.8)]))
    sheen = clipped(disc, glow(400 - r * 0.5, cy - r * 0.55, r * 0.55, r * 0.4, tones.glint, 0.5))
    return Thing(art + hollow + painted + rim + sheen, r * 0.62, focus=(300, cy - 90), zoom=1.9, depth=0.12)


def _painting(look: Look, cy: float, r: float) -> str:
    flat = Flat(400 - r * 0.66, cy - r * 0.66, r * 1.32, r * 1.32)
    return printed(flat, look.pattern, look.tones.ink, look.shape, unit=r * 0.26)


def _border(look: Look, cy: float, r: float) -> str:
    ink = look.tones.ink
    style = look.form("", "2 15", "26 12", "1 22")
    band = ellipse(400, cy, r * 0.84, r * 0.815, "none", stroke=ink, stroke_width=look.form(2.5, 9, 3, 12), stroke_dasharray=style or "none", stroke_linecap="round", opacity=0.55)
    outer = ellipse(400, cy, r * 0.955, r * 0.926, "none", stroke=ink, stroke_width=3.5, opacity=0.6)
    return band + outer


@kind("vase")
def vase(look: Look) -> Thing:
    made = vase_form(look)
    collar = line(made.ring(made.top[0] + 12, -1), look.tones.shade, 3, opacity=0.5)
    foot = made.reach * look.form(0.6, 0.58, 0.5, 0.72, 0.84)
    art = body(look, made) + collar + mouth(made, look.tones, 7)
    return Thing(art, foot, focus=(385, 786 - (786 - made.top[0]) * 0.62), zoom=1.75, size=1.24)


def vase_form(look: Look) -> Turned:
    high = look.form(470, 430, 350, 480, 420) * look.vary("tall", 0.94, 1.04)
    wide = look.form(160, 176, 190, 150, 128) * look.vary("wide", 0.95, 1.05)
    return spun(look, look.form(*VASES), 786 - high, 786, wide)


@kind("jar")
def jar(look: Look) -> Thing:
    high, wide = look.form(360, 300, 340) * look.vary("tall", 0.95, 1.05), look.form(182, 172, 176) * look.vary("wide", 0.96, 1.04)
    made = spun(look, look.form(*JARS), 786 - high, 786, wide)
    (top, radius), lid_high = made.top, look.form(58, 44, 62)
    lid = spun(look, look.form(LIDS[0], LIDS[1], LIDS[0]), top - lid_high, top + 8, radius * 1.1)
    finial = knob(look.tones, 400, top - lid_high + look.form(6, 2, 6), look.form(20, 26, 16), look.form(1.1, 0.7, 1.3))
    cover = body(look, lid, pattern=False) + (_flat_top(lid, look) if look.shape % 3 == 1 else "") + finial
    return Thing(body(look, made) + lidded(made, cover, look.tones.deep), wide * 0.68, focus=(390, top + 70), zoom=1.8, size=1.24)


def _flat_top(lid: Turned, look: Look) -> str:
    """Draw the flat top of a lid."""
    y, radius = lid.top
    return ellipse(400, y, radius, radius * lid.tilt, look.tones.light) + glow(340, y - 2, radius * 0.6, radius * lid.tilt * 0.6, look.tones.glint, 0.5)
