"""The wide pictures of home and content pages, as Wagtail images."""

from pathlib import Path

from django.core.files.images import ImageFile
from wagtail.images import get_image_model

from demo.goods import Text

Image = get_image_model()

SHOWS = {
    "kiln": Text("A brick kiln with fire at its mouth", "Lò gạch đang đỏ lửa"),
    "lantern_street": Text("A street of lanterns at dusk", "Con phố đèn lồng lúc chạng vạng"),
    "market": Text("A market under cloth roofs", "Phiên chợ dưới những mái vải"),
    "paper_mill": Text("Sheets of paper drying by the water", "Giấy phơi khô bên dòng nước"),
    "parcel": Text("A parcel tied with string", "Gói hàng buộc dây"),
    "river": Text("A river between misty hills", "Dòng sông giữa những ngọn đồi mù sương"),
    "tea_field": Text("Rows of tea on a hillside", "Những luống chè trên sườn đồi"),
    "tea_table": Text("A table laid for tea", "Bàn trà đã bày sẵn"),
    "weaving": Text("A loom with cloth on it", "Khung cửi với tấm vải đang dệt"),
    "workshop": Text("A workbench by a window", "Bàn thợ bên cửa sổ"),
}


def load(folder: Path) -> int:
    """Make an image of each scene drawn in ``folder``; a missing file is passed over."""
    there = images()
    return sum(
        _image(scene, file)
        for scene in sorted(SHOWS)
        if scene not in there and (file := folder / f"scene-{scene}.webp").exists()
    )


def images() -> dict[str, Image]:
    """Images by scene."""
    titles = {_title(scene): scene for scene in SHOWS}
    found = Image.objects.filter(title__in=titles).order_by("-pk")
    return {titles[image.title]: image for image in found}


def _image(scene: str, path: Path) -> bool:
    with path.open("rb") as file:
        image = Image(title=_title(scene), description=SHOWS[scene].en)
        image.file = ImageFile(file, name=path.name)
        image.save()
    return True


def _title(scene: str) -> str:
    return f"Scene: {scene.replace('_', ' ')}"
