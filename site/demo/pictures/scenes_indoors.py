"""Where things are made, indoors: the loom and the potter's wheel."""

from __future__ import annotations

from .palette import COLOURS, DARK_WOOD, PAPER, WOOD, tones
from .patterns import printed
from .people import seated
from .scenery import interior, item, shelf, window
from .shapes import clipped, ellipse, glow, line, linear, path, polyline, rect, washed
from .surfaces import Flat

CLAY = tones((0.66, 0.075, 48))
LIME = tones((0.88, 0.028, 85))


def weaving() -> str:
    """A weaver at her loom by the window."""
    room = interior(LIME, WOOD) + window(110, 110, 330, 330)
    rail = rect(1120, 150, 420, 12, DARK_WOOD.base, rx=6)
    hung = "".join(_hung(1140 + i * 130, 156, 110, 300 + (i % 2) * 50, c, p) for i, (c, p) in enumerate((("indigo", "waves"), ("ochre", "stripes"), ("lacquer", "checks"))))
    yarn = item("basket", "sand", 1340, 850, 0.62, "plain", 1) + "".join(_ball(x, y, c) for x, y, c in ((1290, 690, "indigo"), (1390, 690, "lacquer"), (1340, 672, "ochre")))
    return (
        room
        + rail
        + hung
        + _loom(790, 800)
        + seated(430, 650, 380, COLOURS["plum"], 1, (0.72, 0.30))
        + _stool(430, 668)
        + yarn
        + item("basket", "terracotta", 130, 850, 0.46, "plain", 2)
    )


def _hung(x: float, y: float, wide: float, drop: float, colour: str, pattern: str) -> str:
    c, d = COLOURS[colour], f"M{x} {y}h{wide}v{drop}h{-wide}Z"
    fold = linear((x, 0), (x + wide, 0), [(0, c.glint, 0.3), (0.3, c.deep, 0.2), (0.5, c.glint, 0.25), (0.8, c.deep, 0.4), (1, c.deep, 0.1)])
    fringe = line("".join(f"M{x + 4 + i * 8} {y + drop}v26" for i in range(int(wide / 8))), c.shade, 3)
    return fringe + path(d, c.base) + clipped(d, printed(Flat(x, y, wide, drop), pattern, c.ink, 1, unit=44), washed(d, fold))


def _ball(x: float, y: float, colour: str) -> str:
    c = COLOURS[colour]
    turns = line(f"M{x - 36} {y - 8}q36 -34 72 6M{x - 38} {y + 8}q34 -36 74 10M{x - 24} {y + 28}q8 -50 50 -52M{x - 8} {y + 36}q6 -46 44 -40", c.light, 4, opacity=0.7)
    return ellipse(x, y, 42, 40, c.base) + turns


def _stool(x: float, y: float) -> str:
    return rect(x - 80, y, 160, 22, DARK_WOOD.base, rx=6) + rect(x - 66, y + 20, 18, 160, DARK_WOOD.shade) + rect(x + 46, y + 20, 18, 160, DARK_WOOD.shade)


def _loom(x: float, y: float) -> str:
    """Draw the frame, the warp, the cloth on its beam and the heddles."""
    shade = glow(x + 30, y + 40, 430, 46, "#2c1d12", 0.45)
    posts = "".join(rect(px, y - top, 30, top + 40, WOOD.base) + rect(px, y - top, 8, top + 40, WOOD.light) for px, top in ((x - 200, 300), (x + 40, 620), (x + 270, 430)))
    beams = rect(x - 230, y - 70, 560, 26, WOOD.shade) + rect(x + 10, y - 620, 310, 26, WOOD.base) + rect(x + 40, y - 440, 290, 22, WOOD.shade)
    warp = "".join(f"M{x - 180} {y - 236 + i * 5}L{x + 290} {y - 420 + i * 7}" for i in range(20))
    cloth = polyline([(x - 206, y - 244), (x - 40, y - 304), (x - 40, y - 196), (x - 206, y - 128)], True)
    c = COLOURS["indigo"]
    woven = path(cloth, c.base) + clipped(cloth, printed(Flat(x - 206, y - 300, 170, 190, -0.36), "checks", c.ink, 0, unit=34))
    roll = rect(x - 214, y - 252, 30, 136, c.shade, rx=14) + rect(x - 210, y - 248, 8, 128, c.light, rx=4)
    heddles = "".join(
        line(f"M{hx} {y - 600}V{y - 370}", DARK_WOOD.base, 3)
        + rect(hx - 46, y - 384, 92, 10, DARK_WOOD.base)
        + line("".join(f"M{hx - 40 + i * 8} {y - 376}v124" for i in range(11)), PAPER.shade, 2.4)
        + rect(hx - 46, y - 254, 92, 10, DARK_WOOD.base)
        for hx in (x + 92, x + 170)
    )
    return shade + posts + beams + line(warp, c.light, 2.2, opacity=0.9) + heddles + woven + roll


def workshop() -> str:
    """A potter at the wheel, the week's work on the shelves."""
    room = interior(tones((0.82, 0.040, 60)), tones((0.64, 0.045, 60))) + window(90, 100, 300, 320)
    rows = shelf(820, 250, 720, WOOD) + shelf(820, 440, 720, WOOD)
    upper = "".join(
        item("vase", c, 880 + i * 118, 250, 0.29, p, i)
        for i, (c, p) in enumerate((("celadon", "crackle"), ("bone", "fish"), ("indigo", "plain"), ("ochre", "brushed"), ("jade", "plain"), ("terracotta", "bamboo")))
    )
    lower = "".join(
        item(k, c, 890 + i * 142, 440, 0.30, p, i)
        for i, (k, c, p) in enumerate(
            (("bowl", "indigo", "waves"), ("teapot", "celadon", "plain"), ("bowl", "sand", "stripes"), ("jar", "bone", "lotus"), ("bowl", "terracotta", "plain"))
        )
    )
    clay = "".join(ellipse(x, y, 56, 44, CLAY.shade) + ellipse(x - 8, y - 8, 44, 32, CLAY.base) for x, y in ((1190, 790), (1290, 800), (1240, 736)))
    bench_ = rect(1110, 820, 330, 22, WOOD.base) + rect(1130, 840, 20, 60, WOOD.shade) + rect(1400, 840, 20, 60, WOOD.shade)
    return (
        room
        + rows
        + upper
        + lower
        + bench_
        + clay
        + _wheel(700, 760)
        + seated(430, 700, 400, COLOURS["celadon"], 1, (0.52, 0.30))
        + _stool(430, 716)
        + item("jar", "charcoal", 150, 860, 0.5, "plain", 2)
    )


def _wheel(x: float, y: float) -> str:
    """Draw the wheel with a bowl taking shape on it."""
    stand = (
        glow(x + 20, y + 96, 190, 30, "#2c1d12", 0.5)
        + path(f"M{x - 120} {y}h240l-26 96h-188Z", DARK_WOOD.base)
        + ellipse(x, y, 150, 32, DARK_WOOD.light)
        + ellipse(x, y - 8, 118, 24, CLAY.shade)
    )
    pot = f"M{x - 110} {y - 150}Q{x - 92} {y - 40} {x - 56} {y - 8}Q{x} {y + 10} {x + 56} {y - 8}Q{x + 92} {y - 40} {x + 110} {y - 150}Z"
    lit = linear((x - 110, 0), (x + 110, 0), [(0, CLAY.base, 1), (0.28, CLAY.light, 1), (1, CLAY.deep, 1)])
    rings = line("".join(f"M{x - 108 + i * 7} {y - 130 + i * 24}q{108 - i * 7} 30 {216 - i * 14} 0" for i in range(5)), CLAY.shade, 3, opacity=0.5)
    return stand + washed(pot, lit) + clipped(pot, rings) + ellipse(x, y - 150, 110, 24, CLAY.light) + ellipse(x, y - 146, 98, 19, CLAY.deep)
