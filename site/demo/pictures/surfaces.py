"""What can be decorated, and the area a pattern fills."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from random import Random
from typing import Protocol

from .shapes import Point


class Surface(Protocol):
    """Something with an outside that can be decorated."""

    @property
    def span(self) -> tuple[float, float, float, float]: ...

    def at(self, u: float, v: float) -> Point: ...


@dataclass(frozen=True)
class Flat:
    """A flat piece of cloth, card or paper, from ``left, top``; ``lean`` shears it, as when seen a little from the side."""

    left: float
    top: float
    width: float
    height: float
    lean: float = 0.0

    @property
    def span(self) -> tuple[float, float, float, float]:
        return 0.0, self.width, 0.0, self.height

    def at(self, u: float, v: float) -> Point:
        return self.left + u, self.top + v + self.lean * u


@dataclass(frozen=True)
class Field:
    """The area a pattern fills, and ``unit``, the size of its motif."""

    u0: float
    u1: float
    v0: float
    v1: float
    unit: float
    seed: int

    @cached_property
    def random(self) -> Random:
        return Random(self.seed)

    @property
    def centre(self) -> Point:
        return (self.u0 + self.u1) / 2, (self.v0 + self.v1) / 2

    def rows(self, step: float) -> list[float]:
        count = max(int((self.v1 - self.v0) / step), 1)
        return [self.v0 + (i + 0.5) * (self.v1 - self.v0) / count for i in range(count)]

    def columns(self, step: float) -> list[float]:
        half = int((self.u1 - self.u0) / 2 / step) + 1
        return [self.centre[0] + i * step for i in range(-half, half + 1)]
