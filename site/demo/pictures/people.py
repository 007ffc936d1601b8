"""People at work, small and far enough to have no face: conical hats, plain clothes."""

from __future__ import annotations

from collections.abc import Sequence

from .palette import COLOURS, RATTAN, Tones, tones
from .shapes import Point, clipped, curve, ellipse, glow, group, line, path, polyline, ribbon
from .turned import oval

SKIN = tones((0.70, 0.065, 55))
HAIR = tones((0.28, 0.02, 50))
TROUSERS = COLOURS["ink"]


def hat_on(x: float, y: float, wide: float, turn: float = 0.0) -> str:
    """Draw a conical hat whose brim has its middle at ``x, y``."""
    d = f"M{x - wide:.1f} {y:.1f}Q{x - wide * 0.36:.1f} {y - wide * 0.5:.1f} {x:.1f} {y - wide * 0.72:.1f}Q{x + wide * 0.36:.1f} {y - wide * 0.5:.1f} {x + wide:.1f} {y:.1f}Q{x:.1f} {y + wide * 0.3:.1f} {x - wide:.1f} {y:.1f}Z"
    rings = "".join(
        f"M{x - wide * k:.1f} {y - wide * 0.72 * (1 - k):.1f}Q{x:.1f} {y - wide * 0.72 * (1 - k) + wide * 0.26 * k:.1f} {x + wide * k:.1f} {y - wide * 0.72 * (1 - k):.1f}"
        for k in (0.35, 0.6, 0.84)
    )
    art = path(d, RATTAN.light) + clipped(
        d, glow(x + wide * 0.8, y, wide * 1.1, wide * 0.8, RATTAN.shade, 0.9), glow(x - wide * 0.4, y - wide * 0.4, wide * 0.5, wide * 0.4, RATTAN.glint, 0.8)
    )
    return group(art, line(rings, RATTAN.shade, max(wide * 0.03, 1), opacity=0.6), transform=f"rotate({turn:g} {x:.1f} {y:.1f})")


def limb(points: Sequence[Point], width: float, colour: str, end: float = 0.7) -> str:
    return path(polyline(ribbon(points, [width, width * 0.9, width * end]), True), colour)


def standing(x: float, y: float, high: float, clothes: Tones, lean: float = 0.0, hands: Point = (0.22, 0.46), hat: bool = True) -> str:
    """Draw someone who stands with feet at ``x, y``; ``hands`` reach to that share of the height, forward and up."""
    h, way = high, -1 if lean < 0 else 1
    hip, neck = (x - lean * h * 0.06, y - h * 0.46), (x + lean * h * 0.22, y - h * 0.80)
    legs = "".join(
        limb([(hip[0] + dx * h, hip[1]), (x + dx * 1.2 * h, y - h * 0.24), (x + dx * 1.5 * h, y)], h * 0.115, TROUSERS.base if dx < 0 else TROUSERS.light, 0.72)
        for dx in (-0.045, 0.045)
    )
    coat = polyline(
        curve(
            [
                (neck[0] - 0.085 * h, neck[1] + 0.03 * h),
                (hip[0] - 0.125 * h, hip[1] + 0.06 * h),
                (hip[0], hip[1] + 0.085 * h),
                (hip[0] + 0.125 * h, hip[1] + 0.06 * h),
                (neck[0] + 0.085 * h, neck[1] + 0.03 * h),
                (neck[0], neck[1] - 0.02 * h),
            ],
            True,
        ),
        True,
    )
    hand = (x + way * hands[0] * h, y - hands[1] * h)
    elbow = ((neck[0] + hand[0]) / 2 - way * 0.03 * h, (neck[1] + hand[1]) / 2 + 0.07 * h)
    arm = limb([(neck[0] + way * 0.03 * h, neck[1] + 0.05 * h), elbow, hand], h * 0.085, clothes.shade, 0.66) + ellipse(hand[0], hand[1], h * 0.028, h * 0.028, SKIN.base)
    body = path(coat, clothes.base) + clipped(coat, glow(neck[0] - h * 0.1, neck[1] + h * 0.1, h * 0.2, h * 0.3, clothes.glint, 0.5))
    return legs + body + head(neck[0] + lean * h * 0.03, neck[1] - h * 0.075, h * 0.062, hat, lean * 12) + arm


def head(x: float, y: float, r: float, hat: bool, turn: float = 0.0) -> str:
    face = path(f"M{x - r * 0.4:.1f} {y:.1f}h{r * 0.8:.1f}v{r * 1.7:.1f}h{-r * 0.8:.1f}Z", SKIN.shade) + ellipse(x, y, r, r * 1.12, SKIN.base)
    if hat:
        return face + hat_on(x, y - r * 0.45, r * 2.9, turn)
    return face + path(oval(x - r * 0.1, y - r * 0.36, r * 1.08, r * 0.86), HAIR.base) + ellipse(x - r * 0.9, y + r * 0.1, r * 0.46, r * 0.5, HAIR.base)


def seated(x: float, y: float, high: float, clothes: Tones, way: int = 1, hands: Point = (0.46, 0.42), hat: bool = False) -> str:
    """Draw someone who sits, seen from the side, with the seat at ``x, y``; ``way`` is 1 to face right."""
    h = high
    neck = (x + way * 0.06 * h, y - h * 0.54)
    knee, foot = (x + way * 0.40 * h, y - h * 0.06), (x + way * 0.36 * h, y + h * 0.36)
    legs = limb([(x, y - 0.04 * h), ((x + knee[0]) / 2, y - 0.09 * h), knee], h * 0.19, TROUSERS.base, 0.8) + limb(
        [knee, ((knee[0] + foot[0]) / 2, (knee[1] + foot[1]) / 2), foot], h * 0.145, TROUSERS.light, 0.66
    )
    shoe = ellipse(foot[0] + way * h * 0.05, foot[1], h * 0.09, h * 0.035, HAIR.base)
    back = [
        (neck[0] - way * 0.07 * h, neck[1] + 0.02 * h),
        (x - way * 0.17 * h, y - h * 0.26),
        (x - way * 0.15 * h, y + 0.03 * h),
        (x + way * 0.12 * h, y + 0.04 * h),
        (x + way * 0.13 * h, y - h * 0.22),
        (neck[0] + way * 0.08 * h, neck[1] + 0.04 * h),
        (neck[0], neck[1] - 0.02 * h),
    ]
    coat = polyline(curve(back, True), True)
    hand = (x + way * hands[0] * h, y - hands[1] * h)
    elbow = ((neck[0] + hand[0]) / 2 - way * 0.02 * h, (neck[1] + hand[1]) / 2 + 0.12 * h)
    arm = limb([(neck[0], neck[1] + 0.08 * h), elbow, hand], h * 0.115, clothes.shade, 0.62) + ellipse(*hand, h * 0.04, h * 0.04, SKIN.base)
    body = path(coat, clothes.base) + clipped(coat, glow(x - h * 0.1, y - h * 0.4, h * 0.3, h * 0.4, clothes.glint, 0.45))
    return legs + shoe + body + head(neck[0] + way * 0.03 * h, neck[1] - h * 0.12, h * 0.092, hat, way * 6) + arm


def carrying(x: float, y: float, high: float, clothes: Tones, load: str = "") -> str:
    """Draw someone with a pole over the shoulder and a flat basket at each end."""
    pole_y = y - high * 0.78
    pole = line(f"M{x - high * 0.62:.0f} {pole_y + 10:.0f}Q{x:.0f} {pole_y - 16:.0f} {x + high * 0.62:.0f} {pole_y + 10:.0f}", RATTAN.deep, high * 0.025)
    baskets = "".join(_hung_basket(x + side * high * 0.6, pole_y + 8, high, load) for side in (-1, 1))
    return baskets + standing(x, y, high, clothes, 0.1, (0.16, 0.74)) + pole


def _hung_basket(x: float, y: float, high: float, load: str) -> str:
    r, foot = high * 0.19, y + high * 0.56
    cords = line(f"M{x:.0f} {y:.0f}L{x - r:.0f} {foot:.0f}M{x:.0f} {y:.0f}L{x + r:.0f} {foot:.0f}", RATTAN.deep, 2.4)
    fill = "".join(
        ellipse(x + dx * r, foot - r * 0.2 - dy * r, r * 0.3, r * 0.28, load or COLOURS["moss"].base) for dx, dy in ((-0.5, 0), (0, 0), (0.5, 0), (-0.25, 0.3), (0.25, 0.3))
    )
    pan = path(f"M{x - r:.0f} {foot:.0f}Q{x:.0f} {foot + r * 0.9:.0f} {x + r:.0f} {foot:.0f}Q{x:.0f} {foot + r * 0.24:.0f} {x - r:.0f} {foot:.0f}Z", RATTAN.base)
    return cords + fill + pan + line(f"M{x - r:.0f} {foot:.0f}Q{x:.0f} {foot + r * 0.24:.0f} {x + r:.0f} {foot:.0f}", RATTAN.light, 4)
