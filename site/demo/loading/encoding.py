"""Encode one drawing in all its sizes. No Django here: it runs in processes of their own."""

import io
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageOps

# The quickest ways that look the same: drawings are flat. A tenth of a second for each in AVIF.
ENCODING = {
    "AVIF": {"quality": 58, "speed": 10, "max_threads": 1, "autotiling": False},
    "WEBP": {"quality": 80, "method": 1},
}


@dataclass(frozen=True)
class Rendition:
    """A file to write: its name in the storage and what it is to be."""

    name: str
    kind: str
    width: int
    height: int


def encode(drawing: Path, renditions: Iterable[Rendition]) -> dict[str, bytes]:
    """The content of each rendition by its name, the widest made first, the rest from it."""
    content = {}
    with Image.open(drawing) as opened:
        image = opened.convert("RGB")
    for rendition in sorted(renditions, key=lambda one: -one.width):
        image = _shrunk(image, rendition.width, rendition.height)
        with io.BytesIO() as buffer:
            image.save(buffer, format=rendition.kind, **ENCODING[rendition.kind])
            content[rendition.name] = buffer.getvalue()
    return content


def _shrunk(image: Image.Image, width: int, height: int) -> Image.Image:
    if image.size == (width, height):
        return image
    if image.size == (width * 2, height * 2):
        return image.reduce(2)
    return ImageOps.fit(image, (width, height), Image.Resampling.BICUBIC)
