"""Pictures of goods and categories: drawn, encoded on every core, and tied to their rows."""

from collections.abc import Collection, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage as storage
from oscar.core.loading import get_model
from pictures.models import PictureFieldFile

from demo.catalogue import VIEWS, category_picture_name, picture_name
from demo.goods import Catalogue
from demo.loading import categories, goods
from demo.loading.encoding import Rendition, encode
from demo.progress import Progress

ProductImage = get_model("catalogue", "ProductImage")

FOLDER = "images/products/demo"
SHELVES = "categories"
# Of the kept originals: wide enough for drawings, and encoded a third quicker than 1280.
WIDTH, HEIGHT = 960, 1200
SHELF_WIDTH, SHELF_HEIGHT = 640, 800


@dataclass(frozen=True)
class Place:
    """Where a drawing belongs in the gallery of a product."""

    sku: str
    file: str
    position: int


def draw(
    folder: Path, only: str = "", views: Collection[str] = VIEWS, processes: int | None = None
) -> int:
    """Draw what is missing in ``folder`` or would look different; ``only`` is part of the names."""
    from demo.pictures.__main__ import main  # the drawing program is not needed without pictures

    limit = [] if processes is None else ["--processes", str(processes)]
    return main(["--out", str(folder), "--only", only, *limit, "--views", *views])


def load(
    catalogue: Catalogue,
    folder: Path,
    views: Collection[str] = VIEWS,
    processes: int | None = None,
) -> int:
    """Encode what the storage lacks and make the missing rows.

    Left out are drawings that are not there and goods that somebody deleted in an open shop.
    """
    places = [one for one in _places(catalogue, views) if (folder / one.file).exists()]
    _write({place.file: _renditions(place.file) for place in places}, folder, processes)
    there = set(ProductImage.objects.values_list("original", flat=True))
    products = goods.by_sku()
    missing = [one for one in places if one.sku in products and _name(one.file) not in there]
    rows = [_row(place, products) for place in missing]
    return len(ProductImage.objects.bulk_create(rows)) + _load_shelves(catalogue, folder)


def _places(catalogue: Catalogue, views: Collection[str]) -> Iterator[Place]:
    for thing in catalogue.products:
        for view in views:
            yield Place(thing.sku, picture_name(thing, view=view), VIEWS.index(view))
        for variant in thing.variants:
            if variant.colour:
                yield Place(variant.sku, picture_name(thing, colour=variant.colour), 0)


def _row(place: Place, products) -> ProductImage:
    return ProductImage(
        product=products[place.sku],
        original=_name(place.file),
        width=WIDTH,
        height=HEIGHT,
        display_order=place.position,
    )


def _name(file: str) -> str:
    return f"{FOLDER}/{file}"


def _renditions(file: str) -> list[Rendition]:
    """What ``PictureField`` expects beside an original, named by itself."""
    field = ProductImage._meta.get_field("original")
    ratios = PictureFieldFile.get_picture_files(
        file_name=_name(file), img_width=WIDTH, img_height=HEIGHT, storage=storage, field=field
    )
    kinds = [kind for renditions in ratios.values() for kind in renditions.values()]
    return [
        Rendition(one.name, one.file_type, one.width, one.height)
        for kind in kinds
        for one in kind.values()
    ]


def _write(wanted: dict[str, list[Rendition]], folder: Path, processes: int | None = None) -> None:
    """Write what is missing; the original comes last, so where it is, its renditions are."""
    missing = {file: wanted[file] for file in wanted if not storage.exists(_name(file))}
    progress = Progress()
    for count, (file, content) in enumerate(_encoded(missing, folder, processes), 1):
        for name, data in content.items():
            _replace(name, data)
        _replace(_name(file), content[_widest(missing[file])])
        progress.tell(f"{count:4d} of {len(missing)} encoded")
    progress.done()


def _encoded(
    missing: dict[str, list[Rendition]], folder: Path, processes: int | None
) -> Iterator[tuple[str, dict[str, bytes]]]:
    """Encode on every core, or in this very process when one is enough."""
    work = [folder / file for file in missing], missing.values()
    if processes == 1 or not missing:
        yield from zip(missing, map(encode, *work), strict=True)
        return
    with ProcessPoolExecutor(processes) as pool:
        yield from zip(missing, pool.map(encode, *work), strict=True)


def _widest(renditions: list[Rendition]) -> str:
    return max((one for one in renditions if one.kind == "WEBP"), key=lambda one: one.width).name


def _replace(name: str, content: bytes) -> None:
    storage.delete(name)
    storage.save(name, ContentFile(content))


def _load_shelves(catalogue: Catalogue, folder: Path) -> int:
    rows, made = categories.by_path(), 0
    for shelf in catalogue.categories:
        drawing, row = folder / category_picture_name(shelf), rows.get(shelf.path)
        if row and not row.image and drawing.exists():
            _shelf(row, drawing)
            made += 1
    return made


def _shelf(category, drawing: Path) -> None:
    name = f"{SHELVES}/{drawing.name}"
    content = encode(drawing, [Rendition(name, "WEBP", SHELF_WIDTH, SHELF_HEIGHT)])
    _replace(name, content[name])
    category.image.name = name
    category.save(update_fields=["image"])
