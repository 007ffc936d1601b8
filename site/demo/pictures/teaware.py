"""For making and drinking tea: pots, cups and the covered bowl."""

from __future__ import annotations

from .look import Look, Thing, kind
from .palette import RATTAN, TEA
from .shapes import Point, ellipse, line
from .turned import Turned, body, knob, lidded, mouth, spun, tube

Form = tuple[Point, ...]

POTS: tuple[Form, ...] = (
    ((0, 0.46), (0.05, 0.60), (0.28, 0.91), (0.54, 1.0), (0.80, 0.85), (0.95, 0.60), (0.95, 0.60), (1, 0.57)),
    ((0, 0.50), (0.10, 0.76), (0.34, 0.97), (0.55, 1.0), (0.82, 0.80), (0.96, 0.60), (0.96, 0.60), (1, 0.58)),
    ((0, 0.40), (0.14, 0.50), (0.38, 0.74), (0.66, 1.0), (0.86, 0.93), (0.97, 0.72), (0.97, 0.72), (1, 0.68)),
    ((0, 0.56), (0.03, 0.80), (0.10, 0.92), (0.10, 0.92), (0.55, 1.0), (0.92, 0.97), (1, 0.84)),
)
CUPS: tuple[Form, ...] = (
    ((0, 1.0), (0.35, 0.92), (0.68, 0.72), (0.86, 0.50), (0.86, 0.50), (1, 0.50)),
    ((0, 0.96), (0.30, 1.0), (0.62, 0.92), (0.86, 0.62), (0.86, 0.56), (0.86, 0.56), (1, 0.54)),
    ((0, 1.0), (0.06, 0.97), (0.70, 0.90), (0.90, 0.72), (0.92, 0.60), (0.92, 0.60), (1, 0.58)),
)
DOME: Form = ((0, 0.10), (0.10, 0.40), (0.42, 0.78), (0.84, 0.98), (1, 1.0))
SAUCER: Form = ((0, 1.0), (0.45, 0.78), (0.7, 0.5), (0.7, 0.5), (1, 0.46))
MUGS: tuple[Form, ...] = (
    ((0, 1.0), (0.5, 0.98), (0.9, 0.98), (1, 0.90)),
    ((0, 0.92), (0.12, 0.90), (0.55, 1.0), (0.86, 0.94), (1, 0.74)),
    ((0, 1.0), (0.35, 0.90), (0.75, 0.88), (0.93, 0.96), (1, 0.90)),
)


@kind("teapot")
def teapot(look: Look) -> Thing:
    high = look.form(300, 236, 330, 262) * look.vary("tall", 0.95, 1.05)
    wide = look.form(196, 214, 178, 182) * look.vary("wide", 0.96, 1.04)
    pot = spun(look, look.form(*POTS), 786 - high, 786, wide)
    behind = _spout(look, pot) + look.form(_ear, _bail, _ear, _bail)(look, pot)
    art = behind + body(look, pot) + _lid(look, pot)
    return Thing(art, wide * 0.72, focus=(390, 786 - high * 0.8), zoom=1.75)


def _spout(look: Look, pot: Turned) -> str:
    (top, _), wide, high = pot.top, pot.reach, pot.bottom[0] - pot.top[0]
    root = (400 - wide * 0.74, top + high * 0.66)
    tip = (400 - wide - look.vary("spout", 84, 104), top + look.form(4, 22, -4, 10))
    elbow = (400 - wide * 1.14, top + high * 0.52)
    neck = ((elbow[0] + tip[0]) / 2 - 2, top + high * 0.24)
    opening = ellipse(tip[0] + 1, tip[1] - 1, 13, 6, look.tones.deep, transform=f"rotate(-24 {tip[0]:.0f} {tip[1]:.0f})")
    return tube(look.tones, [root, elbow, neck, tip], [96, 66, 42, 29]) + opening


def _ear(look: Look, pot: Turned) -> str:
    (top, _), wide, high = pot.top, pot.reach, pot.bottom[0] - pot.top[0]
    upper, lower = top + high * 0.20, top + high * 0.76
    out = 400 + wide + look.vary("ear", 82, 100)
    points = [
        (400 + pot.radius(upper) - 12, upper + 4), (out - 44, upper - 16), (out, upper + high * 0.16),
        (out - 22, upper + high * 0.38), (400 + pot.radius(lower) - 10, lower),
    ]  # fmt: skip
    return tube(look.tones, points, [34, 27, 25, 24, 30])


def _bail(look: Look, pot: Turned) -> str:
    (top, _), wide = pot.top, pot.reach
    reach, rise = wide * 0.74, look.vary("bail", 190, 220)
    points = [(400 - reach, top + 44), (400 - reach * 1.04, top - rise * 0.4), (400 - reach * 0.5, top - rise * 0.93)]
    points += [(400, top - rise)] + [(800 - x, y) for x, y in points[::-1]]
    feet = "".join(knob(look.tones, 400 + side * (reach - 2), top + 62, 21) for side in (-1, 1))
    return tube(RATTAN, points, [19, 22, 24, 24, 24, 22, 19]) + feet


def _lid(look: Look, pot: Turned) -> str:
    (top, radius) = pot.top
    high = look.form(56, 42, 50, 34)
    lid = spun(look, DOME, top - high, top - 2, radius + 2)
    bead = knob(look.tones, 400, top - high + 6, look.form(25, 22, 20, 26), look.form(0.9, 0.75, 1.15, 0.7))
    rim = line(lid.ring(top - 4, -2), look.tones.light, 4, opacity=0.8)
    return lidded(pot, body(look, lid, pattern=False) + rim + bead, look.tones.deep)


@kind("teacup")
def teacup(look: Look) -> Thing:
    high, wide = look.form(210, 196, 232) * look.vary("tall", 0.95, 1.06), look.form(172, 150, 146) * look.vary("wide", 0.97, 1.05)
    cup = spun(look, look.form(*CUPS), 786 - high, 786, wide)
    art = body(look, cup) + mouth(cup, look.tones, 8, TEA, 0.34)
    return Thing(art, wide * 0.62, focus=(380, 786 - high * 0.72), zoom=2.1, size=1.5)


@kind("gaiwan")
def gaiwan(look: Look) -> Thing:
    wide = look.vary("wide", 166, 180)
    saucer = spun(look, SAUCER, 744, 790, wide * 1.12)
    bowl = spun(look, ((0, 1.0), (0.10, 0.93), (0.45, 0.82), (0.8, 0.58), (1, 0.42)), 560, 772, wide)
    lid = spun(look, DOME, 500, 572, wide * 0.86)
    ring = spun(look, ((0, 1.0), (0.5, 0.72), (1, 0.8)), 466, 504, 42)
    top = body(look, lid, pattern=False) + body(look, ring, pattern=False) + mouth(ring, look.tones, 6)
    art = body(look, saucer, pattern=False, gloss=0) + mouth(saucer, look.tones, 8) + body(look, bowl) + mouth(bowl, look.tones, 7, TEA) + top
    return Thing(art, wide * 0.7, focus=(400, 590), zoom=1.9, size=1.3)


@kind("mug")
def mug(look: Look) -> Thing:
    high, wide = look.form(286, 262, 292) * look.vary("tall", 0.94, 1.04), look.form(138, 150, 144)
    cup = spun(look, look.form(*MUGS), 782 - high, 782, wide)
    art = _grip(look, cup) + body(look, cup) + mouth(cup, look.tones, 8, look.form(TEA, "#4a2c1c", "#8a5a34"), 0.5)
    return Thing(art, wide * 0.95, focus=(440, 782 - high * 0.62), zoom=1.85, size=1.32)


def _grip(look: Look, cup: Turned) -> str:
    (top, _), high = cup.top, cup.bottom[0] - cup.top[0]
    upper, lower = top + high * look.vary("grip", 0.16, 0.24), top + high * 0.76
    out = 400 + cup.reach + look.vary("out", 84, 102)
    points = [
        (400 + cup.radius(upper) - 14, upper), (out - 34, upper - 8), (out, upper + high * 0.18),
        (out - 8, upper + high * 0.38), (out - 48, lower - 4), (400 + cup.radius(lower) - 14, lower),
    ]  # fmt: skip
    return tube(look.tones, points, [30, 28, 27, 26, 26, 28])
