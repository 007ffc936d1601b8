"""Where things go: the market, the tea table, the parcel."""

from __future__ import annotations

from .light import steam
from .palette import COLOURS, DARK_WOOD, KRAFT, LEAF, PAPER, RATTAN, WOOD, oklch, tones
from .people import carrying, standing
from .props import ORANGE, blossoms, fruit, sprig
from .scenery import house, interior, item, palm, ridge, sky
from .shapes import clipped, ellipse, glow, group, line, linear, path, polyline, rect, washed


def market() -> str:
    """A market street in the morning."""
    town = "".join(house(x, 560, wide, high) for x, wide, high in ((-40, 380, 260), (380, 330, 220), (760, 400, 270), (1200, 420, 230)))
    hills = ridge("market", 330, 60, oklch(0.80, 0.034, 165))
    ground = rect(0, 556, 1600, 344, oklch(0.78, 0.042, 70)) + rect(0, 556, 1600, 4, "#fff3dc", opacity=0.5)
    stalls = stall(60, 700, 430, "lacquer") + stall(600, 680, 400, "celadon") + stall(1110, 700, 430, "ochre")
    buyers = (
        standing(520, 770, 250, COLOURS["plum"], -0.15, (0.2, 0.46), hat=False)
        + carrying(880, 860, 290, COLOURS["indigo"], ORANGE.base)
        + standing(1090, 780, 240, COLOURS["moss"], 0.2)
    )
    front = "".join(
        item("basket", c, x, 880, 0.42, "plain", s) + _heap(x, s, fill)
        for x, c, s, fill in ((130, "sand", 1, ORANGE.base), (300, "terracotta", 1, LEAF.base), (1330, "sand", 1, COLOURS["lacquer"].base), (1500, "ochre", 1, ORANGE.light))
    )
    return sky(oklch(0.90, 0.035, 80)) + hills + palm(350, 540, 330, COLOURS["moss"], 30) + palm(1180, 540, 300, COLOURS["moss"], -20) + town + ground + stalls + buyers + front


def _heap(x: float, shape: int, colour: str) -> str:
    y = 880 - 0.42 * 305
    spots = ((-46, 8), (0, 12), (46, 8), (-24, -8), (24, -8), (0, -24))
    return "".join(ellipse(x + dx, y + dy, 25, 23, colour) + ellipse(x + dx - 7, y + dy - 7, 8, 6, "#fff", opacity=0.28) for dx, dy in spots)


def stall(x: float, y: float, wide: float, colour: str) -> str:
    """Draw a stall under a striped awning, its goods in rows."""
    c, top = COLOURS[colour], y - 330
    poles = "".join(rect(px, top + 20, 12, 330, DARK_WOOD.base) for px in (x + 14, x + wide - 26))
    strips = 8
    awning = "".join(path(_strip(x, top, wide, i, strips), c.base if i % 2 else PAPER.light) for i in range(strips))
    shade = path(f"M{x + 10} {top + 86}h{wide - 20}v56h{20 - wide}Z", "#22150c", opacity=0.2)
    board = (
        path(f"M{x} {y - 90}h{wide}l18 40h{-wide - 36}Z", WOOD.light) + rect(x - 18, y - 50, wide + 36, 90, WOOD.base) + rect(x - 18, y - 50, wide + 36, 6, WOOD.glint, opacity=0.5)
    )
    seams = line("".join(f"M{x - 18 + (wide + 36) * i / 7:.0f} {y - 44}v84" for i in range(1, 7)), WOOD.shade, 2.4, opacity=0.6)
    goods = {
        "lacquer": ("bowl", "vase", "teapot", "jar", "bowl"),
        "celadon": ("tea_tin", "teapot", "tea_pouch", "tea_tin", "gaiwan"),
        "ochre": ("jar", "basket", "honey_jar", "coffee_bag", "basket"),
    }[colour]
    tints = ("indigo", "celadon", "terracotta", "bone", "jade")
    row = "".join(
        item(kind, tints[(i + len(colour)) % 5], x + wide * (i + 0.5) / 5, y - 62, 0.26, ("waves", "plain", "dots", "fish", "plain")[i], i) for i, kind in enumerate(goods)
    )
    keeper = standing(x + wide / 2, y + 10, 250, COLOURS["sky"], 0.05, (0.18, 0.48))
    lamps = item("lantern", "lacquer", x + wide - 60, top + 150, 0.19, "plain", 1)
    return glow(x + wide / 2 + 20, y + 42, wide * 0.62, 30, "#22150c", 0.45) + poles + keeper + shade + board + seams + row + awning + clipped(f"M0 {top + 88}h1600v400H0Z", lamps)


def _strip(x: float, top: float, wide: float, i: int, count: int) -> str:
    upper, lower = wide * 0.88 / count, (wide + 44) / count
    a, b = x + wide * 0.06 + upper * i, x - 22 + lower * i
    return f"M{a:.1f} {top}h{upper:.1f}L{b + lower:.1f} {top + 84}q{-lower / 2:.1f} 30 {-lower:.1f} 0Z"


def tea_table() -> str:
    """A table laid for tea by the window, room for words at the left."""
    wall = tones((0.86, 0.028, 150))
    back = interior(wall, WOOD, 560)
    panes = group(
        *(path(polyline([(x, y), (x + 210, y + 20), (x + 300, y + 250), (x + 90, y + 230)], True), "#fff6e0") for x, y in ((180, 20), (410, 42), (290, 280), (520, 302))),
        opacity=0.34,
    )
    cloth = path("M420 640H1640V860H330Z", PAPER.light, opacity=0.92) + line("M420 652H1640M338 842H1640", COLOURS["indigo"].light, 3, opacity=0.6)
    set_ = (
        item("tray", "sand", 980, 838, 0.98, "plain", 1)
        + item("teapot", "bone", 960, 746, 0.70, "lotus", 0)
        + item("teacup", "bone", 790, 806, 0.42, "lotus", 0)
        + item("teacup", "bone", 1150, 812, 0.42, "lotus", 0)
    )
    vase = blossoms(1392, 470, 330, -6) + item("vase", "indigo", 1390, 740, 0.66, "plain", 1)
    side = (
        item("tea_tin", "lacquer", 600, 726, 0.56, "waves", 0) + item("bowl", "jade", 560, 846, 0.42, "plain", 1) + "".join(fruit(x, y, 38) for x, y in ((1400, 850), (1476, 836)))
    )
    return back + panes + cloth + vase + side + set_ + steam(790, 704, 0.8) + steam(1150, 710, 0.8) + sprig(1590, 900, 230, -30, 6)


def parcel() -> str:
    """Goods wrapped and tied, ready to travel."""
    back = interior(COLOURS["sand"], WOOD, 520)
    boxes = box(330, 800, 360, 230, 0) + box(250, 574, 250, 150, 1)
    open_ = _crate(900, 800)
    beside = item("tea_tin", "indigo", 1270, 800, 0.62, "waves", 2) + item("candle", "bone", 1430, 830, 0.6, "plain", 0) + item("honey_jar", "ochre", 1180, 862, 0.46, "checks", 0)
    return back + boxes + open_ + beside + _twine(640, 852) + sprig(90, 880, 230, 20, 6)


def box(x: float, y: float, wide: float, high: float, knot: int) -> str:
    """Draw a parcel in brown paper, tied with cord, a tag at the knot."""
    top, back = y - high, wide * 0.20
    lid = polyline([(x - wide / 2, top), (x - wide / 2 + 60, top - back), (x + wide / 2 + 60, top - back), (x + wide / 2, top)], True)
    side = polyline([(x + wide / 2, top), (x + wide / 2 + 60, top - back), (x + wide / 2 + 60, y - back), (x + wide / 2, y)], True)
    front = f"M{x - wide / 2} {top}h{wide}v{high}h{-wide}Z"
    cord = line(
        f"M{x} {y}V{top}L{x + 60} {top - back}M{x - wide / 2} {top + high * 0.5}H{x + wide / 2}L{x + wide / 2 + 60} {top + high * 0.5 - back}M{x - wide / 2 + 30} {top - back / 2}H{x + wide / 2 + 30}",
        PAPER.light,
        6,
    )
    bx, by = x + 30, top - back / 2
    bow = line(f"M{bx} {by}c-70 -60 -96 4 0 0c70 -60 96 4 0 0l-34 40m34 -40l44 34", PAPER.light, 6)
    tag = path(f"M{bx + 40} {by + 30}l60 6v86h-60Z", COLOURS["lacquer"].base if knot else PAPER.glint, transform=f"rotate(-10 {bx + 40} {by + 30})")
    lit = linear((x - wide / 2, top), (x + wide / 2, y), [(0, KRAFT.light, 1), (1, KRAFT.base, 1)])
    return glow(x + 60, y + 4, wide * 0.72, 36, "#22150c", 0.5) + washed(front, lit) + path(lid, KRAFT.light) + path(side, KRAFT.shade) + cord + tag + bow


def _crate(x: float, y: float) -> str:
    """Draw an open box with a teapot in wood wool."""
    front = f"M{x - 230} {y - 190}h460v190h-460Z"
    flaps = path(f"M{x - 230} {y - 190}l-90 -60l70 -50l80 40Z", KRAFT.light) + path(f"M{x + 230} {y - 190}l90 -50l-60 -56l-90 36Z", KRAFT.base)
    inside = path(f"M{x - 230} {y - 190}l60 -76h350l50 76Z", KRAFT.deep)
    wool = line(
        "".join(f"M{x - 210 + i * 14} {y - 186}q{(i * 29 % 40) - 20} {-40 - i * 13 % 30} {(i * 17 % 44) - 12} {-14 - i * 7 % 24}" for i in range(30)), COLOURS["ochre"].glint, 5
    )
    pot = item("teapot", "celadon", x, y - 150, 0.68, "crackle", 0)
    label = rect(x - 90, y - 140, 180, 96, PAPER.light) + line(f"M{x - 66} {y - 108}h90M{x - 66} {y - 86}h120M{x - 66} {y - 64}h64", COLOURS["ink"].light, 5, opacity=0.6)
    lit = linear((x - 230, y - 190), (x + 230, y), [(0, KRAFT.light, 1), (1, KRAFT.base, 1)])
    return glow(x + 40, y + 4, 330, 40, "#22150c", 0.5) + inside + flaps + pot + wool + washed(front, lit) + label


def _twine(x: float, y: float) -> str:
    ball = ellipse(x + 8, y + 36, 62, 14, "#22150c", opacity=0.3) + ellipse(x, y, 52, 48, RATTAN.light)
    turns = line("".join(f"M{x - 46} {y - 24 + i * 13}q46 {-26 + i * 6} 92 {6 - i}" for i in range(5)), RATTAN.shade, 3, opacity=0.7)
    return ball + turns + line(f"M{x + 46} {y + 20}q70 30 120 6t130 22", RATTAN.base, 5)
