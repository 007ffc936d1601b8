"""Write the benchmark's goods into an empty database of the project that the settings name.

DJANGO_SETTINGS_MODULE=… python -m benchmarks.catalogue 100000
"""

import io
import sys
import time

import django
from django.apps import apps
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.management.color import no_style
from django.db import connection, transaction
from PIL import Image

from benchmarks.goods import PICTURE, PICTURE_SIZE, Goods

PORTION = 5_000


def write(number, tell=lambda done: None) -> Goods:
    """Write ``number`` products with all they need, as bulk imports do: no signal is sent."""
    goods = Goods(number)
    draw_picture()
    _insert(goods.base())
    for start in range(0, number, PORTION):
        end = min(start + PORTION, number)
        _insert(goods.portion(range(start, end)))
        tell(end)
    _move_sequences()
    return goods


def draw_picture():
    """One picture for all products, with the renditions that the project keeps."""
    if not default_storage.exists(PICTURE):
        with io.BytesIO() as file:
            Image.linear_gradient("L").resize(PICTURE_SIZE).convert("RGB").save(file, "JPEG")
            default_storage.save(PICTURE, ContentFile(file.getvalue()))
    width, height = PICTURE_SIZE
    image = apps.get_model("catalogue", "ProductImage")(original=PICTURE)
    if hasattr(image.original, "save_all"):
        image.width, image.height = width, height
        image.original.save_all()


def _insert(rows):
    from shop.importing.copying import insert_all

    with transaction.atomic():
        for name, some in rows.items():
            insert_all(apps.get_model(name), some)


def _move_sequences():
    """Ids were given: the next ones come after them."""
    labels = ("catalogue", "partner")
    models = [one for label in labels for one in apps.get_app_config(label).get_models()]
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), models):
            cursor.execute(statement)
        cursor.execute("ANALYZE")


def main():
    django.setup()
    began = time.monotonic()
    number = int(sys.argv[1])
    write(number, lambda done: print(f"{done:,} products", flush=True))
    seconds = time.monotonic() - began
    print(f"{number:,} products written in {seconds:.1f} s")


if __name__ == "__main__":
    main()
