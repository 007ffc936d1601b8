"""From SVG to pixels and files."""

from __future__ import annotations

import io
import os
import re
from pathlib import Path

import resvg_py
from PIL import Image

SOFT = re.compile(r'<g class="soft">.*?</g><!--soft-->', re.DOTALL)
COARSE = 8
FINEST = 0.9
SETTINGS: dict[str, dict[str, object]] = {
    ".webp": {"format": "WEBP", "quality": 88, "method": 2},
    ".avif": {"format": "AVIF", "quality": 68, "speed": 8},
    ".png": {"format": "PNG"},
}


def render(svg_text: str, width: int) -> Image.Image:
    """Return the picture ``width`` pixels wide."""
    back, finest = SOFT.search(svg_text), _finest(svg_text)
    if not back:
        return _raster(svg_text, width)
    if width > finest:
        sharp = render(svg_text, finest)
        return sharp.resize((width, round(width * sharp.height / sharp.width)), Image.Resampling.LANCZOS)
    head = svg_text[: svg_text.index(">") + 1]
    sharp = _raster(svg_text.replace(back[0], ""), width)
    ground = _raster(f"{head}{back[0]}</svg>", max(width // COARSE, 16)).convert("RGB")
    picture = ground.resize(sharp.size, Image.Resampling.BICUBIC)
    picture.paste(sharp, mask=sharp.getchannel("A"))
    return picture


def _finest(svg_text: str) -> int:
    """Return the width beyond which drawing finer shows nothing more and only takes longer."""
    size = re.search(r'viewBox="0 0 (\d+)', svg_text[:200])
    return int(int(size[1]) * FINEST) if size else 1 << 20


def _raster(svg_text: str, width: int) -> Image.Image:
    png = resvg_py.svg_to_bytes(svg_string=svg_text, width=width, skip_system_fonts=True)
    return Image.open(io.BytesIO(bytes(png))).convert("RGBA")


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
