"""The small signs on labels: what is inside, without a word."""

from __future__ import annotations

from collections.abc import Callable

from .motifs import petal
from .palette import CREAM, HONEY, PAPER
from .shapes import group, line, path, polyline
from .turned import oval

Sign = Callable[[float, float, float, str], str]


def leaf_sign(x: float, y: float, size: float, colour: str) -> str:
    """Draw two leaves and a bud: what is picked for good tea."""
    leaves = "".join(path(polyline(petal(x, y + size * 0.5, size * long, size * 0.42, turn), True), colour) for turn, long in ((-0.85, 0.95), (0.85, 0.95), (0, 1.1)))
    return leaves + line(f"M{x:.1f} {y + size * 0.45:.1f}v{size * 0.3:.1f}", colour, size * 0.07)


def bean_sign(x: float, y: float, size: float, colour: str) -> str:
    """Draw a coffee bean."""
    d = oval(x, y, size * 0.42, size * 0.60)
    cleft = line(
        f"M{x + size * 0.06:.1f} {y - size * 0.56:.1f}C{x - size * 0.3:.1f} {y - size * 0.2:.1f} {x + size * 0.3:.1f} {y + size * 0.2:.1f} {x - size * 0.06:.1f} {y + size * 0.56:.1f}",
        PAPER.light,
        size * 0.09,
    )
    return group(path(d, colour) + cleft, transform=f"rotate(28 {x:.1f} {y:.1f})")


def comb_sign(x: float, y: float, size: float, colour: str) -> str:
    """Draw three cells of honeycomb."""
    r = size * 0.34
    cells = ""
    for dx, dy in ((-0.88, -0.5), (0.88, -0.5), (0, 1.0)):
        cx, cy = x + dx * r, y + dy * r
        cells += polyline([(cx + r * a, cy + r * b) for a, b in ((0, -1), (0.866, -0.5), (0.866, 0.5), (0, 1), (-0.866, 0.5), (-0.866, -0.5))], True)
    return path(cells, HONEY.base, stroke=colour, stroke_width=4, stroke_linejoin="round")


def pod_sign(x: float, y: float, size: float, colour: str) -> str:
    """Draw a cacao pod."""
    d = polyline(petal(x, y + size * 0.62, size * 1.24, size * 0.72, 0), True)
    ribs = line(
        f"M{x:.0f} {y - size * 0.5:.0f}V{y + size * 0.5:.0f}M{x - size * 0.16:.0f} {y - size * 0.3:.0f}Q{x - size * 0.28:.0f} {y:.0f} {x - size * 0.14:.0f} {y + size * 0.4:.0f}M{x + size * 0.16:.0f} {y - size * 0.3:.0f}Q{x + size * 0.28:.0f} {y:.0f} {x + size * 0.14:.0f} {y + size * 0.4:.0f}",
        CREAM.light,
        2.4,
    )
    return group(path(d, colour), ribs, transform=f"rotate(24 {x:.0f} {y:.0f})")
