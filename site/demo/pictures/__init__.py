"""Every picture of the demo shop, drawn by program.

``svg(Picture("teapot", "celadon", "lotus"))`` is a drawing; ``save`` makes it a file. ``python -m demo.pictures --out
DIR`` draws all that the demo needs.
"""

from .drawing import svg
from .logo import logo_svg
from .look import Picture
from .render import render, save
from .scenes import scene_svg

__all__ = ["Picture", "logo_svg", "render", "save", "scene_svg", "svg"]
