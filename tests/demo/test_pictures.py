"""The demo's pictures are drawn right, the same each time, and only once."""

import pytest

from demo.pictures import Picture, logo_svg, render, save, scene_svg, svg
from demo.pictures.__main__ import main
from demo.pictures.drawing import VIEWS
from demo.pictures.look import KINDS
from demo.pictures.palette import COLOURS, oklch
from demo.pictures.patterns import PATTERNS
from demo.pictures.scenes import SCENES

EVERY_KIND = (
    "teapot",
    "teacup",
    "gaiwan",
    "tea_tin",
    "tea_pouch",
    "bowl",
    "plate",
    "vase",
    "jar",
    "basket",
    "tray",
    "lantern",
    "lacquer_box",
    "stool",
    "chopsticks",
    "scarf",
    "throw",
    "cushion",
    "tote",
    "candle",
    "incense",
    "coffee_bag",
    "phin",
    "mug",
    "honey_jar",
    "chocolate",
    "notebook",
    "cards",
)


def test_every_kind_the_catalogue_may_name_is_drawn_and_staged():
    assert sorted(KINDS) == sorted(EVERY_KIND)


@pytest.mark.parametrize("view", list(VIEWS))
@pytest.mark.parametrize("kind", EVERY_KIND)
def test_a_picture_is_four_by_five(kind, view):
    picture = render(svg(Picture(kind, "celadon", "waves", 2, view)), 80)

    assert picture.size == (80, 100)


@pytest.mark.parametrize("pattern", list(PATTERNS))
def test_a_pattern_shows_on_round_and_flat_things(pattern):
    for kind in ("vase", "cushion"):
        decorated, bare = (svg(Picture(kind, "bone", p)) for p in (pattern, "plain"))

        assert (decorated == bare) is (pattern == "plain")


def test_the_same_picture_is_the_same_drawing():
    picture = Picture("teapot", "indigo", "crackle", 7, "in_use")

    assert svg(picture) == svg(picture)


def test_shape_and_colour_and_view_each_change_the_picture():
    drawings = {
        svg(picture)
        for picture in (
            Picture("vase", "jade"),
            Picture("vase", "plum"),
            Picture("vase", "jade", shape=1),
            Picture("vase", "jade", shape=5),
            Picture("vase", "jade", view="detail"),
        )
    }

    assert len(drawings) == 5


@pytest.mark.parametrize(
    ("changes", "choice"),
    [
        ({"kind": "kettle"}, "teapot"),
        ({"colour": "pink"}, "blush"),
        ({"pattern": "stars"}, "lotus"),
        ({"view": "back"}, "detail"),
    ],
)
def test_an_unknown_choice_is_refused_by_naming_the_choices(changes, choice):
    picture = Picture(**{"kind": "bowl", "colour": "bone", **changes})

    with pytest.raises(ValueError, match=choice):
        svg(picture)


def test_an_unknown_scene_is_refused_by_naming_the_choices():
    with pytest.raises(ValueError, match="tea_field"):
        scene_svg("harbour")


@pytest.mark.parametrize("name", list(SCENES))
def test_a_scene_is_sixteen_by_nine(name):
    assert render(scene_svg(name), 160).size == (160, 90)


def test_the_mark_has_a_clear_ground():
    assert render(logo_svg(), 32).getpixel((0, 0)) == (0, 0, 0, 0)


def test_colours_are_reckoned_from_oklch():
    assert oklch(1, 0, 0) == "#ffffff"
    assert oklch(0.628, 0.2577, 29.23) == "#ff0000"
    assert len(COLOURS) == 14


@pytest.mark.parametrize(("suffix", "kind"), [("webp", "WEBP"), ("avif", "AVIF"), ("png", "PNG")])
def test_a_file_is_written_as_its_suffix_says(tmp_path, suffix, kind):
    from PIL import Image

    save(logo_svg(), tmp_path / f"mark.{suffix}", 24)

    assert [path.name for path in tmp_path.iterdir()] == [f"mark.{suffix}"]
    assert Image.open(tmp_path / f"mark.{suffix}").format == kind


def test_a_suffix_that_cannot_be_written_leaves_no_file(tmp_path):
    with pytest.raises(ValueError, match=r"\.webp"):
        save(logo_svg(), tmp_path / "mark.bmp", 24)

    assert list(tmp_path.iterdir()) == []


def test_running_again_draws_nothing_and_a_lost_picture_is_drawn_again(tmp_path):
    options = ["--out", str(tmp_path), "--width", "40", "--only", "scene-pa", "--processes", "1"]

    assert main(options) == 2
    assert main(options) == 0

    (tmp_path / "scene-parcel.webp").unlink()
    assert main(options) == 1


def test_front_views_can_be_drawn_first_and_the_others_later(tmp_path, monkeypatch):
    wanted = [(f"bowl-{view}.webp", Picture("bowl", "jade", view=view)) for view in VIEWS]
    monkeypatch.setattr("demo.catalogue.pictures_needed", lambda: wanted)
    options = ["--out", str(tmp_path), "--width", "40", "--only", "bowl", "--processes", "1"]

    assert main([*options, "--views", "front"]) == 1
    assert [path.name for path in tmp_path.glob("*.webp")] == ["bowl-front.webp"]
    assert main(options) == 2
