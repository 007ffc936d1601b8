"""What is asked for, and how it should look: the picture, its look and the thing drawn."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from random import Random
from typing import TypeVar
from zlib import crc32

from .palette import COLOURS, Tones
from .shapes import Point

Choice = TypeVar("Choice")


@dataclass(frozen=True)
class Picture:
    """One product picture: what it shows, in which colour and pattern, as which ``shape`` and from which view."""

    kind: str
    colour: str
    pattern: str = "plain"
    shape: int = 0
    view: str = "front"


@dataclass(frozen=True)
class Look:
    """How a thing is drawn; ``tilt`` is how far the camera looks down (height of a circle over its width)."""

    tones: Tones
    pattern: str = "plain"
    shape: int = 0
    tilt: float = 0.2

    @classmethod
    def of(cls, picture: Picture, tilt: float) -> Look:
        return cls(COLOURS[picture.colour], picture.pattern, picture.shape, tilt)

    def vary(self, what: str, low: float, high: float) -> float:
        """Return a number that depends on the shape and on what it is for, and on nothing else."""
        return low + (high - low) * crc32(f"{self.shape}:{what}".encode()) / 0xFFFFFFFF

    def form(self, *forms: Choice) -> Choice:
        """Return one of ``forms``; shapes that follow each other differ."""
        return forms[self.shape % len(forms)]

    def random(self, what: str) -> Random:
        return Random(f"{self.shape}:{what}")

    def but(self, **changes: object) -> Look:
        return replace(self, **changes)  # type: ignore[arg-type]


@dataclass(frozen=True)
class Thing:
    """A drawn thing that stands at (400, 800); ``foot`` is half the width it rests on, 0 where it hangs or lies flat.

    ``size`` is how much larger it may be drawn to fill its picture, ``lying`` that we look straight down on it.
    """

    art: str
    foot: float = 200
    focus: Point = (400, 560)
    zoom: float = 1.9
    turn: float = -5
    depth: float = 0.22
    size: float = 1.12
    lying: bool = False


Draw = Callable[[Look], Thing]
Stage = Callable[[Look], str]

KINDS: dict[str, Draw] = {}
IN_USE: dict[str, Stage] = {}


def kind(name: str) -> Callable[[Draw], Draw]:
    """Register the function that draws one kind of thing."""

    def register(draw: Draw) -> Draw:
        KINDS[name] = draw
        return draw

    return register


def in_use(name: str) -> Callable[[Stage], Stage]:
    """Register the function that draws one kind of thing in use: a whole picture, ground and all."""

    def register(stage: Stage) -> Stage:
        IN_USE[name] = stage
        return stage

    return register
