"""Where things are made: kiln, loom, potter's wheel, paper mill."""

from __future__ import annotations

from random import Random

from .palette import COLOURS, DARK_WOOD, PAPER, RATTAN, WOOD, oklch, tones
from .patterns import Flat, printed
from .people import seated, standing
from .scenery import BRICK, interior, item, mist, palm, ridge, shelf, sky, window
from .shapes import clipped, ellipse, glow, group, line, linear, path, polyline, rect, washed

CLAY = tones((0.66, 0.075, 48))
LIME = tones((0.88, 0.028, 85))


def kiln() -> str:
    """A brick kiln with its fire lit, pots stacked to dry before it."""
    hills = ridge("kiln far", 330, 70, oklch(0.82, 0.03, 180)) + mist(430, 0.6) + ridge("kiln", 430, 50, oklch(0.72, 0.048, 150))
    yard = rect(0, 560, 1600, 340, oklch(0.77, 0.055, 66)) + rect(0, 560, 1600, 4, "#fff3dc", opacity=0.5)
    racks = _rack(980, 470) + _rack(980, 610)
    pots = item("jar", "terracotta", 150, 800, 0.42, "plain", 1) + item("jar", "celadon", 268, 846, 0.46, "crackle", 0) + item("vase", "sand", 560, 850, 0.36, "plain", 3) + item("vase", "bone", 660, 872, 0.40, "fish", 1) + item("bowl", "indigo", 804, 870, 0.36, "waves")
    shelves = "".join(item("vase", c, 1030 + i * 88, 470, 0.24, "plain", i) for i, c in enumerate(("terracotta", "celadon", "bone", "sky", "ochre", "sand"))) + "".join(item("bowl", c, 1040 + i * 104, 610, 0.24, p, i) for i, (c, p) in enumerate((("bone", "waves"), ("jade", "plain"), ("terracotta", "plain"), ("indigo", "dots"), ("sand", "stripes"))))
    jars = "".join(item("jar", c, 1020 + i * 118, 800 + (i % 2) * 20, 0.40, "plain", i) for i, c in enumerate(("ochre", "charcoal", "terracotta", "moss", "bone")))
    return sky(oklch(0.90, 0.034, 75)) + hills + palm(1500, 570, 330, COLOURS["moss"], -20) + palm(60, 570, 280, COLOURS["moss"], 20) + yard + _kiln(470, 720) + racks + shelves + jars + pots + standing(770, 800, 250, COLOURS["indigo"], -0.2, (0.24, 0.40)) + _wood(180, 690)


def _kiln(x: float, y: float) -> str:
    d = f"M{x - 290} {y}V{y - 190}Q{x - 280} {y - 420} {x} {y - 430}T{x + 290} {y - 190}V{y}Z"
    random, courses = Random("brick"), ""
    for row in range(27):
        top = y - 430 + row * 16
        courses += "".join(f"M{x - 300 + (row % 2) * 22 + i * 44 + random.uniform(-2, 2):.0f} {top}v16" for i in range(15)) + f"M{x - 300} {top}h600"
    chimney = path(f"M{x + 90} {y - 380}l12 -190h74l14 240Z", BRICK.shade) + rect(x + 92, y - 582, 94, 18, BRICK.deep)
    smoke = glow(x + 190, y - 660, 150, 90, "#fffaf0", 0.7) + glow(x + 290, y - 720, 220, 90, "#fffaf0", 0.5)
    lit = washed(d, linear((x - 290, y - 300), (x + 290, y), [(0, BRICK.light, 0.9), (0.4, BRICK.base, 0.1), (1, BRICK.deep, 0.8)]))
    door = f"M{x - 84} {y}V{y - 110}Q{x - 80} {y - 200} {x} {y - 204}T{x + 84} {y - 110}V{y}Z"
    fire = path(door, "#3a1a10") + clipped(door, glow(x, y - 30, 120, 150, "#ff9a3c", 1.0), glow(x, y - 10, 76, 90, "#ffe08a", 1.0))
    arch = line(door[: door.rindex("V")], BRICK.deep, 20, stroke_linecap="butt")
    ground = glow(x + 40, y + 6, 380, 40, "#2c1d12", 0.5) + glow(x, y + 34, 190, 44, "#ffb45a", 0.5)
    return smoke + chimney + ground + path(d, BRICK.base) + clipped(d, line(courses, BRICK.shade, 2.4, opacity=0.6), lit) + arch + fire


def _rack(x: float, y: float) -> str:
    posts = "".join(rect(px, y - 30, 14, 190, DARK_WOOD.base) for px in (x, x + 560))
    return posts + rect(x - 20, y - 3, 614, 16, WOOD.base) + rect(x - 20, y - 3, 614, 5, WOOD.light)


def _wood(x: float, y: float) -> str:
    art = glow(x, y + 4, 170, 24, "#2c1d12", 0.5)
    for row in range(4):
        for i in range(6 - row):
            cx, cy = x - 120 + i * 46 + row * 23, y - 20 - row * 40
            art += ellipse(cx, cy, 23, 22, DARK_WOOD.base) + ellipse(cx - 1, cy - 1, 17, 16, WOOD.light) + ellipse(cx - 1, cy - 1, 8, 8, "none", stroke=WOOD.shade, stroke_width=2)
    return art


def weaving() -> str:
    """A weaver at her loom by the window."""
    room = interior(LIME, WOOD) + window(110, 110, 330, 330)
    rail = rect(1120, 150, 420, 12, DARK_WOOD.base, rx=6)
    hung = "".join(_hung(1140 + i * 130, 156, 110, 300 + (i % 2) * 50, c, p) for i, (c, p) in enumerate((("indigo", "waves"), ("ochre", "stripes"), ("lacquer", "checks"))))
    yarn = item("basket", "sand", 1340, 850, 0.62, "plain", 1) + "".join(_ball(x, y, c) for x, y, c in ((1290, 690, "indigo"), (1390, 690, "lacquer"), (1340, 672, "ochre")))
    return room + rail + hung + _loom(790, 800) + seated(430, 650, 380, COLOURS["plum"], 1, (0.72, 0.30)) + _stool(430, 668) + yarn + item("basket", "terracotta", 130, 850, 0.46, "plain", 2)


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
    heddles = "".join(line(f"M{hx} {y - 600}V{y - 370}", DARK_WOOD.base, 3) + rect(hx - 46, y - 384, 92, 10, DARK_WOOD.base) + line("".join(f"M{hx - 40 + i * 8} {y - 376}v124" for i in range(11)), PAPER.shade, 2.4) + rect(hx - 46, y - 254, 92, 10, DARK_WOOD.base) for hx in (x + 92, x + 170))
    return shade + posts + beams + line(warp, c.light, 2.2, opacity=0.9) + heddles + woven + roll


def workshop() -> str:
    """A potter at the wheel, the week's work on the shelves."""
    room = interior(tones((0.82, 0.040, 60)), tones((0.64, 0.045, 60))) + window(90, 100, 300, 320)
    rows = shelf(820, 250, 720, WOOD) + shelf(820, 440, 720, WOOD)
    upper = "".join(item("vase", c, 880 + i * 118, 250, 0.29, p, i) for i, (c, p) in enumerate((("celadon", "crackle"), ("bone", "fish"), ("indigo", "plain"), ("ochre", "brushed"), ("jade", "plain"), ("terracotta", "bamboo"))))
    lower = "".join(item(k, c, 890 + i * 142, 440, 0.30, p, i) for i, (k, c, p) in enumerate((("bowl", "indigo", "waves"), ("teapot", "celadon", "plain"), ("bowl", "sand", "stripes"), ("jar", "bone", "lotus"), ("bowl", "terracotta", "plain"))))
    clay = "".join(ellipse(x, y, 56, 44, CLAY.shade) + ellipse(x - 8, y - 8, 44, 32, CLAY.base) for x, y in ((1190, 790), (1290, 800), (1240, 736)))
    bench_ = rect(1110, 820, 330, 22, WOOD.base) + rect(1130, 840, 20, 60, WOOD.shade) + rect(1400, 840, 20, 60, WOOD.shade)
    return room + rows + upper + lower + bench_ + clay + _wheel(700, 760) + seated(430, 700, 400, COLOURS["celadon"], 1, (0.52, 0.30)) + _stool(430, 716) + item("jar", "charcoal", 150, 860, 0.5, "plain", 2)


def _wheel(x: float, y: float) -> str:
    """Draw the wheel with a bowl taking shape on it."""
    stand = glow(x + 20, y + 96, 190, 30, "#2c1d12", 0.5) + path(f"M{x - 120} {y}h240l-26 96h-188Z", DARK_WOOD.base) + ellipse(x, y, 150, 32, DARK_WOOD.light) + ellipse(x, y - 8, 118, 24, CLAY.shade)
    pot = f"M{x - 110} {y - 150}Q{x - 92} {y - 40} {x - 56} {y - 8}Q{x} {y + 10} {x + 56} {y - 8}Q{x + 92} {y - 40} {x + 110} {y - 150}Z"
    lit = linear((x - 110, 0), (x + 110, 0), [(0, CLAY.base, 1), (0.28, CLAY.light, 1), (1, CLAY.deep, 1)])
    rings = line("".join(f"M{x - 108 + i * 7} {y - 130 + i * 24}q{108 - i * 7} 30 {216 - i * 14} 0" for i in range(5)), CLAY.shade, 3, opacity=0.5)
    return stand + washed(pot, lit) + clipped(pot, rings) + ellipse(x, y - 150, 110, 24, CLAY.light) + ellipse(x, y - 146, 98, 19, CLAY.deep)


def paper_mill() -> str:
    """Sheets of dó paper drying on the line, a sheet lifted from the vat."""
    hills = ridge("mill", 400, 70, oklch(0.80, 0.034, 165)) + mist(480, 0.7) + ridge("mill near", 500, 40, oklch(0.68, 0.055, 145))
    yard = rect(0, 580, 1600, 320, oklch(0.79, 0.045, 78)) + rect(0, 580, 1600, 4, "#fff3dc", opacity=0.5)
    lines = "".join(_washing(y, scale, i) for i, (y, scale) in enumerate(((330, 0.62), (300, 1.0))))
    pile = glow(1370, 842, 190, 26, "#2c1d12", 0.5) + "".join(rect(1220 + (i % 3) * 3, 826 - i * 9, 290, 8, PAPER.light if i % 2 else PAPER.shade) for i in range(16))
    return sky(oklch(0.91, 0.030, 95)) + hills + palm(1530, 600, 360, COLOURS["moss"], -30) + yard + lines + _vat(430, 800) + standing(210, 856, 360, COLOURS["terracotta"], 0.35, (0.46, 0.44)) + _mould(470, 690) + pile + standing(1090, 800, 300, COLOURS["indigo"], 0.2, (0.30, 0.40))


def _washing(y: float, scale: float, row: int) -> str:
    """Hang sheets on a cord between bamboo poles."""
    art = "".join(rect(x, y - 40, 12 * scale + 4, 640 * scale - 20, RATTAN.deep) for x in (60 + row * 480, 1530))
    start = 110 + row * 470
    art += line(f"M{start - 40} {y}Q{(start + 1530) / 2} {y + 20} 1540 {y}", DARK_WOOD.deep, 3)
    count = int((1520 - start) / (190 * scale))
    return art + "".join(_sheet(start + i * 190 * scale, y + 6, 160 * scale, 230 * scale, i + row) for i in range(count))


def _sheet(x: float, y: float, wide: float, high: float, i: int) -> str:
    sway = (i * 37 % 5 - 2) * 3
    d = f"M{x:.0f} {y:.0f}h{wide:.0f}q{sway} {high / 2:.0f} {sway * 1.5:.0f} {high:.0f}q{-wide / 2:.0f} {6 - sway} {-wide:.0f} 0q{-sway * 2} {-high / 2:.0f} {-sway * 1.5:.0f} {-high:.0f}Z"
    lit = linear((x, y), (x + wide, y + high), [(0, PAPER.glint, 1), (0.5, PAPER.base, 1), (1, PAPER.shade, 1)])
    pegs = "".join(rect(px, y - 12, 7, 24, WOOD.base) for px in (x + wide * 0.15, x + wide * 0.8))
    return path(d, "#2c1d12", opacity=0.12, transform="translate(9 12)") + washed(d, lit) + pegs


def _vat(x: float, y: float) -> str:
    front = path(f"M{x - 210} {y - 130}h420l-24 170h-372Z", WOOD.base)
    hoops = rect(x - 202, y - 90, 404, 14, DARK_WOOD.base) + rect(x - 188, y, 376, 14, DARK_WOOD.base)
    staves = line("".join(f"M{x - 190 + i * 42} {y - 126}L{x - 170 + i * 38} {y + 38}" for i in range(10)), WOOD.shade, 2.4, opacity=0.6)
    return glow(x + 30, y + 44, 280, 36, "#2c1d12", 0.5) + front + staves + hoops + ellipse(x, y - 130, 210, 44, WOOD.light) + ellipse(x, y - 126, 192, 36, "#d9dfd2") + ellipse(x - 60, y - 130, 80, 12, "#fff", opacity=0.5)


def _mould(x: float, y: float) -> str:
    d = polyline([(x - 130, y - 60), (x + 110, y - 60), (x + 140, y - 8), (x - 160, y - 8)], True)
    drips = line("".join(f"M{x - 130 + i * 36} {y - 6}v{12 + i * 17 % 26}" for i in range(8)), "#e8ece2", 3, opacity=0.8)
    return drips + path(d, PAPER.light) + line(d, WOOD.shade, 10, stroke_linejoin="miter")


__all__ = ["group"]
