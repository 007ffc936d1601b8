"""The wide pictures that tell where things come from, 16:9."""

from __future__ import annotations

from collections.abc import Callable

from .drawing import sheet
from .ground import fibres
from .scenery import mist, ridge, sky

WIDTH, HEIGHT = 1600, 900


def scene_svg(name: str) -> str:
    """Return the scene of that name as SVG; ``ValueError`` names the choices where it is unknown."""
    if name not in SCENES:
        raise ValueError(f"unknown scene {name!r}: choose from {', '.join(SCENES)}")
    return sheet(SCENES[name]() + fibres(len(name), WIDTH, HEIGHT, 90), WIDTH, HEIGHT)


def hills() -> str:
    return sky() + "".join(ridge(i) for i in range(5)) + mist(620)


NAMES = "kiln market weaving tea_field workshop river lantern_street tea_table parcel paper_mill".split()
SCENES: dict[str, Callable[[], str]] = dict.fromkeys(NAMES, hills)
