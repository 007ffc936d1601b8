"""Out of doors: the tea field, the river, the old town by night."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from .palette import COLOURS, DARK_WOOD, RATTAN, oklch
from .people import standing
from .scenery import disc, house, item, karst, mist, palm, ridge, sky, water
from .shapes import Point, clipped, curve, ellipse, glow, group, line, path, polyline, rect, soft

MOSS, JADE, INDIGO, BONE = (COLOURS[name] for name in ("moss", "jade", "indigo", "bone"))


def tea_field() -> str:
    """Terraced tea in the morning, mist in the valley, pickers between the rows."""
    far = ridge("far", 330, 90, oklch(0.84, 0.028, 190), 200) + mist(430, 0.8) + ridge("mid", 420, 80, oklch(0.76, 0.042, 170), 180)
    back = mist(520, 0.9, 70) + hill([(-60, 560), (300, 470), (760, 560), (1200, 470), (1700, 540)], 0.66, 26, 9) + mist(640, 0.5, 60)
    near = hill([(-60, 700), (420, 600), (900, 700), (1300, 640), (1700, 560)], 0.57, 44, 9) + picker(1120, 700, 130, "indigo") + picker(1290, 672, 120, "plum", -1)
    front = hill([(-60, 690), (260, 700), (640, 790), (1060, 830), (1700, 760)], 0.50, 62, 6)
    return (
        sky(oklch(0.90, 0.035, 85), at=(360, 220))
        + disc(360, 210, 58)
        + far
        + back
        + near
        + front
        + picker(330, 800, 230, "lacquer")
        + picker(560, 850, 210, "bone", -1)
        + hedge_front()
    )


def hill(tops: Sequence[Point], lightness: float, step: float, rows: int) -> str:
    """Draw a slope planted in rows that follow its top."""
    crest = curve(tops)
    d = polyline([*crest, (1800, 960), (-100, 960)], True)
    art = path(d, oklch(lightness - 0.09, 0.06, 140))
    hedges = ""
    for i in range(rows):
        grow = 1 + i * 0.17
        shift = sum(step * (1 + k * 0.17) for k in range(i))
        row = polyline([(x, y + step * 0.42 + shift + (x - 800) * 0.012 * i) for x, y in crest[::2]])
        hedges += line(row, oklch(lightness, 0.078, 132), step * 0.62 * grow) + line(
            row, oklch(lightness + 0.09, 0.082, 126), step * 0.22 * grow, transform=f"translate(0 {-step * 0.16 * grow:.1f})", opacity=0.8
        )
        hedges += line(
            row,
            oklch(lightness + 0.14, 0.075, 122),
            step * 0.09 * grow,
            transform=f"translate(0 {-step * 0.2 * grow:.1f})",
            opacity=0.5,
            stroke_dasharray=f"{step * 0.12:.0f} {step * 0.34:.0f}",
        )
    return art + clipped(d, hedges)


def picker(x: float, y: float, high: float, colour: str, way: int = 1) -> str:
    """Draw someone picking, a basket on the back."""
    back = x - way * high * 0.17
    basket = path(f"M{back - high * 0.11:.0f} {y - high * 0.74:.0f}h{high * 0.22:.0f}l{-high * 0.03:.0f} {high * 0.26:.0f}h{-high * 0.16:.0f}Z", RATTAN.base) + ellipse(
        back, y - high * 0.74, high * 0.11, high * 0.035, MOSS.shade
    )
    return basket + standing(x, y, high, COLOURS[colour], way * 0.4, (0.34, 0.42))


def hedge_front() -> str:
    """Draw the bushes nearest to us, leaf by leaf, over the pickers' feet."""
    random, art = Random("hedge"), ""
    bushes = [(x, 800 + 40 * abs((x - 460) / 700) + random.uniform(-8, 8)) for x in range(-80, 1800, 110)]
    art += path(polyline([*curve(bushes), (1800, 960), (-100, 960)], True), oklch(0.44, 0.07, 138))
    shades = [oklch(value, 0.085, 130) for value in (0.48, 0.55, 0.63)]
    for _ in range(330):
        x = random.uniform(-20, 1620)
        y = 796 + 40 * abs((x - 460) / 700) + random.random() * 120
        turn, size = random.uniform(-60, 60), random.uniform(12, 24)
        art += group(
            path(f"M0 0q{size * 0.5:.0f} {-size * 0.6:.0f} 0 {-size * 1.5:.0f}q{-size * 0.5:.0f} {size * 0.9:.0f} 0 {size * 1.5:.0f}Z", random.choice(shades)),
            transform=f"translate({x:.0f} {y:.0f}) rotate({turn:.0f})",
        )
    return art


def river() -> str:
    """The river between limestone towers, a sampan on it."""
    stone = (
        karst("far", 520, 330, oklch(0.83, 0.026, 200), 8)
        + mist(470, 0.8, 70)
        + karst("mid", 540, 280, oklch(0.72, 0.040, 180), 6)
        + mist(530, 0.7, 46)
        + karst("near", 560, 190, oklch(0.60, 0.052, 165), 5)
    )
    mirror = group(karst("mid", -540, 280, oklch(0.72, 0.040, 180), 6).replace("/>", ' fill-opacity="0.35"/>'), transform="translate(0 8) scale(1 -1) translate(0 8)")
    banks = path("M-20 552H1620V574Q1200 560 800 572T-20 566Z", oklch(0.52, 0.06, 145))
    stream = water(560, oklch(0.80, 0.030, 185), "#fffaf0")
    boats = sampan(900, 720, 1.0, "lacquer") + sampan(380, 634, 0.5, "indigo")
    return (
        sky(oklch(0.89, 0.040, 70), at=(1120, 240))
        + disc(1120, 250, 64, "#fff3d8")
        + stone
        + stream
        + mirror
        + banks
        + glow(1120, 640, 130, 120, "#fff6dd", 0.6)
        + boats
        + reeds(60)
        + reeds(1330)
        + palm(1490, 910, 520, MOSS, -60)
    )


def sampan(x: float, y: float, scale: float, colour: str) -> str:
    """Draw a low boat with someone standing at the oar."""
    hull = path("M-250 -26Q-120 26 0 28T250 -34Q210 66 110 70H-120Q-210 62 -250 -26Z", DARK_WOOD.base) + path(
        "M-250 -26Q-120 26 0 28T250 -34Q240 -18 226 -8Q120 38 0 38T-236 -8Z", DARK_WOOD.light
    )
    roof = path("M-96 26Q-90 -76 0 -80T96 26Q0 44 -96 26Z", RATTAN.base) + line("M-60 32Q-58 -62 -18 -78M0 36V-80M60 32Q58 -62 18 -78", RATTAN.shade, 4, opacity=0.7)
    oar = line("M120 -70L270 90", DARK_WOOD.deep, 9)
    rower = standing(160, 20, 190, COLOURS[colour], -0.15, (0.2, 0.5))
    reflected = ellipse(0, 92, 250, 22, "#3b4a48", opacity=0.28) + line("M-190 108H150M-120 122H90", "#fffaf0", 3, opacity=0.5)
    return group(reflected, rower, oar, hull, roof, transform=f"translate({x} {y}) scale({scale})")


def reeds(x: float) -> str:
    random, art = Random(f"reeds {x}"), ""
    for _ in range(30):
        px, high, bend = x + random.uniform(-90, 200), random.uniform(110, 260), random.uniform(-60, 60)
        art += path(
            f"M{px - 5:.0f} 910Q{px + bend * 0.2:.0f} {910 - high * 0.6:.0f} {px + bend:.0f} {910 - high:.0f}Q{px + bend * 0.4 + 8:.0f} {910 - high * 0.5:.0f} {px + 7:.0f} 910Z",
            oklch(random.uniform(0.40, 0.56), 0.062, random.uniform(125, 150)),
        )
    return art


def lantern_street() -> str:
    """Lanterns over the river street of the old town, just after dark."""
    night = soft(rect(0, 0, 1600, 900, "#3a3550"), glow(800, 620, 1200, 420, "#d98f5a", 0.75), glow(300, 0, 900, 420, "#232944", 0.8))
    town = "".join(
        house(x, 640, wide, high, COLOURS["ochre"], True, floors)
        for x, wide, high, floors in ((-60, 330, 330, 2), (286, 300, 230, 1), (604, 340, 350, 2), (962, 290, 240, 1), (1268, 380, 320, 2))
    )
    dim = rect(0, 0, 1600, 660, "#2a2138", opacity=0.34)
    doors = "".join(glow(x, 570, 120, 110, "#ffd58a", 0.55) for x in (110, 436, 770, 1110, 1460))
    quay = rect(0, 640, 1600, 42, "#5b4a44") + rect(0, 640, 1600, 5, "#a98466")
    people = standing(500, 668, 120, INDIGO, 0.1) + standing(560, 668, 112, COLOURS["blush"], -0.1, hat=False) + standing(1010, 670, 120, COLOURS["celadon"], 0.2)
    return night + town + dim + doors + quay + people + _night_water() + _strings()


def _night_water() -> str:
    random = Random("night")
    art = water(682, "#2f3046", "#f0b877", seed="night river")
    colours = ["#ffcf7d", "#e8743f", "#f2a65a", "#d9534a"]
    for i in range(13):
        x = 60 + i * 124
        d = "".join(f"M{x + random.uniform(-34, 10):.0f} {704 + k * 15}h{random.uniform(20, 62):.0f}" for k in range(11))
        art += line(d, colours[i % 4], 6, opacity=0.4)
    floating = "".join(
        glow(x, y, 60, 34, "#ffcf7d", 0.7) + path(f"M{x - 20} {y}h40l-8 16h-24Z", colours[i % 4]) + ellipse(x, y, 20, 6, "#fff0c4")
        for i, (x, y) in enumerate(((210, 800), (420, 850), (690, 780), (1240, 820), (1440, 770)))
    )
    return art + floating


def _strings() -> str:
    """Hang lanterns of every colour on wires across the street."""
    art, colours = "", ("lacquer", "ochre", "jade", "plum", "bone", "terracotta", "indigo", "blush")
    for row, (y, scale, count) in enumerate(((60, 0.30, 9), (150, 0.42, 6))):
        art += line(f"M-20 {y - 60}Q800 {y + 110} 1620 {y - 70}", "#1d1724", 3)
        for i in range(count):
            x = (i + 0.6 - row * 0.1) * 1600 / count
            sag = 82 - 0.00013 * (x - 800) ** 2
            lamp = item("lantern", colours[(i * 3 + row * 4) % 8], x, y + sag + 70 * scale / 0.3, scale, ("plain", "lotus", "dots", "plain")[(i + row) % 4], i + row)
            clip = f"M{x - 300 * scale - 90:.0f} {y + sag - 40 - (6 * scale):.0f}h{600 * scale + 180:.0f}V900h{-600 * scale - 180:.0f}Z"
            art += glow(x, y + sag + 60, 420 * scale, 420 * scale, "#ffc56b", 0.34) + clipped(clip, lamp)
    return art
