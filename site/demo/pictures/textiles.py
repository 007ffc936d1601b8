"""Woven and sewn: scarves, throws, cushions."""

from __future__ import annotations

from .look import Look, Thing, kind
from .palette import WOOD, Tones
from .patterns import printed
from .shapes import Point, clipped, curve, glow, line, linear, path, polyline, smooth, washed
from .surfaces import Flat
from .turned import tube


@kind("scarf")
def scarf(look: Look) -> Thing:
    """A scarf over a wooden rail, the longer end in front."""
    tones = look.tones
    wide, drop = look.form(236, 280, 210), look.vary("drop", 560, 620)
    rail = tube(WOOD, [(60, 232), (400, 232), (740, 232)], [20, 20, 20])
    back = hanging(look.but(tones=_dimmed(tones)), 400 - wide * 0.18, 262, wide, drop * 0.72)
    front = hanging(look, 400 - wide * 0.62, 222, wide, drop)
    return Thing(rail + back + front, 0, focus=(360, 730), zoom=1.7, turn=-4, size=1.06)


def _dimmed(tones: Tones) -> Tones:
    return Tones(tones.light, tones.base, tones.shade, tones.deep, tones.deep, tones.shade, tones.wall, tones.table)


def hanging(look: Look, left: float, top: float, wide: float, drop: float) -> str:
    tones, foot, sway = look.tones, top + drop, look.vary("sway", -14, 14)
    side = [(left + 6, top + 4), (left + 2, top + 40), (left + 8 + sway * 0.4, top + drop * 0.5), (left + sway, foot)]
    hem = [(left + sway + wide * t, foot + (7 if i % 2 else -5)) for i, t in enumerate((0, 0.2, 0.42, 0.63, 0.83, 1))]
    right = [(x + wide - 4, y) for x, y in side]
    crown = [(left + 6, top + 4), (left + wide * 0.5, top - 7), (left + wide, top + 4)]
    d = polyline([*curve(side), *curve(hem), *curve(right[::-1]), *curve(crown[::-1])], True)
    cloth = printed(Flat(left - 20, top, wide + 40, drop + 10), look.pattern, tones.ink, look.shape, unit=58)
    borders = "".join(line(smooth([(x, y - up) for x, y in hem]), tones.ink, w, opacity=0.55) for up, w in ((40, 9), (58, 3)))
    return _fringe(tones, hem) + path(d, tones.base) + clipped(d, cloth, borders, _pleats(tones, left, top, wide, drop), _over_rail(d, tones, top))


def _fringe(tones: Tones, hem: list[Point]) -> str:
    spine = curve(hem, steps=8)
    d = "".join(f"M{x:.1f} {y - 2:.1f}q{3 if i % 2 else -3} 24 {(i % 3) - 1} 46" for i, (x, y) in enumerate(spine))
    return line(d, tones.shade, 3.6) + line(d, tones.light, 1.6, transform="translate(-2 0)")


def _pleats(tones: Tones, left: float, top: float, wide: float, drop: float) -> str:
    """Draw the long soft folds."""
    art = ""
    for t, strength in ((0.16, 0.34), (0.40, 0.42), (0.66, 0.36), (0.90, 0.6)):
        x = left + wide * t
        paint = linear(
            (x - wide * 0.13, 0),
            (x + wide * 0.10, 0),
            [(0, tones.glint, 0), (0.32, tones.glint, strength * 0.5), (0.5, tones.deep, 0), (0.78, tones.deep, strength), (1, tones.deep, 0)],
        )
        art += washed(f"M{x - wide * 0.13:.1f} {top - 10:.1f}h{wide * 0.23:.1f}l{8:.1f} {drop + 40:.1f}h{-wide * 0.23:.1f}Z", paint)
    return art


def _over_rail(d: str, tones: Tones, top: float) -> str:
    return washed(d, linear((0, top - 8), (0, top + 60), [(0, tones.glint, 0.55), (0.35, tones.glint, 0.1), (0.5, tones.deep, 0.3), (1, tones.deep, 0)]))


@kind("throw")
def throw(look: Look) -> Thing:
    """A blanket folded to a thick pile, its fringe to the front."""
    layers, wide = look.form(3, 4, 3), look.vary("wide", 246, 268)
    high = look.form(74, 58, 66)
    art, top = "", 800.0
    for i in range(layers):
        top -= high
        art = art + _fold(look, top, wide - (i % 2) * 7, high, i)
    return Thing(art + _upper(look, top, wide), wide * 1.02, focus=(300, 700), zoom=1.7, depth=0.2, size=1.14)


def _fold(look: Look, top: float, wide: float, high: float, i: int) -> str:
    tones, left, right = look.tones, 400 - wide, 400 + wide
    upper, lower = top + 4, top + high
    d = (
        f"M{left + 26:.1f} {top:.1f}Q400 {top + 12:.1f} {right - 26:.1f} {top:.1f}"
        f"C{right + 8:.1f} {upper:.1f} {right + 8:.1f} {lower:.1f} {right - 22:.1f} {lower:.1f}"
        f"Q400 {lower + 12:.1f} {left + 22:.1f} {lower:.1f}C{left - 8:.1f} {lower:.1f} {left - 8:.1f} {upper:.1f} {left + 26:.1f} {top:.1f}Z"
    )
    cloth = printed(Flat(left, top, wide * 2, high + 12), look.pattern, tones.ink, look.shape + i, unit=58, opacity=0.9)
    roll = linear((0, top), (0, top + high + 8), [(0, tones.light, 0.75), (0.25, tones.light, 0.25), (0.55, tones.shade, 0.15), (0.85, tones.deep, 0.5), (1, tones.deep, 0.85)])
    turn = linear((left, 0), (right, 0), [(0, tones.glint, 0.3), (0.3, tones.glint, 0), (0.75, tones.deep, 0.1), (1, tones.deep, 0.55)])
    return path(d, tones.base) + clipped(d, cloth, washed(d, roll), washed(d, turn))


def _upper(look: Look, top: float, wide: float) -> str:
    """Draw the top of the pile and the fringed end that hangs over its front."""
    tones, back = look.tones, 250 * look.tilt + 20
    left, right, far = 400 - wide, 400 + wide, top - back
    d = (
        f"M{left + 10:.1f} {top + 8:.1f}Q{left + 26:.1f} {far + 4:.1f} {left + 84:.1f} {far:.1f}H{right - 84:.1f}"
        f"Q{right - 26:.1f} {far + 4:.1f} {right - 10:.1f} {top + 8:.1f}Q400 {top + 26:.1f} {left + 10:.1f} {top + 8:.1f}Z"
    )
    cloth = printed(Flat(left, far, wide * 2, back + 24), look.pattern, tones.ink, look.shape, unit=58, opacity=0.8)
    lit = glow(280, far, wide, back, tones.glint, 0.5)
    return path(d, tones.light) + clipped(d, cloth, lit) + _flap(look, top, wide, back)


def _flap(look: Look, top: float, wide: float, back: float) -> str:
    tones, left, right = look.tones, 400 - wide * 0.52, 400 + wide * 0.34
    foot = top + look.vary("flap", 92, 126)
    hem = [(left - 3, foot), (400, foot + 9), (right + 3, foot)]
    near, far = [(left + 8, top - back * 0.5), (left, top + 14), (left - 3, foot)], [(right + 3, foot), (right, top + 14), (right - 8, top - back * 0.5)]
    d = polyline([*curve(near), *curve(hem), *curve(far)], True)
    cloth = printed(Flat(left - 6, top - back, right - left + 12, foot - top + back), look.pattern, tones.ink, look.shape, unit=58)
    shade = linear((0, top - back), (0, foot), [(0, tones.light, 0.7), (0.45, tones.glint, 0.35), (0.6, tones.base, 0), (1, tones.shade, 0.4)])
    cast = path(d, tones.deep, opacity=0.25, transform="translate(9 6)")
    return clipped(_below(top, foot), cast) + _fringe(tones, hem) + path(d, tones.base) + clipped(d, cloth, washed(d, shade))


def _below(top: float, foot: float) -> str:
    return f"M0 {top - 30}H800V{foot + 40}H0Z"
