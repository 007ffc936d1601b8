"""The wide pictures that tell where things come from, 16:9."""

from __future__ import annotations

from collections.abc import Callable

from . import scenes_craft, scenes_indoors, scenes_land, scenes_trade
from .drawing import sheet
from .ground import fibres
from .scenery import HIGH, WIDE

SCENES: dict[str, Callable[[], str]] = {
    "kiln": scenes_craft.kiln,
    "market": scenes_trade.market,
    "weaving": scenes_indoors.weaving,
    "tea_field": scenes_land.tea_field,
    "workshop": scenes_indoors.workshop,
    "river": scenes_land.river,
    "lantern_street": scenes_land.lantern_street,
    "tea_table": scenes_trade.tea_table,
    "parcel": scenes_trade.parcel,
    "paper_mill": scenes_craft.paper_mill,
}


def scene_svg(name: str) -> str:
    """Return the scene of that name as SVG; ``ValueError`` names the choices where it is unknown."""
    if name not in SCENES:
        raise ValueError(f"unknown scene {name!r}: choose from {', '.join(SCENES)}")
    return sheet(SCENES[name]() + fibres(len(name), WIDE, HIGH, 90), WIDE, HIGH)
