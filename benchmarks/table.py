"""The tables that are printed, in Markdown."""

from collections.abc import Mapping, Sequence
from statistics import median

from benchmarks.measuring import Target, figures

PAGES = ["home", "category", "product", "search", "suggest", "basket"]
SHOPS = {"ours": "ours, cold", "kept": "ours, kept", "stock": "stock", "tuned": "stock, tuned"}
HEADINGS = [
    *("page", "visitor", "shop", "queries", "CPU ms", "requests/s", "spread", "runs"),
    *("× stock", "× tuned", "of bare", "HTML KB", "brotli KB"),
]


def pages(targets: Sequence[Target], bare: Target) -> str:
    """One line for each target; ratios are those of requests per second."""
    control = median(run.rate for run in bare.runs)
    measured = {
        (one.page, one.visitor, one.shop): (one, figures(one.runs, control)) for one in targets
    }
    rows = [
        _row(measured, key, control)
        for page in PAGES
        for visitor in ("anonymous", "basket")
        for shop in SHOPS
        if (key := (page, visitor, shop)) in measured
    ]
    return markdown(HEADINGS, rows)


def _row(measured, key, control):
    page, visitor, shop = key
    target, found = measured[key]
    others = [measured.get((page, visitor, name)) for name in ("stock", "tuned")]
    is_ours = shop in ("ours", "kept")
    return [
        page,
        "five lines" if visitor == "basket" else visitor,
        SHOPS[shop],
        str(target.costs["queries"]),
        "–" if found.cpu_ms is None else f"{found.cpu_ms:.1f}",
        f"{found.rate:.0f}",
        f"{found.low:.0f}–{found.high:.0f}",
        f"{found.counted}/{len(target.runs)}",
        *(ratio(found.rate, other[1].rate) if is_ours and other else "" for other in others),
        f"{100 * found.rate / control:.0f} %",
        f"{target.costs['bytes'] / 1000:.1f}",
        f"{target.costs['brotli'] / 1000:.1f}",
    ]


def ratio(rate, other) -> str:
    """How many times ``other`` goes into ``rate``: ``12×``, ``3.4×``."""
    if not other:
        return "–"
    times = rate / other
    return f"{times:.0f}×" if times >= 10 else f"{times:.1f}×"


def growth(found: Mapping[int | str, Mapping[str, tuple[float, float]]]) -> str:
    """``found`` has p50 and p95 in ms, by number of products and kind of request."""
    kinds = next(iter(found.values()))
    headings = ["p50 / p95, ms", *(f"{n:,}" if isinstance(n, int) else n for n in found)]
    rows = [
        [kind, *(f"{by_kind[kind][0]:.0f} / {by_kind[kind][1]:.0f}" for by_kind in found.values())]
        for kind in kinds
    ]
    return markdown(headings, rows)


def markdown(headings, rows) -> str:
    """A table whose columns are as wide as what stands in them."""
    lines = [headings, *rows]
    widths = [max(len(line[column]) for line in lines) for column in range(len(headings))]
    rule = ["-" * width for width in widths]
    return "\n".join(
        "| "
        + " | ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True))
        + " |"
        for line in [headings, rule, *rows]
    )
