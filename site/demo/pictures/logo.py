"""The shop's mark: a bowl, and the river in it."""

from __future__ import annotations

from .palette import oklch
from .shapes import clipped, line, path, rect, tag

INK = oklch(0.30, 0.02, 60)
CELADON = oklch(0.62, 0.06, 165)


def logo_svg(ink: str = INK, water: str = CELADON) -> str:
    """Return the mark as SVG, 64 by 64, on a clear ground; it reads down to 16 pixels."""
    bowl = "M6 25H58C58 43 49 54 41 55V58H23V55C15 54 6 43 6 25Z"
    wave = "M-2 36C6 30 13 30 20 35S34 40 42 35S58 30 66 36V44C58 38 50 38 42 43S28 48 20 43S6 38 -2 44Z"
    river = line("M12 17C18 11 25 11 31 16S45 21 52 14", water, 4.6)
    foot = rect(23, 53, 18, 5, ink)
    art = path(bowl, ink) + clipped(bowl, path(wave, water), foot) + river
    return tag("svg", art, xmlns="http://www.w3.org/2000/svg", viewBox="0 0 64 64", width=64, height=64)
