"""The colours things come in, each with the tones, the ground and the decorating ink that suit it."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, radians, sin

Oklch = tuple[float, float, float]


def oklch(lightness: float, chroma: float, hue: float) -> str:
    """Return a CSS hex colour for ``lightness`` 0..1, ``chroma`` 0..0.3 and ``hue`` in degrees (Ottosson, 2020)."""
    a, b = chroma * cos(radians(hue)), chroma * sin(radians(hue))
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    channels = (
        4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short,
    )
    return "#" + "".join(f"{_byte(channel):02x}" for channel in channels)


def _byte(linear: float) -> int:
    linear = min(max(linear, 0.0), 1.0)
    encoded = 12.92 * linear if linear <= 0.0031308 else 1.055 * linear ** (1 / 2.4) - 0.055
    return round(255 * encoded)


@dataclass(frozen=True)
class Tones:
    """One material under the light: from ``glint`` (brightest) to ``deep`` (darkest), and its decorating ``ink``."""

    glint: str
    light: str
    base: str
    shade: str
    deep: str
    ink: str
    wall: str = ""
    table: str = ""


def tones(base: Oklch, ink: Oklch | None = None, ground: Oklch = (0.90, 0.02, 80)) -> Tones:
    """Derive the tones of a material from its base; shadows turn cooler and a little richer, as they do by daylight."""
    lightness, chroma, hue = base
    steep = 0.75 + 0.35 * lightness
    wall_l, wall_c, wall_h = ground
    return Tones(
        glint=oklch(min(lightness + 0.24, 0.985), chroma * 0.45, hue),
        light=oklch(min(lightness + 0.085, 0.97), chroma * 0.92, hue),
        base=oklch(*base),
        shade=oklch(lightness - 0.13 * steep, chroma * 0.98, hue - 3),
        deep=oklch(max(lightness - 0.27 * steep, 0.13), chroma * 0.78, hue - 6),
        ink=oklch(*(ink or (max(lightness - 0.24, 0.2), chroma * 1.15, hue))),
        wall=oklch(*ground),
        table=oklch(wall_l - 0.055, wall_c * 1.25, wall_h - 4),
    )


COLOURS: dict[str, Tones] = {
    "celadon": tones((0.745, 0.050, 165), (0.50, 0.065, 175), (0.905, 0.030, 75)),
    "indigo": tones((0.390, 0.092, 264), (0.91, 0.020, 85), (0.885, 0.028, 80)),
    "ink": tones((0.310, 0.020, 262), (0.84, 0.030, 85), (0.865, 0.022, 90)),
    "bone": tones((0.915, 0.018, 85), (0.42, 0.105, 264), (0.800, 0.036, 62)),
    "ochre": tones((0.720, 0.120, 78), (0.46, 0.085, 55), (0.905, 0.026, 95)),
    "lacquer": tones((0.465, 0.160, 28), (0.80, 0.110, 82), (0.890, 0.030, 60)),
    "moss": tones((0.520, 0.068, 125), (0.87, 0.045, 105), (0.895, 0.032, 95)),
    "plum": tones((0.420, 0.088, 348), (0.86, 0.040, 20), (0.885, 0.026, 25)),
    "sand": tones((0.800, 0.048, 78), (0.53, 0.085, 48), (0.845, 0.026, 165)),
    "sky": tones((0.755, 0.058, 236), (0.43, 0.095, 260), (0.915, 0.026, 80)),
    "terracotta": tones((0.605, 0.112, 42), (0.90, 0.032, 80), (0.890, 0.030, 72)),
    "charcoal": tones((0.380, 0.008, 60), (0.79, 0.025, 75), (0.870, 0.014, 70)),
    "jade": tones((0.575, 0.086, 162), (0.90, 0.035, 120), (0.905, 0.024, 100)),
    "blush": tones((0.825, 0.052, 28), (0.52, 0.120, 24), (0.880, 0.022, 150)),
}

WOOD = tones((0.68, 0.060, 66), (0.50, 0.060, 58))
DARK_WOOD = tones((0.46, 0.048, 54), (0.33, 0.045, 50))
RATTAN = tones((0.76, 0.075, 78), (0.58, 0.078, 66))
KRAFT = tones((0.72, 0.056, 70), (0.45, 0.050, 58))
PAPER = tones((0.955, 0.012, 88), (0.45, 0.03, 70))
STEEL = tones((0.77, 0.006, 250), (0.55, 0.008, 250))
BRASS = tones((0.74, 0.098, 84), (0.55, 0.085, 70))
LEAF = tones((0.52, 0.082, 135), (0.42, 0.07, 140))
HONEY = tones((0.71, 0.145, 70), (0.55, 0.13, 55))
COFFEE = tones((0.29, 0.040, 48), (0.22, 0.035, 45))
CREAM = tones((0.93, 0.030, 88), (0.72, 0.06, 75))
COCOA = tones((0.34, 0.050, 42), (0.26, 0.04, 40))
TEA = "#c98f3f"
GOLD = oklch(0.80, 0.115, 84)
