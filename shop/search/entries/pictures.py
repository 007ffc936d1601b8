"""A picture as cards print it: addresses and sizes, so that drawing one asks nobody."""

CARD_WIDTH = 640  # of the fallback for browsers that choose none


def card_picture(image) -> dict | None:
    """``{"avif": srcset, "webp": srcset, "src", "width", "height"}`` of a ``ProductImage``.

    Sizes are in pixels, of ``src``. Without renditions (a file that is no picture) only ``src``.
    """
    if image is None or not image.original:
        return None
    ratios = image.original.aspect_ratios
    kinds = next(iter(ratios.values()), {})
    sets = {kind.lower(): _srcset(renditions) for kind, renditions in kinds.items()}
    webp = kinds.get("WEBP") or {}
    shown = webp.get(CARD_WIDTH) or next(iter(webp.values()), None)
    if shown is None:
        return {"src": image.original.url, "width": CARD_WIDTH, "height": CARD_WIDTH * 5 // 4}
    return {**sets, "src": shown.url, "width": shown.width, "height": shown.height}


def _srcset(renditions):
    return ", ".join(f"{picture.url} {width}w" for width, picture in sorted(renditions.items()))
