"""From SVG to pixels and files."""

from __future__ import annotations

import io
import os
from pathlib import Path

import resvg_py
from PIL import Image

SETTINGS: dict[str, dict[str, object]] = {
    ".webp": {"format": "WEBP", "quality": 88, "method": 2},
    ".avif": {"format": "AVIF", "quality": 68, "speed": 8},
    ".png": {"format": "PNG"},
}


def render(svg_text: str, width: int) -> Image.Image:
    """Return the picture ``width`` pixels wide."""
    png = resvg_py.svg_to_bytes(svg_string=svg_text, width=width, skip_system_fonts=True)
    return Image.open(io.BytesIO(bytes(png))).convert("RGBA" if "data-clear" in svg_text[:200] else "RGB")


def save(svg_text: str, path: str | os.PathLike[str], width: int) -> None:
    """Write the picture as its suffix says (``.webp``, ``.avif``, ``.png``), whole or not at all."""
    path = Path(path)
    if path.suffix not in SETTINGS:
        raise ValueError(f"cannot write {path.name}: its suffix must be one of {', '.join(SETTINGS)}")
    unfinished = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        render(svg_text, width).save(unfinished, **SETTINGS[path.suffix])  # type: ignore[arg-type]
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)
