"""The shop's mark: a bowl, and the river in it."""

from __future__ import annotations

from .palette import oklch
from .shapes import clipped, line, path, tag

INK = oklch(0.30, 0.02, 60)
CELADON = oklch(0.62, 0.06, 165)


def logo_svg(ink: str = INK, water: str = CELADON) -> str:
    """Return the mark as SVG, 64 by 64, on a clear ground; it reads down to 16 pixels."""
    bowl = "M6 25H58C58 43 49 54 41 55V58H23V55C15 54 6 43 6 25Z"
    wave = "M-2 37C6 30 13 30 20 36S34 42 42 36S58 30 66 37V64H-2Z"
    river = line("M12 17C18 11 25 11 31 16S45 21 52 14", water, 4.6)
    art = path(bowl, ink) + clipped(bowl, path(wave, water)) + river
    return tag("svg", art, xmlns="http://www.w3.org/2000/svg", viewBox="0 0 64 64", width=64, height=64)
