"""From the lacquer and wood workshop: boxes, stools, chopsticks."""

from __future__ import annotations

from .boxes import Block, Side, shaded
from .ground import drop
from .look import Look, Thing, kind
from .palette import COLOURS, DARK_WOOD, GOLD, WOOD, Tones
from .patterns import printed
from .shapes import clipped, curve, ellipse, glow, group, line, linear, path, polyline, rect, ribbon, washed
from .surfaces import Flat
from .turned import Turned, body, oval

CELADON = COLOURS["celadon"]


@kind("lacquer_box")
def lacquer_box(look: Look) -> Thing:
    return look.form(_square_box, _round_box)(look)


def _square_box(look: Look) -> Thing:
    high = look.vary("tall", 150, 210)
    block = Block(330, 200, high, turn=76, rise=0.12 + (look.tilt - 0.2) * 0.6)
    painted = printed(Side(block, top=True), look.pattern, look.tones.ink, look.shape, unit=52)
    art = shaded(block, look.tones, _gilt(block), painted) + _seam(block, look.tones) + _reflection(block, look.tones)
    ground = drop(polyline(block.corners(0), True), 1.2)
    return Thing(group(ground, art, _clasp(block)), 250, focus=(370, 800 - high), zoom=1.75, depth=0.10)


def _gilt(block: Block) -> str:
    """Draw the gold line along the foot of the left face."""
    near, left, _, _ = block.corners(16)
    return line(polyline([left, near]), GOLD, 3, opacity=0.9)


def _seam(block: Block, tones: Tones) -> str:
    near, left, _, right = block.corners(block.height * 0.7)
    dark = line(polyline([left, near, right]), tones.deep, 5)
    return dark + line(polyline([(left[0], left[1] + 4), (near[0], near[1] + 4), (right[0], right[1] + 4)]), GOLD, 2, opacity=0.8)


def _clasp(block: Block) -> str:
    x, y = block.on_left(0.5, 0.3)
    return ellipse(x, y + 4, 15, 17, GOLD) + ellipse(x - 3, y, 6, 7, "#fff6d8", opacity=0.7)


def _reflection(block: Block, tones: Tones) -> str:
    d = polyline([block.on_left(u, v) for u, v in ((0.08, 0.04), (0.22, 0.04), (0.12, 0.98), (0.0, 0.98))], True)
    return path(d, tones.glint, opacity=0.16)


def _round_box(look: Look) -> Thing:
    wide, high = look.vary("wide", 214, 236), look.vary("tall", 150, 190)
    base = Turned(((786 - high * 0.62, wide), (774, wide), (774, wide), (786, wide * 0.97)), look.tilt)
    lid = Turned(((786 - high, wide * 0.94), (786 - high + 10, wide * 1.01), (786 - high + 10, wide * 1.01), (786 - high * 0.6, wide * 1.015)), look.tilt)
    art = body(look, base, pattern=False, gloss=0.35) + line(base.ring(772), GOLD, 3, opacity=0.9) + body(look, lid, pattern=False, gloss=0.35)
    art += line(lid.ring(786 - high * 0.61), GOLD, 3, opacity=0.9) + _disc(look, lid)
    return Thing(art, wide * 0.98, focus=(380, 786 - high), zoom=1.7)


def _disc(look: Look, lid: Turned) -> str:
    """Draw the painted top of a round box."""
    (y, radius), tilt, tones = lid.top, lid.tilt, look.tones
    d = oval(400, y, radius, radius * tilt)
    art = printed(Flat(400 - radius, -radius, radius * 2, radius * 2), look.pattern, tones.ink, look.shape, unit=radius * 0.34)
    painted = clipped(d, group(art, transform=f"translate(0 {y:.1f}) scale(1 {tilt:.3f})"), glow(300, y - 10, radius * 0.8, radius * tilt * 0.9, tones.glint, 0.32))
    ring = ellipse(400, y, radius * 0.9, radius * tilt * 0.9, "none", stroke=GOLD, stroke_width=2.4, opacity=0.9)
    return washed(d, linear((400 - radius, y), (400 + radius, y), [(0, tones.light, 1), (1, tones.base, 1)])) + painted + ring


@kind("stool")
def stool(look: Look) -> Thing:
    wide, top = look.form(206, 190, 218), 800 - look.form(360, 400, 330) * look.vary("tall", 0.96, 1.04)
    thick, wood = look.form(44, 34, 56), look.form(WOOD, DARK_WOOD, WOOD)
    seat = Turned(((top, wide), (top + 10, wide * 1.015), (top + thick, wide * 0.97)), look.tilt)
    splay, legs = look.form(26, 44, 10), ""
    for side, depth in ((-0.46, -1), (0.46, -1), (-0.78, 1), (0.78, 1)):
        legs += _leg(wood, 400 + wide * side, top + thick + depth * 14, splay * (1 if side > 0 else -1) * (0.6 if depth < 0 else 1), 764 if depth < 0 else 806, depth)
    art = legs + _rungs(wood, wide, splay, top) + body(look, seat, pattern=False, gloss=0.3) + _seat_top(look, seat)
    return Thing(art, wide * 0.9, focus=(380, top + 50), zoom=1.7, depth=0.16)


def _leg(tones: Tones, x: float, top: float, splay: float, foot: float, depth: int) -> str:
    d = polyline(ribbon([(x, top), (x + splay * 0.5, (top + foot) / 2), (x + splay, foot)], [30, 27, 23]), True)
    stops = [(0, tones.light, 1.0), (0.4, tones.base, 1.0), (1, tones.shade, 1.0)]
    dim = path(d, tones.deep, opacity=0.55) if depth < 0 else ""
    return washed(d, linear((x - 16, 0), (x + 22, 0), stops)) + dim


def _rungs(tones: Tones, wide: float, splay: float, top: float) -> str:
    y, reach = top + (800 - top) * 0.68, wide * 0.78 + splay * 0.62
    back = line(f"M{400 - wide * 0.5:.0f} {y - 34:.0f}H{400 + wide * 0.5:.0f}", tones.deep, 13)
    front = line(f"M{400 - reach:.0f} {y:.0f}H{400 + reach:.0f}", tones.base, 17) + line(f"M{400 - reach:.0f} {y - 5:.0f}H{400 + reach:.0f}", tones.light, 4, opacity=0.8)
    return back + front


def _seat_top(look: Look, seat: Turned) -> str:
    (y, radius), tilt, tones = seat.top, seat.tilt, look.tones
    d = oval(400, y, radius, radius * tilt)
    art = printed(Flat(400 - radius, -radius, radius * 2, radius * 2), look.pattern, tones.ink, look.shape, unit=radius * 0.34)
    lit = glow(330, y - 12, radius * 0.8, radius * tilt * 0.9, tones.glint, 0.4)
    return path(d, tones.light) + clipped(d, group(art, transform=f"translate(0 {y:.1f}) scale(1 {tilt:.3f})"), lit) + line(d, tones.glint, 2, opacity=0.4)


@kind("chopsticks")
def chopsticks(look: Look) -> Thing:
    sticks = "".join(_stick(look, 0, gap) for gap in (-23, 23))
    second = group("".join(_stick(look, 1, gap) for gap in (-23, 23)), transform="translate(150 34)")
    rest = _rest(look)
    art = rest + sticks + (second if look.shape % 2 else "")
    return Thing(group(art, transform="rotate(24 400 520)" + look.form("", " translate(-70 0)")), 0, focus=(470, 330), zoom=1.7, lying=True, turn=-12, size=1.0)


def _rest(look: Look) -> str:
    """Draw the little ceramic pillow the tips lie on."""
    wide = look.form(92, 170)
    x = 400 + look.form(0, 75)
    d = polyline(curve([(x - wide, 742), (x, 752), (x + wide, 742), (x + wide + 8, 770), (x + wide, 798), (x, 788), (x - wide, 798), (x - wide - 8, 770)], True), True)
    lit = linear((0, 742), (0, 800), [(0, CELADON.light, 1), (0.5, CELADON.base, 1), (1, CELADON.shade, 1)])
    return drop(d, 0.7) + washed(d, lit) + line(f"M{x - wide + 6} 750Q{x} 760 {x + wide - 6} 750", CELADON.glint, 3, opacity=0.7)


def _stick(look: Look, pair: int, gap: float) -> str:
    """Draw one stick from its square head at the top to its thin tip, with a painted head and a gold ring."""
    tones, x, tip = look.tones, 400 + gap, 400 + gap * 0.72
    d = polyline([(x - 12, 130), (x + 12, 130), (tip + 5.5, 905), (tip, 912), (tip - 5.5, 905)], True)
    head = polyline([(x - 13, 130), (x + 13, 130), (x + 11, 430), (x - 11, 430)], True)
    lit = linear((x - 12, 0), (x + 12, 0), [(0, tones.light, 1), (0.35, tones.base, 1), (0.6, tones.base, 1), (1, tones.deep, 1)])
    art = printed(Flat(x - 14, 130, 28, 300), look.pattern, tones.ink, look.shape + pair, unit=25, opacity=0.9)
    rings = "".join(rect(x - 12, y, 24, high, GOLD) for y, high in ((140, 5), (430, 9), (446, 3)))
    return drop(d, 0.8) + washed(d, lit) + clipped(head, art) + clipped(d, rings, rect(x - 8, 130, 4, 780, tones.glint, opacity=0.35))
