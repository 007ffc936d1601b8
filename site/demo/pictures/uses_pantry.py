"""In the kitchen: coffee, honey and chocolate in use."""

from __future__ import annotations

from .light import steam
from .look import Look, in_use
from .palette import COCOA, COLOURS, DARK_WOOD, HONEY, PAPER, TEA, WOOD
from .props import beans, from_above, fruit, linen, sprig
from .shapes import ellipse, glow, group, line, path, rect
from .stage import laid, other, room, stood, table

BONE = COLOURS["bone"]
SCATTER = ((120, 900), (176, 930), (150, 868), (232, 904), (300, 942), (90, 944), (206, 956), (560, 948), (612, 930))


@in_use("coffee_bag")
def first_coffee(look: Look) -> str:
    brew = stood(other(look, look.tones, 0), "phin", 600, 830, 0.74)
    return room(look, 580, DARK_WOOD) + stood(look, "coffee_bag", 292, 826, 0.98) + brew + beans(SCATTER, 18)


@in_use("phin")
def slow_coffee(look: Look) -> str:
    tin = stood(other(look, BONE, 1), "mug", 628, 770, 0.56)
    return room(look, 560) + tin + stood(look, "phin", 376, 872, 1.12) + beans(SCATTER[:7], 17) + steam(628, 590, 0.9) + _spoon(500, 930)


def _spoon(x: float, y: float) -> str:
    steel = COLOURS["sand"]
    d = f"M{x:.0f} {y:.0f}L{x + 210:.0f} {y - 26:.0f}"
    return (
        line(d, "#22150c", 9, opacity=0.25, transform="translate(4 9)")
        + line(d, steel.shade, 9)
        + line(d, steel.glint, 3)
        + ellipse(x - 26, y + 4, 44, 20, steel.base)
        + ellipse(x - 30, y + 2, 32, 12, steel.shade)
    )


@in_use("honey_jar")
def honey_at_breakfast(look: Look) -> str:
    cup = stood(other(look, BONE, 1), "teacup", 634, 826, 0.7)
    return room(look, 590) + cup + steam(634, 660, 0.9) + stood(look, "honey_jar", 350, 836, 1.1) + _dipper(250, 930) + fruit(706, 934, 44)


def _dipper(x: float, y: float) -> str:
    """Draw a honey dipper on a saucer of its own drops."""
    pool = ellipse(x - 70, y + 6, 92, 18, HONEY.base, opacity=0.9) + ellipse(x - 90, y + 2, 44, 6, HONEY.glint, opacity=0.5)
    handle = line(f"M{x:.0f} {y - 12:.0f}L{x + 220:.0f} {y - 60:.0f}", WOOD.base, 13) + line(f"M{x:.0f} {y - 15:.0f}L{x + 220:.0f} {y - 63:.0f}", WOOD.light, 4)
    discs = "".join(ellipse(x - 84 + i * 19, y + 4 - i * 4, 11, 30 - abs(i - 2) * 4, WOOD.light if i % 2 else WOOD.shade) for i in range(5))
    return pool + handle + discs + glow(x - 50, y + 12, 70, 20, HONEY.base, 0.8)


@in_use("chocolate")
def chocolate_and_tea(look: Look) -> str:
    cloth = linen(400, 560, 640, 720, PAPER, 8)
    pieces = "".join(_square(x, y, turn) for x, y, turn in ((640, 640, 20), (700, 760, -14), (590, 790, 44)))
    return table(look) + cloth + laid(look, "chocolate", 320, 540, 0.92) + from_above(634, 330, 108, COLOURS["celadon"], TEA) + pieces + sprig(96, 980, 220, 30, 5)


def _square(x: float, y: float, turn: float) -> str:
    """Draw one broken-off square."""
    art = rect(x - 37, y - 32, 78, 76, "#22150c", opacity=0.3) + rect(x - 42, y - 40, 80, 80, COCOA.base)
    art += path(f"M{x - 42:.0f} {y - 40:.0f}h80l-12 12h-56v56l-12 12Z", COCOA.light) + path(f"M{x + 38:.0f} {y - 40:.0f}v80h-80l12 -12h56v-56Z", COCOA.shade)
    return group(art, transform=f"rotate({turn} {x} {y})")
