"""Things to eat and drink, as they are packed: tea, coffee, honey, chocolate."""

from __future__ import annotations

from .ground import drop
from .look import Look, Thing, kind
from .palette import BRASS, COCOA, CREAM, HONEY, KRAFT, PAPER, Tones
from .patterns import Flat, printed
from .shapes import clipped, curve, ellipse, glow, group, line, linear, path, polyline, rect, washed
from .turned import Turned, body, grounding, oval, roundness, shine, spun
from .motifs import petal


@kind("tea_tin")
def tea_tin(look: Look) -> Thing:
    high, wide = look.form(330, 260, 380) * look.vary("tall", 0.96, 1.04), look.form(142, 166, 122)
    top = 786 - high
    tin = Turned(((top + 60, wide), (786, wide)), look.tilt)
    lid = Turned(((top, wide * 0.97), (top + 8, wide * 1.025), (top + 8, wide * 1.025), (top + 78, wide * 1.025)), look.tilt)
    art = body(look, tin, gloss=0.3) + _label(look, tin, top + high * 0.44, top + high * 0.82, leaf_sign)
    art += path(lid.ring(top + 84, -4), stroke=look.tones.deep, stroke_width=8, opacity=0.45) + body(look, lid, pattern=False, gloss=0.3)
    return Thing(art + _lid_top(look, lid), wide * 0.98, focus=(390, top + 90), zoom=1.8)


def _lid_top(look: Look, lid: Turned) -> str:
    (y, radius), tones = lid.top, look.tones
    face = washed(oval(400, y, radius, radius * lid.tilt), linear((400 - radius, 0), (400 + radius, 0), [(0, tones.light, 1), (0.4, tones.light, 1), (1, tones.base, 1)]))
    return face + ellipse(400, y, radius * 0.84, radius * 0.84 * lid.tilt, "none", stroke=tones.shade, stroke_width=2.5, opacity=0.6) + glow(340, y - 4, radius * 0.6, radius * 0.6 * lid.tilt, tones.glint, 0.6)


def _label(look: Look, tin: Turned, start: float, end: float, sign: object) -> str:
    """Paste a paper label round the front, with a sign and lines of writing too small to read."""
    u = tin.reach * 0.82
    rows = [start + (end - start) * i / 8 for i in range(9)]
    across = [-u + 2 * u * i / 16 for i in range(17)]
    d = polyline([*[tin.at(-u, v) for v in rows], *[tin.at(x, end) for x in across], *[tin.at(u, v) for v in rows[::-1]], *[tin.at(x, start) for x in across[::-1]]], True)
    x, y = tin.at(0, start + (end - start) * 0.40)
    tall = end - start
    writing = [tin.at(-u * k, start + tall * v) + tin.at(u * k, start + tall * v) for k, v in ((0.46, 0.76), (0.30, 0.87))]
    lines = "".join(f"M{a:.1f} {b:.1f}Q400 {b + tin.reach * tin.tilt * 0.12:.1f} {c:.1f} {e:.1f}" for a, b, c, e in writing)
    paper = washed(d, linear((400 - u, 0), (400 + u, 0), [(0, PAPER.base, 1), (0.3, PAPER.light, 1), (0.6, PAPER.base, 1), (1, PAPER.shade, 1)]))
    return paper + sign(x, y, tall * 0.3, look.tones.shade) + line(lines, look.tones.shade, 4.5, opacity=0.7)  # type: ignore[operator]


def leaf_sign(x: float, y: float, size: float, colour: str) -> str:
    """Draw two leaves and a bud: what is picked for good tea."""
    leaves = "".join(path(polyline(petal(x, y + size * 0.5, size * long, size * 0.42, turn), True), colour) for turn, long in ((-0.85, 0.95), (0.85, 0.95), (0, 1.1)))
    return leaves + line(f"M{x:.1f} {y + size * 0.45:.1f}v{size * 0.3:.1f}", colour, size * 0.07)


def bean_sign(x: float, y: float, size: float, colour: str) -> str:
    """Draw a coffee bean."""
    d = oval(x, y, size * 0.42, size * 0.60)
    cleft = line(f"M{x + size * 0.06:.1f} {y - size * 0.56:.1f}C{x - size * 0.3:.1f} {y - size * 0.2:.1f} {x + size * 0.3:.1f} {y + size * 0.2:.1f} {x - size * 0.06:.1f} {y + size * 0.56:.1f}", PAPER.light, size * 0.09)
    return group(path(d, colour) + cleft, transform=f"rotate(28 {x:.1f} {y:.1f})")


@kind("tea_pouch")
def tea_pouch(look: Look) -> Thing:
    wide, high = look.form(188, 204, 172), look.vary("tall", 430, 460)
    top = 800 - high
    side = [(400 - wide + 8, top), (400 - wide + 4, top + 60), (400 - wide * 0.99, top + high * 0.5), (400 - wide * 1.06, 766), (400 - wide * 0.98, 790)]
    foot = [(400 - wide * 0.98, 790), (400, 812), (400 + wide * 0.98, 790)]
    d = polyline([*curve(side), *curve(foot), *curve([(800 - x, y) for x, y in side[::-1]])], True)
    paper = KRAFT if look.shape % 2 == 0 else look.tones
    art = path(d, paper.base) + clipped(d, _crumple(paper, wide, top, high), _sash(look, wide, top, high), _gusset(paper, wide), _seal(paper, wide, top))
    return Thing(art + _tag_label(look, top + high * 0.53), wide * 0.98, focus=(360, top + high * 0.5), zoom=1.75, depth=0.18)


def _crumple(tones: Tones, wide: float, top: float, high: float) -> str:
    left, right = 400 - wide * 1.1, 400 + wide * 1.1
    box = f"M{left:.0f} {top - 5:.0f}H{right:.0f}V830H{left:.0f}Z"
    across = linear((left, 0), (right, 0), [(0, tones.shade, 0.5), (0.14, tones.glint, 0.4), (0.32, tones.light, 0.35), (0.55, tones.base, 0), (0.85, tones.shade, 0.75), (1, tones.deep, 0.7)])
    creases = line(f"M{left + 40:.0f} {top + 60:.0f}l46 92M{right - 40:.0f} {top + 70:.0f}l-60 120M{left + 30:.0f} 720l60 -70M{right - 30:.0f} 730l-66 -84", tones.deep, 6, opacity=0.12)
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


def _tag_label(look: Look, y: float, sign: object = leaf_sign) -> str:
    plate = oval(400, y, 92, 92)
    rim = ellipse(400, y, 82, 82, "none", stroke=look.tones.shade, stroke_width=2.5, opacity=0.7)
    return washed(plate, linear((310, y), (490, y), [(0, PAPER.light, 1), (1, PAPER.shade, 1)])) + rim + sign(400, y, 74, look.tones.shade)  # type: ignore[operator]


@kind("coffee_bag")
def coffee_bag(look: Look) -> Thing:
    wide, high, tones = look.form(158, 176, 150), look.vary("tall", 400, 450), look.tones
    top = 800 - high
    d = polyline([(400 - wide + 6, top), (400 - wide, top + 60), (400 - wide - 4, 790), (400 - wide + 4, 800), (400 + wide - 8, 812), (400 + wide, 800), (400 + wide, top + 60), (400 + wide - 6, top)], True)
    side = polyline([(400 + wide - 6, top), (400 + wide + 26, top + 36), (400 + wide + 62, 770), (400 + wide - 8, 812), (400 + wide - 14, top + 60)], True)
    fold = line(f"M{400 + wide + 22:.0f} {top + 80:.0f}L{400 + wide + 18:.0f} 640L{400 + wide - 8:.0f} 800M{400 + wide + 18:.0f} 640L{400 + wide + 58:.0f} 764", tones.deep, 4, opacity=0.6)
    art = path(side, tones.shade) + clipped(side, fold, glow(400 + wide + 60, 760, 90, 300, tones.deep, 0.6)) + path(d, tones.base)
    cloth = printed(Flat(400 - wide, top + 70, wide * 2, high - 70), look.pattern, tones.ink, look.shape, unit=54, opacity=0.8)
    art += clipped(d, cloth, _crumple(tones, wide, top, high)) + _roll(tones, wide, top) + _coffee_label(look, wide, top, high)
    return Thing(art, wide * 1.12, focus=(390, top + high * 0.42), zoom=1.7, depth=0.2)


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


@kind("honey_jar")
def honey_jar(look: Look) -> Thing:
    wide, high = look.form(150, 166, 136), look.form(270, 230, 310) * look.vary("tall", 0.96, 1.04)
    top = 786 - high
    form = ((0, 0.80), (0.06, 0.82), (0.16, 0.98), (0.24, 1.0), (0.9, 1.0), (1, 0.90))
    glass = spun(look, form, top, 786, wide)
    honey = path(glass.outline, HONEY.light, opacity=0.95) + clipped(glass.outline, glow(330, top + high * 0.5, wide, high * 0.7, "#ffe39a", 0.85), roundness(glass, HONEY), grounding(glass, HONEY), shine(glass, PAPER, 0.75))
    art = honey + line(glass.outline, PAPER.glint, 3, opacity=0.5) + _label(look, glass, top + high * 0.38, top + high * 0.82, comb_sign) + _bonnet(look, top, wide)
    return Thing(art, wide * 0.94, focus=(400, top + 50), zoom=1.75)


def comb_sign(x: float, y: float, size: float, colour: str) -> str:
    """Draw three cells of honeycomb."""
    r = size * 0.34
    cells = ""
    for dx, dy in ((-0.88, -0.5), (0.88, -0.5), (0, 1.0)):
        cx, cy = x + dx * r, y + dy * r
        cells += polyline([(cx + r * a, cy + r * b) for a, b in ((0, -1), (0.866, -0.5), (0.866, 0.5), (0, 1), (-0.866, 0.5), (-0.866, -0.5))], True)
    return path(cells, HONEY.base, stroke=colour, stroke_width=4, stroke_linejoin="round")


def _bonnet(look: Look, top: float, wide: float) -> str:
    """Draw the cloth tied over the lid."""
    tones, r = look.tones, wide * 0.98
    hem = [(400 + r * (i / 4 - 1) * 1.1, top + 62 + (14 if i % 2 else -6) + 12 * (1 - abs(i / 4 - 1))) for i in range(9)]
    crown = [(400 - wide * 0.9, top + 20), (400 - wide * 0.86, top - 20), (400 - wide * 0.5, top - 44), (400, top - 50), (400 + wide * 0.5, top - 44), (400 + wide * 0.86, top - 20), (400 + wide * 0.9, top + 20)]
    d = polyline([*curve(crown), *curve(hem[::-1])], True)
    cloth = printed(Flat(400 - r * 1.1, top - 50, r * 2.2, 130), look.pattern, tones.ink, look.shape, unit=40)
    lit = linear((400 - r, top - 40), (400 + r, top + 60), [(0, tones.light, 0.7), (0.4, tones.light, 0.2), (0.7, tones.shade, 0.5), (1, tones.deep, 0.7)])
    creases = line("".join(f"M{400 + x:.0f} {top + 24}l{x * 0.16:.0f} 40" for x in range(-120, 121, 40)), tones.deep, 4, opacity=0.3)
    cord = line(f"M{400 - wide * 0.9:.0f} {top + 18}Q400 {top + 46} {400 + wide * 0.9:.0f} {top + 18}", KRAFT.shade, 8) + line(f"M{400 - wide * 0.9:.0f} {top + 16}Q400 {top + 44} {400 + wide * 0.9:.0f} {top + 16}", KRAFT.light, 3)
    return path(d, tones.base) + clipped(d, cloth, washed(d, lit), creases) + cord


@kind("chocolate")
def chocolate(look: Look) -> Thing:
    """A bar on the table, its wrapper torn open at the top."""
    tones = look.tones
    bar, sleeve = "M260 170H540V520H260Z", "M246 420L282 408L318 424L356 406L398 422L440 404L486 424L520 408L554 420V850H246Z"
    foil = "M252 400L290 380L330 398L372 376L420 396L462 378L510 398L548 382V470H252Z"
    cloth = printed(Flat(246, 404, 308, 446), look.pattern, tones.ink, look.shape, unit=60)
    lit = linear((246, 404), (554, 850), [(0, tones.light, 0.7), (0.5, tones.base, 0), (1, tones.shade, 0.6)])
    wrapper = path(sleeve, tones.base) + clipped(sleeve, cloth, washed(sleeve, lit), rect(252, 404, 5, 450, tones.glint, opacity=0.5))
    metal = washed(foil, linear((252, 0), (548, 0), [(0, BRASS.light, 1), (0.3, BRASS.glint, 1), (0.6, BRASS.base, 1), (1, BRASS.light, 1)]))
    art = drop(bar) + drop(sleeve) + _squares() + metal + path(sleeve, "#1c120a", opacity=0.22, transform="translate(0 -7)") + wrapper + _bar_label(look)
    return Thing(group(art, transform=f"rotate({look.form(-9, 7, -5)} 400 520)"), 0, focus=(390, 400), zoom=1.75, lying=True, turn=6, size=1.06)


def _squares() -> str:
    art = path("M260 170H540V520H260Z", COCOA.base)
    for row in range(4):
        for column in range(3):
            x, y = 260 + column * 93.3, 170 + row * 88
            art += path(f"M{x + 4:.1f} {y + 4:.1f}h85.3l-12 12h-61.3v57l-12 12Z", COCOA.light) + path(f"M{x + 89.3:.1f} {y + 4:.1f}v81h-85.3l12 -12h61.3v-57Z", COCOA.shade)
    return art


def _bar_label(look: Look) -> str:
    card = "M306 560H494V740H306Z"
    words = line("M340 690h120M364 712h72", look.tones.shade, 5, opacity=0.7)
    return path(card, CREAM.light) + rect(314, 568, 172, 164, "none", stroke=look.tones.shade, stroke_width=2, opacity=0.6) + pod_sign(400, 628, 62, look.tones.shade) + words


def pod_sign(x: float, y: float, size: float, colour: str) -> str:
    """Draw a cacao pod."""
    d = polyline(petal(x, y + size * 0.62, size * 1.24, size * 0.72, 0), True)
    ribs = line(f"M{x:.0f} {y - size * 0.5:.0f}V{y + size * 0.5:.0f}M{x - size * 0.16:.0f} {y - size * 0.3:.0f}Q{x - size * 0.28:.0f} {y:.0f} {x - size * 0.14:.0f} {y + size * 0.4:.0f}M{x + size * 0.16:.0f} {y - size * 0.3:.0f}Q{x + size * 0.28:.0f} {y:.0f} {x + size * 0.14:.0f} {y + size * 0.4:.0f}", CREAM.light, 2.4)
    return group(path(d, colour), ribs, transform=f"rotate(24 {x:.0f} {y:.0f})")

