"""A picture as pages print it: addresses and sizes, so that drawing one asks nobody."""

CARD_WIDTH = 640  # of the fallback for browsers that choose none


def printed(image, width=CARD_WIDTH, widest=None) -> dict | None:
    """``{"avif": srcset, "webp": srcset, "src", "width", "height"}`` of a ``ProductImage``.

    Sizes are in pixels, of ``src``, which is ``width`` wide where there is such a file. Srcsets
    end at ``widest``. Without renditions (a file that is no picture) only ``src``.
    """
    if image is None or not image.original:
        return None
    ratios = image.original.aspect_ratios
    kinds = next(iter(ratios.values()), {})
    sets = {kind.lower(): _srcset(renditions, widest) for kind, renditions in kinds.items()}
    webp = kinds.get("WEBP") or {}
    shown = webp.get(width) or next(iter(webp.values()), None)
    if shown is None:
        return {"src": image.original.url, "width": width, "height": width * 5 // 4}
    return {**sets, "src": shown.url, "width": shown.width, "height": shown.height}


def _srcset(renditions, widest):
    fitting = [width for width in sorted(renditions) if widest is None or width <= widest]
    widths = fitting or sorted(renditions)[:1]
    return ", ".join(f"{renditions[width].url} {width}w" for width in widths)
