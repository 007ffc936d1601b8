"""Of dó paper: notebooks and cards."""

from __future__ import annotations

from .ground import drop
from .look import Look, Thing, kind
from .palette import KRAFT, PAPER
from .patterns import printed
from .shapes import clipped, group, line, linear, path, rect, washed
from .surfaces import Flat


@kind("notebook")
def notebook(look: Look) -> Thing:
    """A book bound with thread along its spine, on the table before us."""
    wide, high = look.form(370, 330, 400), look.form(520, 480, 440)
    left, top = 400 - wide / 2, 510 - high / 2
    cover = f"M{left} {top}h{wide - 8}q8 0 8 8v{high - 16}q0 8 -8 8h{8 - wide}Z"
    block = f"M{left + 4} {top + 10}h{wide}v{high}h{-wide}Z"
    cloth = printed(Flat(left, top, wide, high), look.pattern, look.tones.ink, look.shape, unit=66)
    lit = linear((left, top), (left + wide, top + high), [(0, look.tones.light, 0.75), (0.45, look.tones.base, 0), (1, look.tones.shade, 0.55)])
    leaves = path(block, PAPER.shade) + "".join(rect(left + 4, top + high + y, wide, 1.6, PAPER.deep, opacity=0.5) for y in (2, 5, 8))
    art = (
        drop(block)
        + leaves
        + path(cover, look.tones.base)
        + clipped(cover, cloth, washed(cover, lit))
        + _spine(look, left, top, high)
        + _plate(look, left, top, wide, high)
        + _closing(look, left, top, wide, high)
    )
    return Thing(group(art, transform=f"rotate({look.form(-7, 6, -4)} 400 520)"), 0, focus=(left + 110, top + 130), zoom=1.75, lying=True, turn=4, size=1.06)


def _spine(look: Look, left: float, top: float, high: float) -> str:
    strip = rect(left, top, 46, high, look.tones.shade, opacity=0.55)
    holes = [top + high * (i + 0.5) / 6 for i in range(6)]
    d = f"M{left + 46:.0f} {top:.0f}v{high:.0f}" + "".join(f"M{left:.0f} {y:.0f}h46" for y in holes)
    return strip + line(d, look.tones.deep, 5, opacity=0.35, transform="translate(1.5 2.5)") + line(d, PAPER.light, 4)


def _plate(look: Look, left: float, top: float, wide: float, high: float) -> str:
    """Paste the title slip on."""
    x, y, w, h = left + wide * 0.36, top + high * 0.14, wide * 0.44, high * 0.15
    frame = rect(x + 7, y + 7, w - 14, h - 14, "none", stroke=look.tones.shade, stroke_width=2, opacity=0.7)
    words = line(f"M{x + w * 0.26:.0f} {y + h * 0.45:.0f}h{w * 0.48:.0f}M{x + w * 0.36:.0f} {y + h * 0.66:.0f}h{w * 0.28:.0f}", look.tones.shade, 4, opacity=0.7)
    return rect(x + 2, y + 3, w, h, look.tones.deep, opacity=0.3) + rect(x, y, w, h, PAPER.light) + frame + words


def _closing(look: Look, left: float, top: float, wide: float, high: float) -> str:
    if look.shape % 2:
        return ""
    x = left + wide - 38
    return rect(x + 2, top, 10, high + 10, look.tones.deep, opacity=0.4) + rect(x, top - 2, 10, high + 12, look.tones.ink)


@kind("cards")
def cards(look: Look) -> Thing:
    """An envelope and two cards, fanned."""
    fan = group(_card(look, KRAFT.light, look.tones.base), transform="rotate(15 400 800) translate(70 -6)")
    top = group(_card(look, look.tones.base, look.tones.ink), transform="rotate(-7 400 800) translate(-34 -40)")
    art = group(_envelope(look), transform="rotate(4 400 700)")
    return Thing(fan + top + art, 0, focus=(370, 330), zoom=1.75, lying=True, turn=3, size=1.04)


def _card(look: Look, paper: str, ink: str) -> str:
    d = "M232 210h336v470h-336Z"
    art = printed(Flat(254, 232, 292, 426), look.pattern if look.pattern != "plain" else "lotus", ink, look.shape, unit=60)
    lit = linear((232, 210), (568, 680), [(0, "#fff", 0.28), (0.5, "#fff", 0), (1, "#1c120a", 0.14)])
    frame = rect(246, 224, 308, 442, "none", stroke=ink, stroke_width=2.5, opacity=0.8)
    return drop(d) + path(d, paper) + clipped("M254 232h292v426h-292Z", art) + frame + washed(d, lit)


def _envelope(look: Look) -> str:
    body, flap = "M190 560h420v300h-420Z", "M190 560L390 720Q400 728 410 720L610 560Z"
    lit = linear((190, 560), (610, 860), [(0, PAPER.glint, 1), (1, PAPER.shade, 1)])
    folds = line("M190 860L350 688M610 860L450 688", PAPER.deep, 2.5, opacity=0.4)
    seal = group(path("M400 692a30 30 0 1 0 .1 0Z", look.tones.shade), path("M398 700a20 20 0 1 0 .1 0Z", look.tones.base))
    return (
        drop(body)
        + washed(body, lit)
        + folds
        + path(flap, "#1c120a", opacity=0.12, transform="translate(2 7)")
        + washed(flap, linear((190, 560), (610, 720), [(0, PAPER.glint, 1), (1, PAPER.base, 1)]))
        + line(flap, PAPER.shade, 2, opacity=0.7)
        + seal
    )
