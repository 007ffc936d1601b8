"""At the table: tea and dishes in use."""

from __future__ import annotations

from .ground import shadow
from .light import smoke, steam
from .look import KINDS, Look, in_use
from .palette import COLOURS, DARK_WOOD, PAPER, RATTAN, TEA, WOOD
from .patterns import printed
from .props import blossoms, books, from_above, fruit, leaf, linen, loose_tea, runner, sprig
from .shapes import clipped, ellipse, glow, group, line, path, placed
from .stage import laid, other, room, stood, table
from .surfaces import Flat
from .turned import Turned, body, mouth, oval
from .vessels import bowl_form, vase_form

BONE, SAND = COLOURS["bone"], COLOURS["sand"]


@in_use("teapot")
def pouring_tea(look: Look) -> str:
    cups = stood(look.but(shape=look.shape + 1), "teacup", 262, 906, 0.58) + stood(look.but(shape=look.shape + 1), "teacup", 588, 914, 0.58)
    return room(look, 580) + runner(PAPER, 690, 250) + stood(look, "teapot", 408, 780, 0.92) + cups + steam(262, 760, 0.9) + steam(588, 768, 0.8)


@in_use("teacup")
def cup_of_tea(look: Look) -> str:
    pot = stood(look.but(shape=look.shape + 2), "teapot", 250, 704, 0.66)
    return room(look, 560) + pot + stood(look, "teacup", 478, 872, 1.12) + steam(478, 610, 1.3) + loose_tea(190, 884, 120, 40)


@in_use("gaiwan")
def gaiwan_tea(look: Look) -> str:
    tray = stood(other(look, RATTAN, 0), "tray", 400, 880, 1.06)
    cups = stood(look, "teacup", 208, 846, 0.46) + stood(look, "teacup", 604, 872, 0.46)
    return room(look, 560, DARK_WOOD) + tray + stood(look, "gaiwan", 396, 824, 0.92) + cups + steam(208, 730, 0.8) + steam(604, 756, 0.7)


@in_use("mug")
def morning_mug(look: Look) -> str:
    pile = books(400, 880, (COLOURS["moss"], COLOURS["sand"], COLOURS["terracotta"]), 470)
    return room(look, 620) + pile + stood(look, "mug", 380, 738, 0.92) + steam(380, 460, 1.3) + sprig(706, 900, 240, 22)


@in_use("tea_tin")
def brewing_from_the_tin(look: Look) -> str:
    cup = stood(other(look, BONE), "teacup", 634, 860, 0.68) + steam(634, 700, 0.9)
    return room(look, 590) + stood(look, "tea_tin", 336, 812, 1.02) + cup + _scoop(330, 906) + loose_tea(196, 910, 96, 60)


def _scoop(x: float, y: float) -> str:
    """Draw a bamboo tea scoop."""
    d = f"M{x:.0f} {y - 16:.0f}L{x + 250:.0f} {y - 8:.0f}q14 8 0 16L{x:.0f} {y + 18:.0f}q-56 6 -86 -14q28 -24 86 -20Z"
    return path(d, "#22150c", opacity=0.3, transform="translate(6 10)") + path(d, WOOD.light) + line(f"M{x - 70:.0f} {y:.0f}q60 16 320 0", WOOD.shade, 2.5, opacity=0.6)


@in_use("tea_pouch")
def weighing_tea(look: Look) -> str:
    dish = stood(other(look, BONE), "bowl", 610, 880, 0.56)
    rim = bowl_form(other(look, BONE))
    y, radius = 880 - (800 - rim.top[0]) * 0.56, rim.top[1] * 0.5
    heap = clipped(f"M{610 - radius:.0f} 0V{y:.0f}A{radius:.0f} {radius * 0.2:.0f} 0 0 0 {610 + radius:.0f} {y:.0f}V0Z", loose_tea(610, y, radius * 0.9, 170))
    return room(look, 590) + stood(look, "tea_pouch", 316, 826, 0.98) + dish + heap + sprig(96, 930, 190, -38, 5) + loose_tea(420, 930, 100, 26)


@in_use("bowl")
def bowl_of_rice(look: Look) -> str:
    thing, rim = KINDS["bowl"](look), bowl_form(look)
    rice = _rice(rim) + clipped(_above(rim), steam(400, rim.top[0] - 90, 1.3))
    meal = placed(shadow(thing.foot, y=792) + thing.art + rice + _crossed(look, rim), 400, 846, 1.12)
    return room(look, 560) + runner(COLOURS["sand"], 700, 220) + stood(other(look, BONE), "teacup", 132, 720, 0.5) + meal


def _above(rim: Turned) -> str:
    (y, radius), tilt = rim.top, rim.tilt
    return f"M{400 - radius:.0f} 0V{y:.0f}A{radius:.0f} {radius * tilt:.0f} 0 0 0 {400 + radius:.0f} {y:.0f}V0Z"


def _rice(rim: Turned) -> str:
    (y, radius) = rim.top
    d = f"M{400 - radius * 0.94:.0f} {y + 6:.0f}C{400 - radius * 0.7:.0f} {y - 96:.0f} {400 + radius * 0.66:.0f} {y - 104:.0f} {400 + radius * 0.94:.0f} {y + 6:.0f}Q400 {y + 74:.0f} {400 - radius * 0.94:.0f} {y + 6:.0f}Z"
    grains = "".join(f"M{400 + (i * 67 % 300 - 150) * radius / 190:.0f} {y - 60 + (i * 41 % 88):.0f}l{(i % 3 - 1) * 5} {6 - i % 4 * 3}" for i in range(90))
    herbs = leaf(380, y - 36, 74, -0.9) + leaf(384, y - 34, 80, 0.7) + leaf(386, y - 32, 62, 1.8) + leaf(372, y - 34, 54, -2.0)
    shade = glow(400 + radius * 0.7, y + 6, radius * 0.9, 80, "#b9a888", 0.6)
    return clipped(_above(rim), path(d, "#f7f1e4"), clipped(d, line(grains, "#d9cdb6", 4), line(grains, "#fffdf6", 2.4, transform="translate(-3 -2)"), shade), herbs)


def _crossed(look: Look, rim: Turned) -> str:
    y, radius = rim.top
    d = "".join(f"M{400 - radius * 0.5:.0f} {y - 40 + dy:.0f}L{400 + radius * 1.45:.0f} {y + 4 + dy:.0f}" for dy in (0, 17))
    return line(d, "#22150c", 9, opacity=0.22, transform="translate(2 9)") + line(d, DARK_WOOD.base, 9) + line(d, DARK_WOOD.light, 2.5, transform="translate(0 -2.5)")


@in_use("plate")
def plate_of_fruit(look: Look) -> str:
    tones, tilt = look.tones, 0.36
    made = Turned(((752, 292), (768, 220), (780, 160)), tilt)
    flat = Flat(400 - 196, -196, 392, 392)
    art = printed(flat, look.pattern, tones.ink, look.shape, unit=76)
    well = oval(400, 758, 198, 198 * tilt)
    painted = clipped(well, group(art, transform=f"translate(0 758) scale(1 {tilt})"))
    rim = ellipse(400, 752, 284, 284 * tilt, tones.base) + ellipse(
        400,
        752,
        244,
        244 * tilt,
        "none",
        stroke=tones.ink,
        stroke_width=look.form(2.5, 8, 3, 10),
        stroke_dasharray=look.form("none", "2 15", "26 12", "1 22"),
        stroke_linecap="round",
        opacity=0.55,
    )
    dish = (
        shadow(220, 0.4, y=790)
        + body(look, made, pattern=False, gloss=0)
        + mouth(made, tones, 5)
        + rim
        + path(well, tones.light)
        + glow(500, 800, 200, 70, tones.shade, 0.5)
        + painted
    )
    pile = "".join(glow(x + 14, y, r * 1.2, r * 0.4, "#22150c", 0.45) + fruit(x, y, r) for x, y, r in ((330, 736, 66), (462, 744, 70), (398, 790, 68)))
    return room(look, 540) + runner(PAPER, 640, 300) + dish + pile + sprig(690, 930, 200, 40, 5)


@in_use("vase")
def vase_with_blossom(look: Look) -> str:
    thing, mouth_y = KINDS["vase"](look), 840 - (800 - vase_form(look).top[0]) * 0.92
    branches = blossoms(404, mouth_y + 46, 400, -14) + blossoms(396, mouth_y + 40, 300, 26)
    return room(look, 660) + branches + placed(shadow(thing.foot, y=792) + thing.art, 400, 840, 0.92) + fruit(650, 880, 48) + fruit(180, 900, 44)


@in_use("jar")
def jars_on_the_shelf(look: Look) -> str:
    small = stood(look.but(shape=look.shape + 1), "jar", 618, 806, 0.66)
    bowls = stood(other(look, SAND), "bowl", 146, 806, 0.46)
    return room(look, 760, DARK_WOOD) + stood(look, "jar", 352, 820, 1.06) + small + bowls + sprig(740, 820, 330, -8, 8)


@in_use("chopsticks")
def setting(look: Look) -> str:
    mat = linen(400, 540, 660, 780, COLOURS["sand"], -3)
    bowl = from_above(300, 480, 176, BONE, "#f4ecdb", "#3d5a86")
    herbs = "".join(leaf(300 + dx, 480 + dy, 84, turn) for dx, dy, turn in ((0, 10, -0.7), (6, 6, 0.6), (-4, 22, 2.3), (0, 20, -2.2)))
    cup = from_above(214, 790, 72, COLOURS["celadon"], TEA)
    return table(look) + mat + bowl + herbs + cup + laid(look.but(shape=look.shape // 2 * 2), "chopsticks", 590, 540, 0.86, -14)


@in_use("tray")
def tea_on_a_tray(look: Look) -> str:
    celadon = other(look, COLOURS["celadon"] if look.tones is not COLOURS["celadon"] else BONE, 0)
    pot = stood(celadon.but(shape=0), "teapot", 370, 756, 0.6)
    cups = stood(celadon, "teacup", 238, 830, 0.42) + stood(celadon, "teacup", 566, 820, 0.42)
    return room(look, 540) + stood(look, "tray", 400, 868, 1.12) + pot + cups + steam(238, 726, 0.7) + steam(566, 716, 0.7)


@in_use("incense")
def quiet_corner(look: Look) -> str:
    plate = stood(other(look, BONE), "bowl", 596, 880, 0.6)
    pile = "".join(fruit(x, y, 46) for x, y in ((556, 776), (640, 780), (598, 744)))
    front = clipped("M380 300H820V760Q596 830 380 760Z", pile)
    return (
        room(look, 640, DARK_WOOD)
        + stood(other(look, COLOURS["celadon"]), "vase", 146, 800, 0.66)
        + sprig(146, 520, 260, 6, 7)
        + plate
        + front
        + stood(look, "incense", 352, 864, 0.98)
        + smoke(330, 380, 1.2, 0.4)
    )
