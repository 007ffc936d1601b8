"""Where things are made, out of doors: the kiln and the paper mill."""

from __future__ import annotations

from random import Random

from .palette import COLOURS, DARK_WOOD, PAPER, RATTAN, WOOD, oklch
from .people import standing
from .scenery import BRICK, item, mist, palm, ridge, sky
from .shapes import clipped, ellipse, glow, line, linear, path, polyline, rect, washed


def kiln() -> str:
    """A brick kiln with its fire lit, pots stacked to dry before it."""
    hills = ridge("kiln far", 330, 70, oklch(0.82, 0.03, 180)) + mist(430, 0.6) + ridge("kiln", 430, 50, oklch(0.72, 0.048, 150))
    yard = rect(0, 560, 1600, 340, oklch(0.77, 0.055, 66)) + rect(0, 560, 1600, 4, "#fff3dc", opacity=0.5)
    racks = _rack(980, 470) + _rack(980, 610)
    pots = (
        item("jar", "terracotta", 150, 800, 0.42, "plain", 1)
        + item("jar", "celadon", 268, 846, 0.46, "crackle", 0)
        + item("vase", "sand", 560, 850, 0.36, "plain", 3)
        + item("vase", "bone", 660, 872, 0.40, "fish", 1)
        + item("bowl", "indigo", 900, 876, 0.36, "waves")
    )
    shelves = "".join(item("vase", c, 1030 + i * 88, 470, 0.24, "plain", i) for i, c in enumerate(("terracotta", "celadon", "bone", "sky", "ochre", "sand"))) + "".join(
        item("bowl", c, 1040 + i * 104, 610, 0.24, p, i)
        for i, (c, p) in enumerate((("bone", "waves"), ("jade", "plain"), ("terracotta", "plain"), ("indigo", "dots"), ("sand", "stripes")))
    )
    jars = "".join(item("jar", c, 1020 + i * 118, 800 + (i % 2) * 20, 0.40, "plain", i) for i, c in enumerate(("ochre", "charcoal", "terracotta", "moss", "bone")))
    return (
        sky(oklch(0.90, 0.034, 75))
        + hills
        + palm(1500, 570, 330, COLOURS["moss"], -20)
        + palm(60, 570, 280, COLOURS["moss"], 20)
        + yard
        + _wood(120, 690)
        + _kiln(470, 720)
        + racks
        + shelves
        + jars
        + pots
        + standing(770, 800, 250, COLOURS["indigo"], -0.2, (0.24, 0.40))
    )


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
    arch = line(door.removesuffix("Z"), BRICK.deep, 20, stroke_linecap="butt")
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


def paper_mill() -> str:
    """Sheets of dó paper drying on the line, a sheet lifted from the vat."""
    hills = ridge("mill", 400, 70, oklch(0.80, 0.034, 165)) + mist(480, 0.7) + ridge("mill near", 500, 40, oklch(0.68, 0.055, 145))
    yard = rect(0, 580, 1600, 320, oklch(0.79, 0.045, 78)) + rect(0, 580, 1600, 4, "#fff3dc", opacity=0.5)
    lines = "".join(_washing(y, scale, i) for i, (y, scale) in enumerate(((330, 0.62), (300, 1.0))))
    pile = glow(1370, 842, 190, 26, "#2c1d12", 0.5) + "".join(rect(1220 + (i % 3) * 3, 826 - i * 9, 290, 8, PAPER.light if i % 2 else PAPER.shade) for i in range(16))
    return (
        sky(oklch(0.91, 0.030, 95))
        + hills
        + palm(1530, 600, 360, COLOURS["moss"], -30)
        + yard
        + lines
        + _vat(430, 800)
        + standing(210, 856, 360, COLOURS["terracotta"], 0.35, (0.46, 0.44))
        + _mould(470, 690)
        + pile
        + standing(1090, 800, 300, COLOURS["indigo"], 0.2, (0.30, 0.40))
    )


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
    return (
        glow(x + 30, y + 44, 280, 36, "#2c1d12", 0.5)
        + front
        + staves
        + hoops
        + ellipse(x, y - 130, 210, 44, WOOD.light)
        + ellipse(x, y - 126, 192, 36, "#d9dfd2")
        + ellipse(x - 60, y - 130, 80, 12, "#fff", opacity=0.5)
    )


def _mould(x: float, y: float) -> str:
    d = polyline([(x - 130, y - 60), (x + 110, y - 60), (x + 140, y - 8), (x - 160, y - 8)], True)
    drips = line("".join(f"M{x - 130 + i * 36} {y - 6}v{12 + i * 17 % 26}" for i in range(8)), "#e8ece2", 3, opacity=0.8)
    return drips + path(d, PAPER.light) + line(d, WOOD.shade, 10, stroke_linejoin="miter")
