"""About the house: light, cloth and furniture in use."""

from __future__ import annotations

from .ground import shadow
from .look import KINDS, Look, in_use
from .palette import COLOURS, DARK_WOOD, PAPER, TEA, WOOD
from .props import bench, blossoms, books, chair, from_above, fruit, leaf, linen, pen, sprig
from .shapes import clipped, ellipse, glow, line, placed
from .stage import evening, laid, other, room, stood, table
from .textiles import hanging
from .turned import tube
from .woven import basket_form

BONE, SAND = COLOURS["bone"], COLOURS["sand"]


@in_use("basket")
def market_basket(look: Look) -> str:
    thing, (top, wide) = KINDS["basket"](look), basket_form(look).top
    wide -= 12
    greens = "".join(leaf(x, top + 20, 150, turn) for x, turn in ((300, -0.7), (340, -0.25), (372, 0.1), (330, -1.0)))
    pile = greens + "".join(fruit(x, y, 58) for x, y in ((320, top + 34), (486, top + 26), (408, top + 46), (446, top - 8)))
    rim = f"M{400 - wide:.0f} 0V{top:.0f}A{wide:.0f} {wide * look.tilt:.0f} 0 0 0 {400 + wide:.0f} {top:.0f}V0Z"
    full = placed(shadow(thing.foot, y=792) + thing.art + clipped(rim, pile), 400, 850, 1.06)
    return room(look, 600) + full + fruit(690, 900, 52) + fruit(130, 930, 50)


@in_use("lantern")
def lanterns_at_dusk(look: Look) -> str:
    far = placed(KINDS["lantern"](look.but(shape=look.shape + 1)).art, 640, 300, 0.44, about=(400, 500))
    farther = placed(KINDS["lantern"](look.but(shape=look.shape + 2)).art, 148, 240, 0.36, about=(400, 500))
    wire = line("M-20 60Q400 120 820 30", "#1d1714", 4)
    leaves = "".join(leaf(x, y, 92, turn, COLOURS["moss"]) for x, y, turn in ((-6, 60, 1.9), (40, 40, 2.3), (90, 16, 2.7), (0, 130, 1.4), (130, 0, 2.9)))
    return evening(look, 0) + farther + far + placed(KINDS["lantern"](look).art, 390, 540, 0.98, about=(400, 500)) + wire + leaves


@in_use("lacquer_box")
def keepsakes(look: Look) -> str:
    vase = stood(other(look, COLOURS["celadon"], 2), "vase", 176, 720, 0.58) + blossoms(180, 530, 300, 10)
    return room(look, 570) + vase + stood(look, "lacquer_box", 448, 850, 0.92) + _beads()


def _beads() -> str:
    """Lay a string of beads before the box."""
    spots = [(214 + i * 21, 896 + 16 * ((i % 8) / 4 - 1) ** 2 + (i > 7) * 8) for i in range(15)]
    return "".join(
        ellipse(x + 3, y + 7, 11, 5, "#22150c", opacity=0.3) + ellipse(x, y, 11, 11, COLOURS["jade"].base) + ellipse(x - 3, y - 4, 4, 3, COLOURS["jade"].glint, opacity=0.8)
        for x, y in spots
    )


@in_use("stool")
def reading_corner(look: Look) -> str:
    thing, top = KINDS["stool"](look), 800 - look.form(360, 400, 330) * look.vary("tall", 0.96, 1.04)
    plant = stood(other(look, COLOURS["terracotta"], 0), "jar", 664, 780, 0.6) + "".join(
        leaf(664, 560, long, turn, width=0.3) for long, turn in ((260, -0.5), (300, -0.1), (280, 0.35), (200, 0.9), (200, -0.95))
    )
    on_top = books(392, top + 8, (COLOURS["indigo"], SAND), 220) + placed(KINDS["mug"](other(look, BONE)).art, 388, top - 82, 0.34)
    return room(look, 700, WOOD) + plant + placed(shadow(thing.foot, thing.depth, y=792) + thing.art + on_top, 336, 900, 1.0)


@in_use("scarf")
def scarf_on_a_chair(look: Look) -> str:
    seat = chair(400, 700)
    cloth = hanging(look, 268, 268, look.form(210, 240, 190), 440)
    return room(look, 900, DARK_WOOD) + seat + glow(420, 560, 190, 240, "#22150c", 0.22) + cloth


@in_use("throw")
def throw_on_a_bench(look: Look) -> str:
    pillow = placed(KINDS["cushion"](other(look, BONE, 1)).art, 610, 700, 0.72, 5)
    return room(look, 900, DARK_WOOD) + bench(720) + pillow + stood(look, "throw", 306, 728, 0.98)


@in_use("cushion")
def cushions_on_a_bench(look: Look) -> str:
    second = placed(KINDS["cushion"](other(look, PAPER, 0).but(shape=0)).art, 540, 712, 0.86, 7)
    return room(look, 900, DARK_WOOD) + bench(730) + second + glow(440, 690, 170, 120, "#22150c", 0.3) + placed(KINDS["cushion"](look).art, 312, 734, 0.98, -5)


@in_use("tote")
def to_the_market(look: Look) -> str:
    thing = KINDS["tote"](look)
    greens = sprig(330, 560, 330, -14, 8) + sprig(420, 560, 390, 8, 9) + _loaf(500, 560)
    return room(look, 660) + placed(shadow(thing.foot, y=792), 400, 850) + placed(greens + thing.art, 400, 850) + fruit(690, 900, 50) + fruit(604, 926, 46)


def _loaf(x: float, y: float) -> str:
    """Draw a bánh mì that looks out of the bag."""
    crust = tube(SAND, [(x, y), (x + 30, y - 130), (x + 66, y - 246)], [74, 76, 40])
    cuts = line(f"M{x - 4:.0f} {y - 110:.0f}l46 -26M{x + 16:.0f} {y - 176:.0f}l44 -24", COLOURS["ochre"].shade, 7, opacity=0.6)
    return crust + cuts


@in_use("candle")
def by_candlelight(look: Look) -> str:
    pile = books(210, 850, (COLOURS["indigo"], COLOURS["terracotta"]), 300)
    small = placed(shadow(120, y=792) + KINDS["candle"](look.but(shape=look.shape + 1)).art, 640, 800, 0.6)
    return evening(look, 640) + pile + small + placed(shadow(130, y=792) + KINDS["candle"](look).art, 430, 876, 1.1) + sprig(60, 900, 210, 34, 5)


@in_use("notebook")
def at_the_desk(look: Look) -> str:
    cup = from_above(640, 236, 104, BONE, TEA, "#3d5a86")
    return table(look) + linen(220, 260, 420, 380, PAPER, 12) + laid(look, "notebook", 380, 580, 0.98) + cup + pen(640, 820, 18) + sprig(90, 980, 250, 24, 6)


@in_use("cards")
def writing_home(look: Look) -> str:
    return table(look) + laid(look, "cards", 380, 520, 0.86) + pen(650, 900, 32) + from_above(690, 170, 80, COLOURS["celadon"], TEA) + blossoms(70, 960, 300, 30)
