"""Paper bags: the tea pouch and the coffee bag."""

from __future__ import annotations

from .look import Look, Thing, kind
from .palette import BRASS, CREAM, KRAFT, PAPER, Tones
from .patterns import printed
from .shapes import clipped, curve, ellipse, glow, line, linear, path, polyline, rect, washed
from .signs import Sign, bean_sign, leaf_sign
from .surfaces import Flat
from .turned import oval


@kind("tea_pouch")
def tea_pouch(look: Look) -> Thing:
    wide, high = look.form(188, 204, 172), look.vary("tall", 430, 460)
    top = 800 - high
    side = [(400 - wide + 8, top), (400 - wide + 4, top + 60), (400 - wide * 0.99, top + high * 0.5), (400 - wide * 1.06, 766), (400 - wide * 0.98, 790)]
    foot = [(400 - wide * 0.98, 790), (400, 812), (400 + wide * 0.98, 790)]
    d = polyline([*curve(side), *curve(foot), *curve([(800 - x, y) for x, y in side[::-1]])], True)
    paper = KRAFT if look.shape % 2 == 0 else look.tones
    art = path(d, paper.base) + clipped(d, _crumple(paper, wide, top, high), _sash(look, wide, top, high), _gusset(paper, wide), _seal(paper, wide, top))
    return Thing(art + _tag_label(look, top + high * 0.53), wide * 0.98, focus=(360, top + high * 0.5), zoom=1.75, depth=0.18, size=1.2)


def _crumple(tones: Tones, wide: float, top: float, high: float) -> str:
    left, right = 400 - wide * 1.1, 400 + wide * 1.1
    box = f"M{left:.0f} {top - 5:.0f}H{right:.0f}V830H{left:.0f}Z"
    across = linear(
        (left, 0), (right, 0), [(0, tones.shade, 0.5), (0.14, tones.glint, 0.4), (0.32, tones.light, 0.35), (0.55, tones.base, 0), (0.85, tones.shade, 0.75), (1, tones.deep, 0.7)]
    )
    creases = line(
        f"M{left + 40:.0f} {top + 60:.0f}l46 92M{right - 40:.0f} {top + 70:.0f}l-60 120M{left + 30:.0f} 720l60 -70M{right - 30:.0f} 730l-66 -84", tones.deep, 6, opacity=0.12
    )
    return washed(box, across) + creases


def _sash(look: Look, wide: float, top: float, high: float) -> str:
    """Draw the printed band in the product's colour."""
    y0, tall, tones = top + high * 0.26, high * 0.58, look.tones
    band = f"M{400 - wide * 1.2:.0f} {y0:.0f}Q400 {y0 + 16:.0f} {400 + wide * 1.2:.0f} {y0:.0f}v{tall:.0f}Q400 {y0 + tall + 16:.0f} {400 - wide * 1.2:.0f} {y0 + tall:.0f}Z"
    art = printed(Flat(400 - wide * 1.1, y0, wide * 2.2, tall + 16), look.pattern, tones.ink, look.shape, unit=54)
    across = linear((400 - wide, 0), (400 + wide, 0), [(0, tones.shade, 0.6), (0.16, tones.light, 0.7), (0.5, tones.base, 0), (1, tones.deep, 0.6)])
    return path(band, tones.base) + clipped(band, art, washed(band, across))


def _gusset(tones: Tones, wide: float) -> str:
    return line(f"M{400 - wide * 1.08:.0f} 752Q400 700 {400 + wide * 1.08:.0f} 752", tones.deep, 3, opacity=0.25) + glow(400, 830, wide * 1.2, 60, tones.deep, 0.35)


def _seal(tones: Tones, wide: float, top: float) -> str:
    ridges = "".join(f"M{400 - wide:.0f} {top + y}H{400 + wide:.0f}" for y in (10, 18, 26))
    zip_ = line(f"M{400 - wide:.0f} {top + 58:.0f}H{400 + wide:.0f}", tones.deep, 5, opacity=0.22)
    return line(ridges, tones.deep, 2, opacity=0.28) + zip_


def _tag_label(look: Look, y: float, sign: Sign = leaf_sign) -> str:
    plate = oval(400, y, 92, 92)
    rim = ellipse(400, y, 82, 82, "none", stroke=look.tones.shade, stroke_width=2.5, opacity=0.7)
    return washed(plate, linear((310, y), (490, y), [(0, PAPER.light, 1), (1, PAPER.shade, 1)])) + rim + sign(400, y, 74, look.tones.shade)


@kind("coffee_bag")
def coffee_bag(look: Look) -> Thing:
    wide, high, tones = look.form(158, 176, 150), look.vary("tall", 400, 450), look.tones
    top = 800 - high
    d = polyline(
        [
            (400 - wide + 6, top),
            (400 - wide, top + 60),
            (400 - wide - 4, 790),
            (400 - wide + 4, 800),
            (400 + wide - 8, 812),
            (400 + wide, 800),
            (400 + wide, top + 60),
            (400 + wide - 6, top),
        ],
        True,
    )
    side = polyline([(400 + wide - 6, top), (400 + wide + 26, top + 36), (400 + wide + 62, 770), (400 + wide - 8, 812), (400 + wide - 14, top + 60)], True)
    fold = line(
        f"M{400 + wide + 22:.0f} {top + 80:.0f}L{400 + wide + 18:.0f} 640L{400 + wide - 8:.0f} 800M{400 + wide + 18:.0f} 640L{400 + wide + 58:.0f} 764", tones.deep, 4, opacity=0.6
    )
    art = path(side, tones.shade) + clipped(side, fold, glow(400 + wide + 60, 760, 90, 300, tones.deep, 0.6)) + path(d, tones.base)
    cloth = printed(Flat(400 - wide, top + 70, wide * 2, high - 70), look.pattern, tones.ink, look.shape, unit=54, opacity=0.8)
    art += clipped(d, cloth, _crumple(tones, wide, top, high)) + _roll(tones, wide, top) + _coffee_label(look, wide, top, high)
    return Thing(art, wide * 1.12, focus=(390, top + high * 0.42), zoom=1.7, depth=0.2, size=1.2)


def _roll(tones: Tones, wide: float, top: float) -> str:
    """Draw the rolled top with its tin tie."""
    left, right = 400 - wide - 4, 400 + wide + 6
    d = f"M{left:.0f} {top - 4:.0f}L{right:.0f} {top - 4:.0f}L{right + 2:.0f} {top + 52:.0f}L{left - 2:.0f} {top + 52:.0f}Z"
    lit = linear((0, top - 4), (0, top + 52), [(0, tones.light, 1), (0.5, tones.base, 1), (1, tones.shade, 1)])
    tie = rect(left - 16, top + 14, right - left + 32, 17, BRASS.base, rx=4) + rect(left - 16, top + 14, right - left + 32, 6, BRASS.light, rx=3)
    return path(d, tones.deep, opacity=0.35, transform="translate(5 9)") + washed(d, lit) + tie


def _coffee_label(look: Look, wide: float, top: float, high: float) -> str:
    x, y, w, h = 400 - wide * 0.62, top + high * 0.34, wide * 1.24, high * 0.46
    paper = path(f"M{x:.0f} {y:.0f}h{w:.0f}v{h:.0f}h{-w:.0f}Z", CREAM.light) + rect(x + 9, y + 9, w - 18, h - 18, "none", stroke=look.tones.shade, stroke_width=2.5, opacity=0.6)
    words = line(f"M{400 - w * 0.3:.0f} {y + h * 0.72:.0f}h{w * 0.6:.0f}M{400 - w * 0.18:.0f} {y + h * 0.83:.0f}h{w * 0.36:.0f}", look.tones.shade, 5, opacity=0.7)
    valve = ellipse(400, top + high * 0.245, 11, 11, look.tones.shade) + ellipse(398, top + high * 0.242, 6, 6, look.tones.light)
    return paper + bean_sign(400, y + h * 0.38, h * 0.36, look.tones.shade) + words + valve
