"""Compose a picture: the thing on its ground, from the view that is asked for."""

from __future__ import annotations

from collections.abc import Callable

from . import bags, coffee, cushions, lacquer, light, pantry, paper, teaware, textiles, uses_home, uses_pantry, uses_table, vessels, woven  # noqa: F401  (they register what they draw)
from .ground import HEIGHT, HORIZON, WIDTH, backdrop
from .look import IN_USE, KINDS, Look, Picture, Thing
from .palette import COLOURS
from .patterns import PATTERNS
from .shapes import placed, tag
from .stage import resting


def svg(picture: Picture) -> str:
    """Return the picture as SVG, 4:5; ``ValueError`` names the choices where one is unknown."""
    for what, chosen, known in (
        ("kind", picture.kind, KINDS), ("colour", picture.colour, COLOURS),
        ("pattern", picture.pattern, PATTERNS), ("view", picture.view, VIEWS),
    ):  # fmt: skip
        if chosen not in known:
            raise ValueError(f"unknown {what} {chosen!r}: choose from {', '.join(known)}")
    return sheet(VIEWS[picture.view](picture))


def sheet(art: str, width: int = WIDTH, height: int = HEIGHT) -> str:
    """Wrap ``art`` in its document."""
    return tag("svg", art, xmlns="http://www.w3.org/2000/svg", viewBox=f"0 0 {width} {height}", width=width, height=height)


def front(picture: Picture) -> str:
    look = Look.of(picture, 0.2)
    thing = KINDS[picture.kind](look)
    ground = backdrop(look.tones, 0 if thing.lying else HORIZON, picture.shape)
    return ground + placed(resting(thing), 400, 500 + 300 * _middle(thing), thing.size, about=(400, 800 if thing.foot else 500))


def _middle(thing: Thing) -> float:
    return 1.0 if thing.foot else 0.0


def detail(picture: Picture) -> str:
    look = Look.of(picture, 0.33)
    thing = KINDS[picture.kind](look)
    return backdrop(look.tones, 0 if thing.lying or thing.foot else HEIGHT, picture.shape) + placed(resting(thing), 400, 500, thing.zoom, thing.turn, thing.focus)


def in_use(picture: Picture) -> str:
    stage = IN_USE.get(picture.kind)
    return stage(Look.of(picture, 0.2)) if stage else front(picture)


VIEWS: dict[str, Callable[[Picture], str]] = {"front": front, "detail": detail, "in_use": in_use}
