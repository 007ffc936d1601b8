"""Things to eat and drink, as they are packed: tea, coffee, honey, chocolate."""

from __future__ import annotations

from .ground import drop
from .look import Look, Thing, kind
from .palette import BRASS, COCOA, CREAM, HONEY, KRAFT, PAPER
from .patterns import printed
from .shapes import clipped, curve, ellipse, glow, group, line, linear, path, polyline, rect, washed
from .signs import Sign, comb_sign, leaf_sign, pod_sign
from .surfaces import Flat
from .turned import Turned, body, grounding, oval, roundness, shine, spun


@kind("tea_tin")
def tea_tin(look: Look) -> Thing:
    high, wide = look.form(330, 260, 380) * look.vary("tall", 0.96, 1.04), look.form(142, 166, 122)
    top = 786 - high
    tin = Turned(((top + 60, wide), (786, wide)), look.tilt)
    lid = Turned(((top, wide * 0.97), (top + 8, wide * 1.025), (top + 8, wide * 1.025), (top + 78, wide * 1.025)), look.tilt)
    art = body(look, tin, gloss=0.3) + _label(look, tin, top + high * 0.44, top + high * 0.82, leaf_sign)
    art += path(lid.ring(top + 84, -4), stroke=look.tones.deep, stroke_width=8, opacity=0.45) + body(look, lid, pattern=False, gloss=0.3)
    return Thing(art + _lid_top(look, lid), wide * 0.98, focus=(390, top + 90), zoom=1.8, size=1.3)


def _lid_top(look: Look, lid: Turned) -> str:
    (y, radius), tones = lid.top, look.tones
    face = washed(oval(400, y, radius, radius * lid.tilt), linear((400 - radius, 0), (400 + radius, 0), [(0, tones.light, 1), (0.4, tones.light, 1), (1, tones.base, 1)]))
    return (
        face
        + ellipse(400, y, radius * 0.84, radius * 0.84 * lid.tilt, "none", stroke=tones.shade, stroke_width=2.5, opacity=0.6)
        + glow(340, y - 4, radius * 0.6, radius * 0.6 * lid.tilt, tones.glint, 0.6)
    )


def _label(look: Look, tin: Turned, start: float, end: float, sign: Sign) -> str:
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
    return paper + sign(x, y, tall * 0.3, look.tones.shade) + line(lines, look.tones.shade, 4.5, opacity=0.7)


@kind("honey_jar")
def honey_jar(look: Look) -> Thing:
    wide, high = look.form(150, 166, 136), look.form(270, 230, 310) * look.vary("tall", 0.96, 1.04)
    top = 786 - high
    form = ((0, 0.80), (0.06, 0.82), (0.16, 0.98), (0.24, 1.0), (0.9, 1.0), (1, 0.90))
    glass = spun(look, form, top, 786, wide)
    honey = path(glass.outline, HONEY.light, opacity=0.95) + clipped(
        glass.outline, glow(330, top + high * 0.5, wide, high * 0.7, "#ffe39a", 0.85), roundness(glass, HONEY), grounding(glass, HONEY), shine(glass, PAPER, 0.75)
    )
    art = honey + line(glass.outline, PAPER.glint, 3, opacity=0.5) + _label(look, glass, top + high * 0.38, top + high * 0.82, comb_sign) + _bonnet(look, top, wide)
    return Thing(art, wide * 0.94, focus=(400, top + 70), zoom=1.75, size=1.34)


def _bonnet(look: Look, top: float, wide: float) -> str:
    """Draw the cloth tied over the lid."""
    tones, r = look.tones, wide * 0.98
    hem = [(400 + r * (i / 4 - 1) * 1.1, top + 62 + (14 if i % 2 else -6) + 12 * (1 - abs(i / 4 - 1))) for i in range(9)]
    crown = [
        (400 - wide * 0.9, top + 20),
        (400 - wide * 0.86, top - 20),
        (400 - wide * 0.5, top - 44),
        (400, top - 50),
        (400 + wide * 0.5, top - 44),
        (400 + wide * 0.86, top - 20),
        (400 + wide * 0.9, top + 20),
    ]
    d = polyline([*curve(crown), *curve(hem[::-1])], True)
    cloth = printed(Flat(400 - r * 1.1, top - 50, r * 2.2, 130), look.pattern, tones.ink, look.shape, unit=40)
    lit = linear((400 - r, top - 40), (400 + r, top + 60), [(0, tones.light, 0.7), (0.4, tones.light, 0.2), (0.7, tones.shade, 0.5), (1, tones.deep, 0.7)])
    creases = line("".join(f"M{400 + x:.0f} {top + 24}l{x * 0.16:.0f} 40" for x in range(-120, 121, 40)), tones.deep, 4, opacity=0.3)
    cord = line(f"M{400 - wide * 0.9:.0f} {top + 18}Q400 {top + 46} {400 + wide * 0.9:.0f} {top + 18}", KRAFT.shade, 8) + line(
        f"M{400 - wide * 0.9:.0f} {top + 16}Q400 {top + 44} {400 + wide * 0.9:.0f} {top + 16}", KRAFT.light, 3
    )
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
